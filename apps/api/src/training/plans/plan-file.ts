import type { TrainingPlanLineView, TrainingPlanView } from '@banke/contracts';
import type { TableFormat } from '@banke/contracts/codes';
import { writePdf, type PdfCell, type SheetColumn } from '@banke/documents';
import type { PlanOrigin } from '@banke/domain/training';
import type { TableLanguage } from '../../imports/row-error-words';
import { writeTable, type TableFile } from '../../imports/staff-table';

interface PlanWords {
  title: string;
  columns: readonly string[];
  origin: Record<PlanOrigin, string>;
  week: (day: string) => string;
  execution: (held: number, planned: number) => string;
  draft: string;
  signed: readonly [string, string];
  missing: (letters: string) => string;
}

const WORDS: Record<TableLanguage, PlanWords> = {
  'zh-CN': {
    title: '月度培训计划',
    columns: ['课程', '来由', '计划日期', '讲师', '计划人数', '计划场次', '已安排', '已讲', '说明'],
    origin: {
      ...{ topic: '需求调查', assignment: '指派到期', expiry: '资质到期', request: '选课申请' },
      manual: '自行添加',
    },
    week: (day) => `${day} 当周`,
    execution: (held, planned) => `执行 ${String(held)} / ${String(planned)} 场`,
    draft: '草稿',
    signed: ['讲师：', '人力资源 / 总办：'],
    missing: (letters) => `字体缺少的字：${letters}`,
  },
  en: {
    title: 'Training plan',
    columns: [
      'Course',
      'Because of',
      'Planned for',
      'Trainer',
      'People',
      'Sessions',
      'Arranged',
      'Held',
      'Note',
    ],
    origin: {
      ...{
        topic: 'Needs survey',
        assignment: 'Deadline',
        expiry: 'Qualification expires',
        request: 'Request',
      },
      manual: 'Added by hand',
    },
    week: (day) => `week of ${day}`,
    execution: (held, planned) => `${String(held)} of ${String(planned)} sessions held`,
    draft: 'Draft',
    signed: ['Trainer:', 'HR / general office:'],
    missing: (letters) => `Letters the font lacks: ${letters}`,
  },
};
/** The columns of numbers. */
const NUMBERS = [4, 5, 6, 7];
/** In millimetres. */
const WIDTHS = ['share', 26, 28, 26, 16, 16, 16, 14, 'share'] as const;

/** The plan of a month as a workbook, as CSV, or on paper to be signed. */
export async function planFile(
  plan: TrainingPlanView,
  { format, language }: { format: TableFormat | 'pdf'; language: TableLanguage },
): Promise<TableFile> {
  const words = WORDS[language];
  const name = `${plan.departmentName} ${words.title} ${plan.month.slice(0, 7)}`;
  const rows = plan.lines.map((line) => cellsOf(line, words));
  if (format !== 'pdf')
    return writeTable(name, format, [
      {
        name: words.title,
        columns: words.columns.map((header, at): SheetColumn => ({
          ...{ header, width: at === 0 ? 26 : 14, kind: NUMBERS.includes(at) ? 'number' : 'text' },
        })),
        rows,
      },
    ]);
  const head = words.columns.map((text): PdfCell => ({ text, bold: true }));
  const body = rows.map((row) =>
    row.map((value, at): PdfCell => ({
      ...{ text: String(value ?? ''), ...(NUMBERS.includes(at) && { align: 'right' as const }) },
    })),
  );
  const bytes = await writePdf({
    ...{ title: name, paper: 'A4', missing: (letters) => words.missing(letters.join(' ')) },
    sheets: [
      [
        {
          ...{ is: 'title', text: name, boxed: plan.state === 'draft' ? words.draft : null },
          end: words.execution(plan.held, plan.planned),
        },
        { is: 'table', heads: 1, widths: WIDTHS, rows: [head, ...body] },
        { is: 'line', texts: [...words.signed], end: '' },
      ],
    ],
  });
  return { name: `${name}.pdf`, type: 'application/pdf', bytes };
}

function cellsOf(
  { title, origin, day, wholeWeek, trainerName, people, sessions, arranged, note }: TrainingPlanLineView,
  words: PlanWords,
): (string | number | null)[] {
  const stands = arranged.filter(({ cancelled }) => !cancelled);
  return [
    ...[title, words.origin[origin], wholeWeek ? words.week(day) : day, trainerName, people, sessions],
    ...[stands.length, stands.filter(({ held }) => held).length, note],
  ];
}
