import type { CellParams } from '@banke/domain/imports';
import { STAFF_HEADINGS, type RowCode, type RowError } from '@banke/domain/people';

export type TableLanguage = 'zh-CN' | 'en';

/**
 * Why a row was refused, for the file that people correct: a file has no screen that could put codes into words.
 * What the screens say stands in `apps/web/src/i18n`.
 */
const WORDS: Record<TableLanguage, Record<RowCode, string>> = {
  'zh-CN': {
    required: '没有填写',
    'too-long': '超过 {{max}} 个字',
    pattern: '“{{value}}”格式不对',
    'not-a-day': '“{{value}}”不是日期',
    'day-out-of-range': '{{value}} 不在 {{min}} 至 {{max}} 之间',
    'not-a-number': '“{{value}}”不是数字',
    'number-out-of-range': '{{value}} 不在 {{min}} 至 {{max}} 之间',
    'merged-cell': '单元格已合并，请取消合并并逐行填写',
    'formula-error': '公式没有结果',
    'unknown-name': '没有“{{value}}”',
    'ambiguous-name': '“{{value}}”对应不止一个，请写完整',
    closed: '“{{value}}”已停用',
    'team-without-department': '填了班组，没有填部门',
    'out-of-reach': '不在你的权限范围内，请交给人力资源办理',
    'duplicate-in-file': '与第 {{row}} 行重复',
    'probation-before-hire': '{{value}} 早于入职日期 {{hireDate}}',
    'hire-date-after-change': '晚于第一次岗位变动或最后工作日',
    'effective-before-hire': '生效日期早于入职日期 {{hireDate}}',
    'has-left': '已离职（{{lastDay}}）',
  },
  en: {
    required: 'missing',
    'too-long': 'longer than {{max}} characters',
    pattern: '“{{value}}” is malformed',
    'not-a-day': '“{{value}}” is no date',
    'day-out-of-range': '{{value}} is not within {{min}} and {{max}}',
    'not-a-number': '“{{value}}” is no number',
    'number-out-of-range': '{{value}} is not within {{min}} and {{max}}',
    'merged-cell': 'merged cell: split it and fill in each row',
    'formula-error': 'the formula has no result',
    'unknown-name': 'there is no “{{value}}”',
    'ambiguous-name': '“{{value}}” can mean more than one',
    closed: '“{{value}}” is closed',
    'team-without-department': 'a team without its department',
    'out-of-reach': 'beyond what you may change: ask HR',
    'duplicate-in-file': 'the same as in row {{row}}',
    'probation-before-hire': '{{value}} is before the hire date {{hireDate}}',
    'hire-date-after-change': 'after the first change of membership, or the last day',
    'effective-before-hire': 'changes would hold before the hire date {{hireDate}}',
    'has-left': 'has left ({{lastDay}})',
  },
};

/** All of a row, each with the name of its column. */
export function errorsInWords(errors: readonly RowError[], language: TableLanguage): string {
  const [colon, semicolon] = language === 'zh-CN' ? ['：', '；'] : [': ', '; '];
  return errors
    .map(({ field, code, params }) => {
      const sentence = filled(WORDS[language][code], params);
      return field ? `${STAFF_HEADINGS[language][field]}${colon}${sentence}` : sentence;
    })
    .join(semicolon);
}

function filled(sentence: string, params: CellParams): string {
  return sentence.replace(/{{(\w+)}}/g, (_, name: string) => String(params[name] ?? ''));
}
