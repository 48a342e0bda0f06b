import type { TableFormat } from '@banke/contracts/codes';
import type { SheetColumn } from '@banke/documents';
import { shareOf, type MonthTraining } from '@banke/domain/training';
import type { TableLanguage } from '../../imports/row-error-words';
import { writeTable, type TableFile } from '../../imports/staff-table';

const WORDS: Record<
  TableLanguage,
  { title: string; trainers: string; columns: readonly string[]; taught: readonly string[] }
> = {
  'zh-CN': {
    title: '培训报表',
    trainers: '讲师课时',
    columns: [
      ...['月份', '部门', '在岗人数', '参训人数', '覆盖率（%）', '计划场次', '已讲场次', '执行率（%）'],
      ...['满意度（%）', '评价人数', '逾期未完成'],
    ],
    taught: ['月份', '部门', '讲师', '已讲场次', '课时（小时）'],
  },
  en: {
    title: 'Training report',
    trainers: 'Hours taught',
    columns: [
      ...['Month', 'Department', 'People', 'Trained', 'Coverage (%)', 'Planned', 'Held', 'Execution (%)'],
      ...['Satisfaction (%)', 'Answers', 'Overdue'],
    ],
    taught: ['Month', 'Department', 'Trainer', 'Sessions', 'Hours'],
  },
};
/** Columns of words; the others are numbers. */
const TEXTS = { columns: 2, taught: 3 };

/** The months as a workbook, or as CSV with the first of its sheets. */
export function reportFile(
  months: readonly MonthTraining[],
  { name, format, language }: { name: string; format: TableFormat; language: TableLanguage },
): Promise<TableFile> {
  const words = WORDS[language];
  return writeTable(`${words.title} ${name}`, format, [
    {
      name: words.title,
      columns: sheetColumns(words.columns, TEXTS.columns),
      rows: months.flatMap(({ month, departments }) =>
        departments.map((each) => [
          ...[month.slice(0, 7), each.departmentName, each.people, each.trained],
          ...[percent(shareOf(each.trained, each.people)), each.planned, each.held],
          ...[percent(shareOf(each.held, each.planned)), percent(each.satisfaction.share)],
          ...[each.satisfaction.n, each.overdue],
        ]),
      ),
    },
    {
      name: words.trainers,
      columns: sheetColumns(words.taught, TEXTS.taught),
      rows: months.flatMap(({ month, departments, trainers }) =>
        trainers.map(({ departmentId, trainerName, sessions, minutes }) => [
          month.slice(0, 7),
          departments.find((each) => each.departmentId === departmentId)?.departmentName ?? '',
          ...[trainerName, sessions, Math.round(minutes / 6) / 10],
        ]),
      ),
    },
  ]);
}

function sheetColumns(headers: readonly string[], texts: number): SheetColumn[] {
  return headers.map((header, at) => ({ header, width: 14, kind: at < texts ? 'text' : 'number' }));
}

const percent = (share: number | null) => (share === null ? null : share / 100);
