import { writePaintedXlsx, type CellPaint, type PaintedCell, type PaintedSheet } from '@banke/documents';
import {
  shownHours,
  type MonthSheet,
  type PaidOvertime,
  type SheetCell,
  type SheetDay,
  type SheetPerson,
} from '@banke/domain/roster';
import type { TableLanguage } from '../../imports/row-error-words';
import type { TableFile } from '../../imports/staff-table';
import { coverLabel, MONTH_WORDS, periodInWords, spanText, weekdayText } from './month-words';
import { SHIFT_PAINTS } from './shift-paints';

const TITLE: CellPaint = { bold: true, size: 14 };
const FAINT: CellPaint = { ink: '#5c6472' };
const HEAD: CellPaint = { bold: true, ground: '#f1f3f6', framed: true };
const HEAD_DAY: CellPaint = { ...HEAD, align: 'center' };
const WEEKEND: CellPaint = { ...HEAD_DAY, ground: '#e3e8f1' };
const HOLIDAY: CellPaint = { ...HEAD_DAY, ground: '#fbdcd9', ink: '#8f1d14' };
const NAME: CellPaint = { framed: true };
const FIGURE: CellPaint = { framed: true, align: 'right' };
const EMPTY: CellPaint = { framed: true, align: 'center' };
const EMPTY_WEEKEND: CellPaint = { ...EMPTY, ground: '#f4f6fa' };
const ENOUGH: CellPaint = { ...EMPTY, ink: '#3c4350' };
/** Bold beside the colour: paper may be black and white. */
const SHORT: CellPaint = { ...EMPTY, bold: true, ink: '#a3180f', ground: '#fde8e6' };
const SHIFTS: readonly CellPaint[] = SHIFT_PAINTS.map((paint) => ({
  ...paint,
  align: 'center',
  framed: true,
}));

/** The words of `incomplete` explain it. */
const INCOMPLETE = '*';
const EMPTY_CELL: PaintedCell = { value: null };
const FIRST = 3;

