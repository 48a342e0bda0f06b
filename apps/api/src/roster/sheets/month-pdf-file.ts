import { dateInWords } from '@banke/contracts/codes';
import { writePdf, type PdfCell, type PdfDocument, type PdfPart } from '@banke/documents';
import type { MonthSheet, NeedCover, SheetCover, SheetDay, SheetPerson } from '@banke/domain/roster';
import { sheetsOf, shownHours, type Paper } from '@banke/domain/roster';
import { speechOf } from '../../delivery/server-words';
import type { TableLanguage } from '../../imports/row-error-words';
import type { TableFile } from '../../imports/staff-table';
import { coverName, MONTH_WORDS, periodInWords, spanText, weekdayText } from './month-words';
import { SHIFT_PAINTS } from './shift-paints';

const FREE = '#e4e4e4';
const NAME_WIDTH = { A4: 30, A3: 38 };
const SUM_WIDTH = 9;

export interface MonthPaper {
  department: string;
  sheet: MonthSheet;
  /** Staff do not see it yet. */
  draft: boolean;
  /** Cells that staff see otherwise. */
  pending: number;
  language: TableLanguage;
  paper: Paper;
  /** When it was read, where the department is. */
  at: string;
  timeZone: string;
}

/** A month on paper as the print page has it: the same sheets, words and marks, without a browser. */
export async function monthPdfFile(month: MonthPaper): Promise<TableFile> {
  const period = periodInWords(month.sheet.days, month.language);
  return {
    name: `${month.department} ${MONTH_WORDS[month.language].file} ${period}.pdf`,
    type: 'application/pdf',
    bytes: await writePdf(monthPdf(month, period)),
  };
}

function monthPdf(month: MonthPaper, period: string): PdfDocument {
  const { sheet, paper, language, department } = month;
  const { t } = speechOf(language, 0);
  const title = t('roster-documents.print.title', { department, month: period });
  const sheets = sheetsOf(sheet, paper);
  const printed = t('roster-documents.print.printed', { at: instant(month) });
  return {
    ...{ title, paper },
    missing: (letters) => MONTH_WORDS[language].missing(letters.join(' ')),
    sheets: sheets.map((people, index): PdfPart[] => {
      const last = index === sheets.length - 1;
      return [
        {
          ...{ is: 'title', text: title, boxed: stateText(month) },
          end: t('roster-documents.print.page', { n: index + 1, of: sheets.length }),
        },
        {
          ...{ is: 'table', heads: 2 },
          widths: [
            NAME_WIDTH[paper],
            ...sheet.days.map(() => 'share' as const),
            ...[SUM_WIDTH, SUM_WIDTH, SUM_WIDTH],
          ],
          rows: [
            ...heads(sheet.days, language),
            ...people.map((person) => personRow(person, sheet.days)),
            ...(last ? coverRows(sheet, t('roster.coverTotal')) : []),
          ],
        },
        {
          is: 'legend',
          items: [
            ...sheet.legend.map((shift) => ({
              ...{ sign: shift.code, ...groundOf(shift.colour) },
              text: [shift.name, spanText(shift)].filter(Boolean).join(' '),
            })),
            ...(last ? [{ sign: '', text: t('roster-documents.print.short') }] : []),
          ],
        },
        {
          is: 'line',
          texts: [t('roster-documents.print.made'), t('roster-documents.print.approved')],
          end: printed,
        },
      ];
    }),
  };
}

function stateText({ draft, pending, language }: MonthPaper): string | null {
  const { t } = speechOf(language, 0);
  if (draft) return t('roster-documents.print.draft');
  if (pending === 0) return null;
  const form = pending === 1 && language === 'en' ? 'one' : 'other';
  return t(`roster-documents.print.pending.${form}`, { n: pending });
}

function heads(days: readonly SheetDay[], language: TableLanguage): PdfCell[][] {
  const { t } = speechOf(language, 0);
  const ground = (day: SheetDay) => (isFree(day) ? { ground: FREE } : {});
  return [
    [
      { text: t('roster.people'), bold: true, down: 2, align: 'left' },
      ...days.map((day) => ({ text: String(Number(day.day.slice(8))), bold: true, ...ground(day) })),
      ...['hours', 'nights', 'rest'].map((sum) => ({ text: t(`roster.total.${sum}`), bold: true, down: 2 })),
    ],
    days.map((day) => ({ text: weekdayText(day, language), ...ground(day) })),
  ];
}

function personRow({ name, teamName, cells, totals }: SheetPerson, days: readonly SheetDay[]): PdfCell[] {
  return [
    { text: name, bold: true, align: 'left', ...(teamName && { note: teamName }) },
    ...cells.map((cell, index): PdfCell => {
      if (cell) return { text: cell.code, bold: true, ...groundOf(cell.colour) };
      return { text: '', ...(isFree(days[index]) && { ground: FREE }) };
    }),
    ...[shownHours(totals.minutes), totals.nights, totals.restDays].map((sum) => ({ text: String(sum) })),
  ];
}

function coverRows({ cover, total }: MonthSheet, totalName: string): PdfCell[][] {
  const row = (label: PdfCell, figures: readonly NeedCover[]) => [
    { ...label, align: 'left' as const },
    // The arrow is read in black and white, too.
    ...figures.map(({ people, minimum }) =>
      people < minimum
        ? { text: `${String(people)}↓`, bold: true, underlined: true }
        : { text: String(people) },
    ),
    { text: '', across: 3 },
  ];
  return [
    ...cover.map((each) => row({ text: coverName(each), ...noteOf(each) }, each.figures)),
    row({ text: totalName, bold: true }, total),
  ];
}

function noteOf({ teamName, skillName }: SheetCover): { note?: string } {
  const note = [teamName, skillName].filter(Boolean).join(' ');
  return note === '' ? {} : { note };
}

function groundOf(colour: number): { ground?: string } {
  const paint = SHIFT_PAINTS[colour];
  return paint ? { ground: paint.ground } : {};
}

function isFree(day: SheetDay | undefined): boolean {
  return day?.kind === 'weekend' || day?.kind === 'holiday';
}

/** 2026年11月28日 09:05 / 28 Nov 2026 09:05, in the department's zone. */
function instant({ at, timeZone, language }: MonthPaper): string {
  const parts = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-CA', { ...options, timeZone }).format(new Date(at));
  const day = parts({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const time = parts({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dateInWords(language, day, 0)} ${time}`;
}
