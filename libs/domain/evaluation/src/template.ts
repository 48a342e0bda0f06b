import type { AttendanceMeasure } from './attendance/attendance';
import { FULL, WHOLE, type BasisPoints, type Points } from './points';
import { checkScoring, type Scoring, type ScoringProblem } from './scoring';

/** Where the figure of a line comes from. */
export const LINE_SOURCES = ['kpi', 'inspection', 'attendance', 'training', 'quiz', 'supervisor'] as const;
export type LineSource = (typeof LINE_SOURCES)[number];

export const KPI_UNITS = ['percent', 'seconds', 'minutes', 'count', 'points'] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** One figure that is scored: a KPI, an inspection result, a rating. */
export interface TemplateLine {
  /** What it is known by within the template: the same line in every version. */
  code: string;
  /** As people read it. */
  name: string;
  source: LineSource;
  /** Of a line of attendance: what it counts; left out, its figure is typed. */
  measure?: AttendanceMeasure;
  unit: KpiUnit;
  /** Basis points of its part; those of a part make 10,000. */
  weight: BasisPoints;
  scoring: Scoring;
}

/** A weighted part of the score, such as inspection 质检. */
export interface TemplatePart {
  code: string;
  /** Basis points of the score; those of all parts make 10,000. */
  weight: BasisPoints;
  lines: readonly TemplateLine[];
}

/** How a post is scored in a month. Frozen when the month opens. */
export interface EvaluationTemplate {
  parts: readonly TemplatePart[];
  /** The score is at least this. */
  floor: Points;
  /** … and at most this: 100.00, or more where additions shall show. */
  cap: Points;
  /** Days of work below which somebody is not scored. */
  leastDays: number;
}

export type TemplateProblem =
  | { code: 'part-weights'; sum: BasisPoints }
  | { code: 'line-weights'; part: string; sum: BasisPoints }
  | { code: 'no-lines'; part: string }
  | { code: 'same-code'; of: string }
  | { code: 'bad-weight'; of: string }
  | { code: 'bad-bounds' }
  | { code: 'bad-days' }
  | { code: 'scoring'; line: string; problem: ScoringProblem };

const MOST = 2 * FULL;

/** Why a template cannot be used; empty when it can. */
export function checkTemplate({ parts, floor, cap, leastDays }: EvaluationTemplate): TemplateProblem[] {
  const lines = parts.flatMap((part) => part.lines);
  const codes = [...parts, ...lines].map(({ code }) => code);
  const twice = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
  const sum = sumOf(parts);
  return [
    ...(sum !== WHOLE ? [{ code: 'part-weights' as const, sum }] : []),
    ...parts.flatMap(({ code, lines: own }): TemplateProblem[] => {
      if (own.length === 0) return [{ code: 'no-lines', part: code }];
      const total = sumOf(own);
      return total !== WHOLE ? [{ code: 'line-weights', part: code, sum: total }] : [];
    }),
    ...[...twice].map((of) => ({ code: 'same-code' as const, of })),
    ...[...parts, ...lines]
      .filter(({ weight }) => !Number.isSafeInteger(weight) || weight < 0 || weight > WHOLE)
      .map(({ code }) => ({ code: 'bad-weight' as const, of: code })),
    ...(floor < 0 || floor >= cap || cap > MOST ? [{ code: 'bad-bounds' as const }] : []),
    ...(Number.isSafeInteger(leastDays) && leastDays >= 0 && leastDays <= 31
      ? []
      : [{ code: 'bad-days' as const }]),
    ...lines.flatMap(({ code, scoring }) =>
      checkScoring(scoring).map((problem) => ({ code: 'scoring' as const, line: code, problem })),
    ),
  ];
}

const sumOf = (weighted: readonly { weight: BasisPoints }[]) =>
  weighted.reduce((total, { weight }) => total + weight, 0);
