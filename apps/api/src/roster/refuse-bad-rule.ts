import type { RuleSettingRequest, StrictnessRequest } from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import { isTemplateOf, unknownQualifications, type Queries } from '@banke/database';
import {
  checkRuleValue,
  isFixedRule,
  skillsOfRule,
  type RuleCode,
  type RuleValueProblem,
  type Strictness,
} from '@banke/domain/roster';
import { refused } from '../common/problems/app-error';

/** Throws `rule-setting.refused` with every field that is wrong, or `rule-setting.fixed`. */
export async function refuseBadRule(
  tx: Queries,
  { departmentId, code }: { departmentId: string; code: RuleCode },
  request: RuleSettingRequest,
): Promise<void> {
  const { value, strictness, from, through } = request;
  const errors = [...checkRuleValue(code, value).map(toFieldError), ...checkStrictness(strictness)];
  if (from !== null && through !== null && through < from) errors.push({ path: 'through', code: 'invalid' });
  if (errors.length === 0) errors.push(...(await foreignThings(tx, departmentId, code, value)));
  if (errors.length > 0) throw refused('rule-setting.refused', undefined, errors);
  const waived = strictness.kind === 'soft' || strictness.overridable === true;
  if (isFixedRule(code) && (waived || from !== null || through !== null)) throw refused('rule-setting.fixed');
}

/** Of a request that was found good. */
export function toStrictness({ kind, overridable, weight }: StrictnessRequest): Strictness {
  return kind === 'hard' ? { kind, overridable: overridable ?? false } : { kind, weight: weight ?? 1 };
}

function checkStrictness({ kind, overridable, weight }: StrictnessRequest): FieldError[] {
  const missing: FieldError[] = [];
  if (kind === 'hard' && overridable === undefined)
    missing.push({ path: 'strictness.overridable', code: 'required' });
  if (kind === 'soft' && weight === undefined) missing.push({ path: 'strictness.weight', code: 'required' });
  if (kind === 'hard' && weight !== undefined)
    missing.push({ path: 'strictness.weight', code: 'unknown-field' });
  if (kind === 'soft' && overridable !== undefined)
    missing.push({ path: 'strictness.overridable', code: 'unknown-field' });
  return missing;
}

function toFieldError(problem: RuleValueProblem): FieldError {
  const { path, code } = problem;
  const field = { path: `value.${path}`, code };
  if (problem.code === 'not-a-number') return { ...field, params: { min: problem.min, max: problem.max } };
  if (problem.code === 'not-one-of') return { ...field, params: { values: problem.values.join(', ') } };
  return field;
}

/** Qualifications and templates that a value names and that do not exist here. */
async function foreignThings(
  tx: Queries,
  departmentId: string,
  code: RuleCode,
  value: Record<string, unknown>,
): Promise<FieldError[]> {
  const skills = skillsOfRule(code, value);
  const unknown = await unknownQualifications(
    tx,
    skills.map(({ id }) => id),
  );
  const errors = skills
    .filter(({ id }) => unknown.includes(id))
    .map(({ path }): FieldError => ({ path: `value.${path}`, code: 'unknown-qualification' }));
  const { templateId } = Object(value['of']) as { templateId?: string };
  if (templateId !== undefined && !(await isTemplateOf(tx, departmentId, templateId)))
    errors.push({ path: 'value.of', code: 'invalid' });
  return errors;
}
