import type { Ratio } from '../ratio';
import type { EvaluationTemplate, TemplateLine } from '../template';

/** A score from 0 to 100 as figure: 90 earns 90.00. */
export const outOf100 = (points: number): Ratio => ({
  numerator: Math.round(points * 100),
  denominator: 100,
});

export function lineFor(code: string, change: Partial<TemplateLine> = {}): TemplateLine {
  return {
    code,
    name: code,
    source: 'kpi',
    unit: 'points',
    weight: 10_000,
    scoring: {
      kind: 'linear',
      floor: { numerator: 0, denominator: 1 },
      target: { numerator: 100, denominator: 1 },
      cap: 100_00,
    },
    ...change,
  };
}

/** The template of the worked example: KPI 60 %, inspection 20 %, attendance 10 %, supervisor 10 %. */
export const WORKED_EXAMPLE: EvaluationTemplate = {
  parts: [
    { code: 'kpi', weight: 6000, lines: [lineFor('kpi-line')] },
    { code: 'inspection', weight: 2000, lines: [lineFor('inspection-line', { source: 'inspection' })] },
    { code: 'attendance', weight: 1000, lines: [lineFor('attendance-line', { source: 'attendance' })] },
    { code: 'supervisor', weight: 1000, lines: [lineFor('supervisor-line', { source: 'supervisor' })] },
  ],
  floor: 0,
  cap: 100_00,
  leastDays: 10,
};
