import type { AttendanceMonthView } from '@banke/contracts';
import type { TableFormat } from '@banke/contracts/codes';
import { ATTENDANCE_FIELDS, ATTENDANCE_HEADINGS, attendanceText } from '@banke/domain/evaluation';
import { guideSheet } from '../../imports/guide-sheet';
import type { TableLanguage } from '../../imports/row-error-words';
import { writeTable, type TableFile } from '../../imports/staff-table';

const WORDS: Record<TableLanguage, Record<'title' | 'number' | 'times' | 'hours' | 'rest', string>> = {
  'zh-CN': {
    title: '考勤',
    number: '必填，按工号找人；姓名只供核对。',
    times: '整数，不超过已公布班表的班数。',
    hours: '实际工作的小时数，例如 166.5。',
    rest: '空白和文件里没有的人保持不变；第一次导入时，空白的次数按 0 计。',
  },
  en: {
    title: 'Attendance',
    number: 'Required: people are found by it; the name is for your eyes only.',
    times: 'A whole number, at most the shifts of the published roster.',
    hours: 'Hours worked, such as 166.5.',
    rest: 'Blank cells and people who are not in the file keep what they have; in a first import blank counts are 0.',
  },
};

/** The people of a month with the attendance that is known. */
export function attendanceSheetFile({
  name,
  people,
  format,
  language,
}: {
  name: string;
  people: AttendanceMonthView['people'];
  format: TableFormat;
  language: TableLanguage;
}): Promise<TableFile> {
  const [words, headings] = [WORDS[language], ATTENDANCE_HEADINGS[language]];
  return writeTable(`${name} ${words.title}`, format, [
    {
      name: words.title,
      columns: ATTENDANCE_FIELDS.map((field) => ({
        ...{ header: headings[field], width: 14, kind: 'text' as const },
      })),
      rows: people.map(({ employeeNumber, name, recorded }) => [
        employeeNumber,
        name,
        ...(['late', 'early', 'absences', 'hours'] as const).map((field) => attendanceText(recorded, field)),
      ]),
    },
    guideSheet(
      language,
      [
        [headings.number, words.number],
        [headings.late, words.times],
        [headings.early, words.times],
        [headings.absences, words.times],
        [headings.hours, words.hours],
      ],
      words.rest,
    ),
  ]);
}
