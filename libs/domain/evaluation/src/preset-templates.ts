import type { AttendanceMeasure } from './attendance/attendance';
import { FULL } from './points';
import type { Ratio } from './ratio';
import type { Scoring } from './scoring';
import type { EvaluationTemplate, KpiUnit, LineSource, TemplatePart } from './template';

type Named = Readonly<Record<'zh-CN' | 'en', string>>;

interface PresetLine {
  code: string;
  name: Named;
  source: LineSource;
  measure?: AttendanceMeasure;
  unit: KpiUnit;
  weight: number;
  scoring: Scoring;
}

/** A template that is shipped: a department takes it over for one of its posts, and changes it. */
export interface PresetTemplate {
  key: string;
  name: Named;
  kpis: readonly PresetLine[];
}

const percent = (hundredths: number): Ratio => ({ numerator: hundredths, denominator: 10_000 });
const whole = (numerator: number): Ratio => ({ numerator, denominator: 1 });
const linear = (floor: Ratio, target: Ratio): Scoring => ({ kind: 'linear', floor, target, cap: FULL });
const rate = (floor: number, target: number) => linear(percent(floor * 100), percent(target * 100));

const line = (
  code: string,
  name: Named,
  weight: number,
  unit: KpiUnit,
  scoring: Scoring,
  source: LineSource = 'kpi',
): PresetLine => ({ code, name, source, unit, weight, scoring });

const SATISFACTION = { 'zh-CN': '客户满意率', en: 'Customer satisfaction' };
const TIMELINESS = { 'zh-CN': '及时率', en: 'Timeliness' };
const RESPONSE = { 'zh-CN': '平均响应时间', en: 'Average response time' };
const satisfaction = (weight: number) => line('satisfaction', SATISFACTION, weight, 'percent', rate(80, 95));
const timeliness = (weight: number) => line('timeliness', TIMELINESS, weight, 'percent', rate(60, 85));
/** Less is better: the target lies below the floor. */
const response = (weight: number, floor: number, target: number) =>
  line('response-time', RESPONSE, weight, 'seconds', linear(whole(floor), whole(target)));

/** The KPIs of the field with the figures it names; floors and targets are where a department begins. Source: domain book §8. */
export const PRESET_EVALUATIONS: readonly PresetTemplate[] = [
  {
    key: 'pre-sales',
    name: { 'zh-CN': '售前考评', en: 'Pre-sales score' },
    kpis: [
      satisfaction(3500),
      line(
        'conversion',
        { 'zh-CN': '询单转化率', en: 'Conversion rate' },
        3500,
        'percent',
        linear(percent(100), percent(288)),
      ),
      response(3000, 90, 30),
    ],
  },
  {
    key: 'payment-chasing',
    name: { 'zh-CN': '催单考评', en: 'Payment-chasing score' },
    kpis: [
      line('recovery', { 'zh-CN': '催付成功率', en: 'Payments recovered' }, 5000, 'percent', rate(10, 30)),
      timeliness(3000),
      line('errors', { 'zh-CN': '差错', en: 'Errors' }, 2000, 'count', { kind: 'deduct', each: 10_00 }),
    ],
  },
  {
    key: 'after-sales',
    name: { 'zh-CN': '售后考评', en: 'After-sales score' },
    kpis: [
      satisfaction(3500),
      line(
        'returns-on-time',
        { 'zh-CN': '退货48小时处理率', en: 'Returns within 48 h' },
        3500,
        'percent',
        rate(80, 100),
      ),
      line('call-back', { 'zh-CN': '回访率', en: 'Call-back rate' }, 3000, 'percent', rate(70, 100)),
    ],
  },
  {
    key: 'complaints',
    name: { 'zh-CN': '投诉考评', en: 'Complaints score' },
    kpis: [
      line(
        'solved-in-time',
        { 'zh-CN': '投诉时限内解决率', en: 'Complaints solved in time' },
        4000,
        'percent',
        rate(70, 98),
      ),
      line('call-back', { 'zh-CN': '回访率', en: 'Call-back rate' }, 3000, 'percent', rate(70, 100)),
      satisfaction(3000),
    ],
  },
  {
    key: 'reception',
    name: { 'zh-CN': '前台考评', en: 'Reception score' },
    kpis: [
      satisfaction(4000),
      timeliness(4000),
      line('complaints', { 'zh-CN': '有效投诉', en: 'Validated complaints' }, 2000, 'count', {
        kind: 'deduct',
        each: 20_00,
      }),
    ],
  },
];

const points = (code: string, name: Named, source: LineSource, weight = 10_000) =>
  line(code, name, weight, 'points', linear(whole(0), whole(100)), source);

/** The parts beside the KPIs, alike for every post. */
const OTHER_PARTS: readonly { code: string; weight: number; lines: readonly PresetLine[] }[] = [
  {
    code: 'inspection',
    weight: 2000,
    lines: [points('inspection-result', { 'zh-CN': '质检得分', en: 'Inspection result' }, 'inspection')],
  },
  {
    code: 'attendance',
    weight: 1000,
    lines: [
      {
        ...line(
          'late',
          { 'zh-CN': '迟到早退（次）', en: 'Late or left early (times)' },
          10_000,
          'count',
          { kind: 'deduct', each: 10_00 },
          'attendance',
        ),
        measure: 'late-early',
      },
    ],
  },
  {
    code: 'training',
    weight: 1000,
    lines: [points('quiz', { 'zh-CN': '培训测验得分', en: 'Training quiz result' }, 'quiz')],
  },
  {
    code: 'supervisor',
    weight: 1000,
    lines: [
      points('basic-work', { 'zh-CN': '基本工作', en: 'Basic work' }, 'supervisor', 4000),
      points('skills', { 'zh-CN': '业务技能', en: 'Skills' }, 'supervisor', 3000),
      points('service-quality', { 'zh-CN': '服务质量', en: 'Service quality' }, 'supervisor', 3000),
    ],
  },
];

/** A shipped template in the language of whoever takes it over. */
export function presetEvaluation({ kpis }: PresetTemplate, language: 'zh-CN' | 'en'): EvaluationTemplate {
  const parts = [{ code: 'kpi', weight: 5000, lines: kpis }, ...OTHER_PARTS];
  return {
    parts: parts.map(({ lines, ...part }): TemplatePart => ({
      ...part,
      lines: lines.map(({ name, ...each }) => ({ ...each, name: name[language] })),
    })),
    floor: 0,
    cap: FULL,
    leastDays: 10,
  };
}
