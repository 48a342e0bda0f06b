import {
  BLANK,
  nameKey,
  quoteOf,
  readText,
  readWhole,
  type CellParams,
  type ImportedCell,
  type Reading,
  type SheetCode,
} from '@banke/domain/imports';
import { rateOf, type Ratio } from '../ratio';
import type { KpiUnit } from '../template';
import { typedFigure } from '../typed-figure';

/** A figure as a file says it; null takes away what there is. */
export type FigureReading = Reading<Ratio | null> | { kind: 'wrong'; code: SheetCode; params: CellParams };

/** What a file writes where nothing was measured, which is not the same as a blank cell. */
const NO_DATA = new Set(['无数据', '无', 'nodata', 'n/a', 'na'].map(nameKey));
const LONGEST = 40;
const MOST = { min: 0, max: 999_999_999 };

/**
 * The figure of a cell. A share without its sign, such as 0.98 of a rate, is refused: nobody can tell whether 98 % or
 * 0.98 % is meant.
 */
export function readFigure(cell: ImportedCell | undefined, unit: KpiUnit): FigureReading {
  const text = readText(cell, { max: LONGEST, fold: true });
  if (text.kind !== 'value') return text;
  const said = text.value;
  if (NO_DATA.has(nameKey(said))) return { kind: 'value', value: null };
  if (unit === 'percent' && /^0?\.\d+$/.test(said) && Number(said) > 0)
    return refused('share-or-percent', {
      value: said,
      percent: String(Number((Number(said) * 100).toFixed(6))),
    });
  const value = typedFigure(said.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, ''), unit);
  return value ? { kind: 'value', value } : refused('not-a-figure', { value: quoteOf(said) });
}

/** The figure of raw counts in two cells, which are filled in together. No cases at all is no data. */
export function readCounts(hits: ImportedCell | undefined, cases: ImportedCell | undefined): FigureReading {
  const [part, whole] = [readWhole(hits, MOST), readWhole(cases, MOST)];
  if (part.kind === 'wrong') return part;
  if (whole.kind === 'wrong') return whole;
  if (part.kind === 'blank' && whole.kind === 'blank') return BLANK;
  if (part.kind === 'blank' || whole.kind === 'blank') return refused('half-of-a-pair', {});
  return { kind: 'value', value: rateOf(part.value, whole.value).value };
}

function refused(code: SheetCode, params: CellParams): FigureReading {
  return { kind: 'wrong', code, params };
}
