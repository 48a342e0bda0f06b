// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- types of a library that has none
/// <reference path="./pdfmake.d.ts" />
import { readFileSync } from 'node:fs';
import pdfmake from 'pdfmake';
import { fitLetters, NO_LETTER } from './fit-letters';
import { fontLetters } from './font-letters';

/** Colours are `#rrggbb`. */
export interface PdfCell {
  text: string;
  /** Small behind the text. */
  note?: string;
  bold?: boolean;
  underlined?: boolean;
  ground?: string | undefined;
  align?: 'left' | 'right';
  /** Columns and rows it takes; what it covers is left out of the rows. */
  across?: number;
  down?: number;
}

/** A width in millimetres, or a share of what is left. */
export type PdfWidth = number | 'share';

/** One thing under the other on a sheet. */
export type PdfPart =
  | { is: 'title'; text: string; boxed: string | null; end: string }
  | { is: 'table'; widths: readonly PdfWidth[]; heads: number; rows: readonly (readonly PdfCell[])[] }
  | { is: 'legend'; items: readonly { sign: string; ground?: string; text: string }[] }
  | { is: 'line'; texts: readonly string[]; end: string };

export interface PdfDocument {
  title: string;
  paper: 'A4' | 'A3';
  /** Each begins on a page of its own; a table that does not fit goes on under its heads. */
  sheets: readonly (readonly PdfPart[])[];
  /** What is said at the end where the font lacks letters: each such letter is 〓, and named by its code. */
  missing: (letters: readonly string[]) => string;
}

const FONT = 'Noto';
const FACES = {
  normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};
const MARGIN = 8;
const SIZES = { A4: 8, A3: 10 };
const ROWS = { A4: 5.2, A3: 6 };
const FRAME = '#777777';

let canDraw: ((letter: number) => boolean) | undefined;

pdfmake.setFonts({ [FONT]: FACES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(FACES).includes(path));

/** A document on lying paper whose text can be searched and copied: the glyphs it uses are inside, Chinese ones too. */
export function writePdf(document: PdfDocument): Promise<Buffer> {
  const { title, paper } = document;
  canDraw ??= fontLetters(readFileSync(FACES.normal));
  const { fitted, missing } = fitLetters(document.sheets, canDraw);
  const sheets = missing.length === 0 ? fitted : withNotice(fitted, document.missing(missing));
  return pdfmake
    .createPdf({
      info: { title },
      ...{ pageSize: paper, pageOrientation: 'landscape', pageMargins: points(MARGIN) },
      defaultStyle: { font: FONT, fontSize: SIZES[paper] },
      content: sheets.flatMap((parts, sheet) =>
        parts.map((part, index) => ({
          ...drawn(part, paper),
          ...(sheet > 0 && index === 0 && { pageBreak: 'before' }),
        })),
      ),
    })
    .getBuffer();
}

function withNotice(sheets: PdfDocument['sheets'], text: string): PdfDocument['sheets'] {
  const notice: PdfPart = { is: 'legend', items: [{ sign: NO_LETTER, text }] };
  return [...sheets.slice(0, -1), [...(sheets.at(-1) ?? []), notice]];
}

function drawn(part: PdfPart, paper: PdfDocument['paper']): object {
  const size = SIZES[paper];
  switch (part.is) {
    case 'title': {
      const box = { table: { body: [[{ text: part.boxed, bold: true }]] }, width: 'auto' };
      return {
        columns: [
          { text: part.text, bold: true, fontSize: size * 1.5, width: 'auto' },
          ...(part.boxed === null ? [] : [box]),
          { text: part.end, alignment: 'right', width: '*' },
        ],
        ...{ columnGap: points(6), margin: [0, 0, 0, points(2)] },
      };
    }
    case 'table':
      return {
        table: {
          ...{ headerRows: part.heads, dontBreakRows: true, heights: points(ROWS[paper]) - 2 },
          widths: part.widths.map((width) => (width === 'share' ? '*' : points(width) - 2)),
          body: filled(part.rows).map((row) => row.map((cell) => (cell ? drawnCell(cell, size) : {}))),
        },
        layout: TABLE,
      };
    case 'legend':
      return {
        text: part.items.flatMap(({ sign, ground, text }) => [
          { text: ` ${sign} `, bold: true, ...(ground && { background: ground }) },
          `${sign === '' ? '' : ' '}${text}      `,
        ]),
        margin: [0, points(2), 0, 0],
      };
    case 'line':
      return {
        columns: [
          ...part.texts.map((text) => ({ text, width: 'auto' })),
          { text: part.end, alignment: 'right', width: '*' },
        ],
        ...{ columnGap: points(8), margin: [0, points(3), 0, 0] },
      };
  }
}

const TABLE = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => FRAME,
  vLineColor: () => FRAME,
  paddingLeft: () => 1,
  paddingRight: () => 1,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

function drawnCell(cell: PdfCell, size: number): object {
  const { text, note, bold, underlined, ground, align, across, down } = cell;
  return {
    text: note ? [text, { text: ` ${note}`, bold: false, fontSize: size * 0.8 }] : text,
    ...{ alignment: align ?? 'center', verticalAlignment: 'middle', noWrap: align === undefined },
    ...(bold && { bold }),
    ...(underlined && { decoration: 'underline' }),
    ...(ground && { fillColor: ground }),
    ...(across && { colSpan: across }),
    ...(down && { rowSpan: down }),
  };
}

/** The library wants something in the places that a wider or higher cell covers. */
function filled(rows: readonly (readonly PdfCell[])[]): (PdfCell | null)[][] {
  const grid: (PdfCell | null)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < (cell.down ?? 1); down += 1) {
        for (let across = 0; across < (cell.across ?? 1); across += 1) {
          const line = grid[at + down];
          if (line) line[column + across] = down === 0 && across === 0 ? cell : null;
        }
      }
    }
  });
  return grid;
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
