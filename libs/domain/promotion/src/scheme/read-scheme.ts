import { checkLinks } from './check-links';
import type { PromotionScheme } from './scheme';
import { REQUIREMENT_SHAPE, SCHEME_SHAPE, WINDOW_SHAPE, type Shape } from './shapes';

export const SCHEME_ERRORS = [
  'missing',
  'unknown-field',
  'not-text',
  'not-code',
  'not-number',
  'not-boolean',
  'not-object',
  'not-list',
  'not-one-of',
  'too-few',
  'too-many',
  'out-of-range',
  'too-deep',
  'same-code',
  'unknown-grade',
  'not-upwards',
  'not-downwards',
  'more-than-there-are',
  'backwards',
] as const;
export type SchemeErrorCode = (typeof SCHEME_ERRORS)[number];

/** What is wrong, and where: `steps.0.requirement.of.2.months`. */
export interface SchemeError {
  path: string;
  code: SchemeErrorCode;
  min?: number;
  max?: number;
}

export type ReadScheme = { ok: true; scheme: PromotionScheme } | { ok: false; errors: SchemeError[] };

/** Reads a scheme that comes from a form or a file: first the form of every part, then how the parts fit together. */
export function readScheme(value: unknown): ReadScheme {
  const errors = check(SCHEME_SHAPE, value, '', 0);
  if (errors.length > 0) return { ok: false, errors };
  // Every field was just found to be what its type says.
  const scheme = value as PromotionScheme;
  const links = checkLinks(scheme);
  return links.length > 0 ? { ok: false, errors: links } : { ok: true, scheme };
}

const DEEPEST = 40;
const CODE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const LONGEST_TEXT = 300;

type Of<K extends Shape['is']> = Extract<Shape, { is: K }>;
type Checks = {
  [K in Shape['is']]: (shape: Of<K>, value: unknown, path: string, depth: number) => SchemeError[];
};

function check(shape: Shape, value: unknown, path: string, depth: number): SchemeError[] {
  if (depth > DEEPEST) return [{ path, code: 'too-deep' }];
  const rule = CHECKS[shape.is] as (s: Shape, v: unknown, p: string, d: number) => SchemeError[];
  return rule(shape, value, path, depth + 1);
}

const unless = (holds: boolean, path: string, code: SchemeErrorCode): SchemeError[] =>
  holds ? [] : [{ path, code }];
const isText = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
const TEXT: Shape = { is: 'text' };

const CHECKS: Checks = {
  integer: ({ min, max }, value, path) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return [{ path, code: 'not-number' }];
    return value < min || value > max ? [{ path, code: 'out-of-range', min, max }] : [];
  },
  boolean: (_, value, path) => unless(typeof value === 'boolean', path, 'not-boolean'),
  text: (_, value, path) => unless(isText(value), path, 'not-text'),
  code: (_, value, path) =>
    unless(typeof value === 'string' && value.length <= 60 && CODE.test(value), path, 'not-code'),
  choice: ({ of }, value, path) =>
    unless(typeof value === 'string' && of.includes(value), path, 'not-one-of'),
  choices: ({ of }, value, path, depth) => [
    ...check({ is: 'list', of: { is: 'choice', of }, min: 1, max: of.length }, value, path, depth),
    ...unless(!Array.isArray(value) || new Set(value).size === value.length, path, 'same-code'),
  ],
  reference: (_, value, path) => unless(value === null || isText(value), path, 'not-text'),
  named: (_, value, path, depth) =>
    check({ is: 'object', fields: { 'zh-CN': TEXT, en: TEXT } }, value, path, depth),
  nullable: ({ of }, value, path, depth) => (value === null ? [] : check(of, value, path, depth)),
  list: ({ of, min, max }, value, path, depth) => {
    if (!Array.isArray(value)) return [{ path, code: 'not-list' }];
    if (value.length < min) return [{ path, code: 'too-few', min }];
    if (value.length > max) return [{ path, code: 'too-many', max }];
    return value.flatMap((each, index) => check(of, each, at(path, String(index)), depth));
  },
  object: ({ fields }, value, path, depth) => checkObject(fields, value, path, depth),
  kinds: ({ of }, value, path, depth) => {
    if (!isRecord(value)) return [{ path, code: 'not-object' }];
    const { kind, ...rest } = value;
    const fields = typeof kind === 'string' && Object.hasOwn(of, kind) ? of[kind] : undefined;
    return fields ? checkObject(fields, rest, path, depth) : [{ path: at(path, 'kind'), code: 'not-one-of' }];
  },
  window: (_, value, path, depth) => check(WINDOW_SHAPE, value, path, depth),
  requirement: (_, value, path, depth) => check(REQUIREMENT_SHAPE, value, path, depth),
};

function checkObject(
  fields: Readonly<Record<string, Shape>>,
  value: unknown,
  path: string,
  depth: number,
): SchemeError[] {
  if (!isRecord(value)) return [{ path, code: 'not-object' }];
  return [
    ...Object.keys(value)
      .filter((name) => !Object.hasOwn(fields, name))
      .map((name): SchemeError => ({ path: at(path, name), code: 'unknown-field' })),
    ...Object.entries(fields).flatMap(([name, shape]) =>
      value[name] === undefined
        ? [{ path: at(path, name), code: 'missing' as const }]
        : check(shape, value[name], at(path, name), depth),
    ),
  ];
}

const at = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
