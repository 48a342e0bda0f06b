import { DAY_PARTS } from '../shifts/shift-template';
import { RULE_SHAPES, type FieldShape } from './rule-shapes';
import type { RuleCode } from './rules';

/** What is wrong with a field of a rule's value. */
export type RuleValueProblem = { path: string } & (
  | { code: 'required' | 'unknown-field' | 'invalid' | 'not-uuid' }
  | { code: 'not-a-number'; min: number; max: number }
  | { code: 'not-one-of'; values: readonly string[] }
);

/** Everything that is wrong with a value for rules of this code; empty for one that can be used. */
export function checkRuleValue(code: RuleCode, value: Record<string, unknown>): RuleValueProblem[] {
  const shape: Record<string, FieldShape> = RULE_SHAPES[code];
  const fields = Object.entries(shape);
  return [
    ...Object.keys(value)
      .filter((path) => !(path in shape))
      .map((path): RuleValueProblem => ({ path, code: 'unknown-field' })),
    ...fields.flatMap(([path, field]) => checkField(path, field, value[path])),
    ...checkTogether(fields, value),
  ];
}

/** The ids of qualifications a value names; whether they exist is for whoever has the database to say. */
export function skillsOfRule(code: RuleCode, value: Record<string, unknown>): { path: string; id: string }[] {
  return Object.entries<FieldShape>(RULE_SHAPES[code]).flatMap(([path, { kind }]) =>
    kind === 'qualification' ? [{ path, id: String(value[path]) }] : [],
  );
}

function checkField(path: string, field: FieldShape, value: unknown): RuleValueProblem[] {
  if (value === undefined) {
    return 'optional' in field && field.optional ? [] : [{ path, code: 'required' }];
  }
  switch (field.kind) {
    case 'number':
      return isWithin(value, field) ? [] : [{ path, code: 'not-a-number', min: field.min, max: field.max }];
    case 'choice':
      return isOneOf(value, field.of) ? [] : [{ path, code: 'not-one-of', values: field.of }];
    case 'choices':
      return checkChoices(path, field.of, value);
    case 'qualification':
    case 'team':
      return isUuid(value) ? [] : [{ path, code: 'not-uuid' }];
    case 'template-or-part':
      return checkShifts(path, value);
  }
}

function checkChoices(path: string, values: readonly string[], value: unknown): RuleValueProblem[] {
  if (!Array.isArray(value) || value.length === 0) return [{ path, code: 'required' }];
  return value.every((each) => isOneOf(each, values)) ? [] : [{ path, code: 'not-one-of', values }];
}

function checkShifts(path: string, value: unknown): RuleValueProblem[] {
  const { templateId, dayPart, ...rest } = Object(value) as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || (templateId === undefined) === (dayPart === undefined))
    return [{ path, code: 'invalid' }];
  if (dayPart !== undefined)
    return isOneOf(dayPart, DAY_PARTS) ? [] : [{ path, code: 'not-one-of', values: DAY_PARTS }];
  return isUuid(templateId) ? [] : [{ path, code: 'not-uuid' }];
}

/** A limit on neither side limits nothing, and a least above the most can never be kept. */
function checkTogether(
  fields: readonly [string, FieldShape][],
  value: Record<string, unknown>,
): RuleValueProblem[] {
  const optional = fields.filter(([, field]) => field.kind === 'number' && field.optional);
  if (optional.length > 0 && optional.every(([path]) => value[path] === undefined))
    return [{ path: optional[0]?.[0] ?? '', code: 'required' }];
  const { min, max } = value;
  return typeof min === 'number' && typeof max === 'number' && min > max
    ? [{ path: 'min', code: 'not-a-number', min: 0, max }]
    : [];
}

function isWithin(value: unknown, { min, max }: { min: number; max: number }): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isOneOf(value: unknown, of: readonly string[]): boolean {
  return typeof value === 'string' && of.includes(value);
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
