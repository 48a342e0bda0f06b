import { CRITERION_KINDS, CRITERION_RULES } from '../criteria/criterion-rules';
import type { FieldShape } from './fields';
import { APPROVAL_STAGES, POOLS } from './scheme';

/** What a part of a scheme may be: one description for the check and for the published schema. */
export type Shape =
  | FieldShape
  | { is: 'code' }
  | { is: 'object'; fields: Readonly<Record<string, Shape>> }
  | { is: 'list'; of: Shape; min: number; max: number }
  | { is: 'nullable'; of: Shape }
  | { is: 'kinds'; of: Readonly<Record<string, Readonly<Record<string, Shape>>>> }
  | { is: 'requirement' };

const CODE: Shape = { is: 'code' };
const MONEY: Shape = { is: 'integer', unit: 'points', min: 0, max: 100_000_000 };
const list = (of: Shape, min: number, max: number): Shape => ({ is: 'list', of, min, max });
const object = (fields: Readonly<Record<string, Shape>>): Shape => ({ is: 'object', fields });
const nullable = (of: Shape): Shape => ({ is: 'nullable', of });
const REQUIREMENT: Shape = { is: 'requirement' };
const GROUP = { of: list(REQUIREMENT, 1, 30) };
const MOST_MONTHS: Shape = { is: 'integer', unit: 'months', min: 1, max: 120 };

export const WINDOW_SHAPE: Shape & { is: 'kinds' } = {
  is: 'kinds',
  of: {
    months: { months: MOST_MONTHS },
    'since-hire': {},
    'since-grade': {},
    'after-grade': { months: MOST_MONTHS },
    probation: {},
  },
};

export const REQUIREMENT_SHAPE: Shape & { is: 'kinds' } = {
  is: 'kinds',
  of: {
    all: GROUP,
    any: GROUP,
    'at-least': { least: { is: 'integer', unit: 'times', min: 1, max: 30 }, ...GROUP },
    ...Object.fromEntries(
      CRITERION_KINDS.map((kind) => [
        kind,
        { id: CODE, ...(CRITERION_RULES[kind].fields as Readonly<Record<string, Shape>>) },
      ]),
    ),
  },
};

export const SCHEME_SHAPE: Shape & { is: 'object' } = {
  is: 'object',
  fields: {
    grades: list(
      object({
        code: CODE,
        name: { is: 'named' },
        salary: nullable(object({ from: MONEY, through: MONEY })),
        exempt: { is: 'boolean' },
      }),
      2,
      20,
    ),
    steps: list(
      object({
        from: CODE,
        to: CODE,
        requirement: REQUIREMENT,
        approval: list({ is: 'choice', of: APPROVAL_STAGES }, 0, 10),
      }),
      0,
      40,
    ),
    demotions: list(object({ id: CODE, from: CODE, to: nullable(CODE), when: REQUIREMENT }), 0, 40),
    pool: { is: 'choice', of: POOLS },
    leastPool: { is: 'integer', unit: 'times', min: 1, max: 1000 },
    coolingOff: { is: 'integer', unit: 'months', min: 0, max: 60 },
  },
};