/** The grid of a month as a workbook that looks like it, with a sheet that says what the codes mean. */
export async function monthSheetFile({
  department,
  sheet,
  draft,
  language,
}: {
  department: string;
  sheet: MonthSheet;
  /** Staff do not see it yet. */
  draft: boolean;
  language: TableLanguage;
}): Promise<TableFile> {
  const words = MONTH_WORDS[language];
  const period = periodInWords(sheet.days, language);
  return {
    name: `${department} ${words.file} ${period}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writePaintedXlsx([
      {
        name: words.sheet,
        widths: [12, 12, 10, ...sheet.days.map(() => 5), ...totalHeads(sheet, language).map(() => 9)],
        rows: gridRows(sheet, language, [
          { value: words.title(department, period), paint: TITLE },
          ...(draft ? [EMPTY_CELL, EMPTY_CELL, { value: words.draft, paint: FAINT }] : []),
        ]),
        frozen: { columns: FIRST, rows: 3 },
        landscape: true,
      },
      legendSheet(sheet, language),
    ]),
  };
}

/** Overtime by what it is paid at comes last, where the department has set multiples. */
function totalHeads({ people }: MonthSheet, language: TableLanguage): readonly string[] {
  const { totals, paid } = MONTH_WORDS[language];
  return people.some((person) => person.paid) ? [...totals, ...paid] : totals;
}

function* gridRows(
  sheet: MonthSheet,
  language: TableLanguage,
  title: readonly PaintedCell[],
): PaintedSheet['rows'] {
  const { days, people, cover, total } = sheet;
  const words = MONTH_WORDS[language];
  const totals = totalHeads(sheet, language);
  const head = (texts: readonly (string | null)[]) => texts.map((value) => ({ value, paint: HEAD }));
  yield { height: 24, cells: title };
  yield {
    cells: [
      ...head([words.team, words.name, words.employeeNumber]),
      ...days.map((day) => ({ value: Number(day.day.slice(8)), paint: headOf(day) })),
      ...head(totals),
    ],
  };
  yield {
    cells: [
      ...head([null, null, null]),
      ...days.map((day) => ({ value: weekdayText(day, language), paint: headOf(day) })),
      ...head(totals.map(() => null)),
    ],
  };
  for (const person of people) yield { height: 18, cells: personCells(person, days) };
  yield { cells: [] };
  for (const each of cover) {
    yield {
      cells: [
        ...label(coverLabel(each)),
        ...each.figures.map(({ people: there, minimum }) => ({
          value: minimum > 0 ? `${String(there)}/${String(minimum)}` : there > 0 ? String(there) : null,
          paint: there < minimum ? SHORT : ENOUGH,
        })),
      ],
    };
  }
  yield {
    cells: [
      ...label(words.cover),
      ...total.map(({ people: there, minimum }) => ({
        value: there,
        paint: there < minimum ? SHORT : ENOUGH,
      })),
    ],
  };
}

/** Under the team, so that who reads the file again finds no name in the row. */
function label(text: string): PaintedCell[] {
  return [{ value: text, paint: { bold: true } }, EMPTY_CELL, EMPTY_CELL];
}

function personCells(
  { name, employeeNumber, teamName, cells, totals, paid }: SheetPerson,
  days: readonly SheetDay[],
): PaintedCell[] {
  const { minutes, overtime, nights, weekendDays, restDays } = totals;
  const figures = [
    shownHours(minutes),
    overtime === null ? null : shownHours(overtime),
    nights,
    weekendDays,
    restDays,
    ...(paid ? paidFigures(paid) : []),
  ];
  return [
    ...[teamName, name, employeeNumber].map((value) => ({ value, paint: NAME })),
    ...cells.map((cell, index) =>
      cell ? shiftCell(cell) : { value: null, paint: isFree(days[index]) ? EMPTY_WEEKEND : EMPTY },
    ),
    ...figures.map((value) => ({ value, paint: FIGURE })),
  ];
}

/** Marked where part of it cannot be judged; as text, so that nobody adds it up as if it were all. Holidays are always known. */
function paidFigures({ workday, restDay, holiday, weighted, missing }: PaidOvertime): (number | string)[] {
  const sum = (minutes: number) =>
    missing ? `${String(shownHours(minutes))} ${INCOMPLETE}` : shownHours(minutes);
  return [sum(workday), sum(restDay), shownHours(holiday), sum(weighted)];
}

function shiftCell({ code, colour }: SheetCell): PaintedCell {
  return { value: code, paint: SHIFTS[colour] ?? EMPTY };
}

function headOf(day: SheetDay): CellPaint {
  return day.kind === 'holiday' ? HOLIDAY : day.kind === 'weekend' ? WEEKEND : HEAD_DAY;
}

function isFree(day: SheetDay | undefined): boolean {
  return day?.kind === 'weekend' || day?.kind === 'holiday';
}

function legendSheet({ legend, people }: MonthSheet, language: TableLanguage): PaintedSheet {
  const { legend: heads, incomplete } = MONTH_WORDS[language];
  const { name, code, shift, time, work } = heads;
  return {
    name,
    widths: [8, 20, 16, 12],
    rows: [
      { cells: [code, shift, time, work].map((value) => ({ value, paint: HEAD })) },
      ...legend.map((each) => ({
        cells: [
          shiftCell(each),
          { value: each.name, paint: NAME },
          { value: spanText(each), paint: NAME },
          { value: each.span === null ? null : shownHours(each.workMinutes), paint: FIGURE },
        ],
      })),
      ...(people.some(({ paid }) => paid?.missing)
        ? [{ cells: [] }, { cells: [{ value: incomplete, paint: FAINT }] }]
        : []),
    ],
    frozen: { columns: 0, rows: 1 },
  };
}
