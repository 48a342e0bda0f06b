import type { CellParams, SheetCode } from '@banke/domain/imports';
import type { RowCode } from '@banke/domain/people';

/**
 * Why a row of an import was refused. The screen says it and so does the file that people correct, which no screen puts
 * into words: therefore these sentences stand here, once for both, and not among those of the screens.
 */
export const ROW_ERROR_WORDS: Record<'zh-CN' | 'en', Record<RowCode | SheetCode, string>> = {
  'zh-CN': {
    required: '不能为空',
    'too-long': '「{{value}}」太长，最多 {{max}} 个字',
    pattern: '「{{value}}」的写法不对',
    'not-a-day': '「{{value}}」不是日期',
    'day-out-of-range': '{{value}} 不在 {{min}} 到 {{max}} 之间',
    'not-a-number': '「{{value}}」不是数字',
    'not-a-whole-number': '「{{value}}」不是整数',
    'number-out-of-range': '「{{value}}」不在 {{min}} 到 {{max}} 之间',
    'merged-cell': '是合并单元格，请拆开后每行填写',
    'formula-error': '公式出错：{{value}}',
    'unknown-name': '系统里没有「{{value}}」',
    'ambiguous-name': '有不止一个「{{value}}」，无法确定是哪一个',
    closed: '「{{value}}」已关闭',
    'team-without-department': '写了班组，没有写部门',
    'out-of-reach': '「{{value}}」不在你的权限范围内，请交给人力资源导入',
    'duplicate-in-file': '和第 {{row}} 行重复',
    'below-minimum': '{{value}} 少于最低人数 {{min}}',
    'not-a-figure': '「{{value}}」不是数据，请写数字，或「42/1459」这样的分子/分母',
    'share-or-percent': '「{{value}}」看不出是 {{value}}% 还是 {{percent}}%，请带上百分号',
    'not-their-line': '{{person}} 的考评里没有这一项',
    'half-of-a-pair': '分子和分母要一起填',
    'not-in-roster': '「{{value}}」不在这份班表里',
    'not-employed': '这一天不属于本部门，不能写「{{value}}」',
    'probation-before-hire': '试用期至 {{value}}，早于入职日期 {{hireDate}}',
    'hire-date-after-change': '{{value}} 之前已有任职变动，入职日期不能改到它之后',
    'effective-before-hire': '生效日期 {{effectiveFrom}} 早于入职日期 {{hireDate}}',
    'has-left': '已于 {{lastDay}} 离职，不能通过导入修改',
  },
  en: {
    required: 'must not be empty',
    'too-long': '“{{value}}” is too long, at most {{max}} characters',
    pattern: '“{{value}}” is not written as it should be',
    'not-a-day': '“{{value}}” is not a date',
    'day-out-of-range': '{{value}} is not between {{min}} and {{max}}',
    'not-a-number': '“{{value}}” is not a number',
    'not-a-whole-number': '“{{value}}” is not a whole number',
    'number-out-of-range': '“{{value}}” is not between {{min}} and {{max}}',
    'merged-cell': 'is merged with other cells: split it and fill in every row',
    'formula-error': 'the formula fails: {{value}}',
    'unknown-name': 'there is no “{{value}}”',
    'ambiguous-name': 'there is more than one “{{value}}”',
    closed: '“{{value}}” is closed',
    'team-without-department': 'a team without its department',
    'out-of-reach': '“{{value}}” is outside what your roles cover: let HR import it',
    'duplicate-in-file': 'the same as in row {{row}}',
    'below-minimum': '{{value}} is less than the minimum of {{min}}',
    'not-a-figure': '“{{value}}” is no figure: write a number, or counts such as 42/1459',
    'share-or-percent': '“{{value}}” may be {{value}}% or {{percent}}%: write it with its sign',
    'not-their-line': '{{person}} is not scored by this line',
    'half-of-a-pair': 'hits and cases are filled in together',
    'not-in-roster': '“{{value}}” is not in this roster',
    'not-employed': 'not in this department on that day, so “{{value}}” cannot stand there',
    'probation-before-hire': 'probation until {{value}} is before the hire date {{hireDate}}',
    'hire-date-after-change': 'there are changes before {{value}}: the hire date cannot move behind them',
    'effective-before-hire': 'the day of effect {{effectiveFrom}} is before the hire date {{hireDate}}',
    'has-left': 'left on {{lastDay}} and cannot be changed by an import',
  },
};

/** The sentence with its values. */
export function rowErrorInWords(
  language: 'zh-CN' | 'en',
  code: RowCode | SheetCode,
  params: CellParams,
): string {
  return ROW_ERROR_WORDS[language][code].replace(/{{(\w+)}}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}
