import { stream, type PaperSize, type Style } from '@protobi/exceljs';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How a cell looks; colours are `#rrggbb`. Cells that look alike share one of these. */
export interface CellPaint {
  ground?: string;
  ink?: string;
  bold?: true;
  size?: number;
  align?: 'left' | 'center' | 'right';
  /** Thin lines around it. */
  framed?: true;
}

export interface PaintedCell {
  value: string | number | null;
  paint?: CellPaint;
}

export interface PaintedSheet {
  name: string;
  /** Of the columns, in characters. */
  widths: readonly number[];
  rows: Iterable<{ height?: number; cells: readonly PaintedCell[] }>;
  /** Columns and rows that stay in sight; the rows are repeated on every printed page. */
  frozen: { columns: number; rows: number };
  landscape?: true;
}

const ROWS_A_TURN = 250;
const A3 = 8;
const A4 = 9;
const LINE = { style: 'thin', color: { argb: 'FFC9CED6' } } as const;

/**
 * An XLSX file that looks like a drawn grid. Texts are written as text under Excel's text format, so that nothing in them
 * is ever calculated. Other work gets its turn meanwhile.
 */
export async function writePaintedXlsx(sheets: readonly PaintedSheet[]): Promise<Buffer> {
  const out = new PassThrough();
  const pieces: Buffer[] = [];
  out.on('data', (piece: Buffer) => pieces.push(piece));
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  for (const { name, widths, rows, frozen, landscape } of sheets) {
    const worksheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }],
      pageSetup: {
        ...{
          paperSize: (landscape ? A3 : A4) as PaperSize,
          orientation: landscape ? 'landscape' : 'portrait',
        },
        ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        ...(frozen.rows > 0 && { printTitlesRow: `1:${String(frozen.rows)}` }),
      },
    });
    worksheet.columns = widths.map((width) => ({ width }));
    const styles = new Map<CellPaint | undefined, Partial<Style>[]>();
    let written = 0;
    for (const { height, cells } of rows) {
      const row = worksheet.addRow(cells.map(({ value }) => value));
      if (height !== undefined) row.height = height;
      cells.forEach(({ value, paint }, index) => {
        row.getCell(index + 1).style = styleOf(styles, paint, typeof value === 'number');
      });
      row.commit();
      if (++written % ROWS_A_TURN === 0) await nextTurn();
    }
    worksheet.commit();
  }
  await workbook.commit();
  return Buffer.concat(pieces);
}

function styleOf(
  known: Map<CellPaint | undefined, Partial<Style>[]>,
  paint: CellPaint | undefined,
  isNumber: boolean,
): Partial<Style> {
  const pair = known.get(paint) ?? ['@', 'General'].map((numFmt) => ({ numFmt, ...(paint && drawn(paint)) }));
  known.set(paint, pair);
  return pair[isNumber ? 1 : 0] ?? {};
}

function drawn({ ground, ink, bold, size, align, framed }: CellPaint): Partial<Style> {
  return {
    ...(ground !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argbOf(ground) } },
    }),
    font: {
      size: size ?? 11,
      bold: bold ?? false,
      ...(ink !== undefined && { color: { argb: argbOf(ink) } }),
    },
    alignment: { vertical: 'middle', ...(align && { horizontal: align }) },
    ...(framed && { border: { top: LINE, left: LINE, bottom: LINE, right: LINE } }),
  };
}

function argbOf(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
