import type { RuleSettingRequest, StrictnessRequest } from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import {
  isTeamOf,
  isTemplateOf,
  loadRuleSettings,
  unknownQualifications,
  type Queries,
  type RuleSettingRow,
} from '@banke/database';
import type { Reach } from '@banke/domain/people';
import {
  checkRuleValue,
  excludeEachOther,
  isFixedRule,
  skillsOfRule,
  type RuleCode,
  type RuleValueProblem,
  type Strictness,
} from '@banke/domain/roster';
import { refused } from '../common/problems/app-error';

/** Throws `rule-setting.refused` with every field that is wrong, `rule-setting.fixed`, or `rule-setting.measured-twice`. */
export async function refuseBadRule(
  tx: Queries,
  reach: Reach,
  { id, departmentId, code }: { id?: string; departmentId: string; code: RuleCode },
  request: RuleSettingRequest,
): Promise<void> {
  const { value, strictness, from, through } = request;
  const errors = [...checkRuleValue(code, value).map(toFieldError), ...checkStrictness(strictness)];
  if (from !== null && through !== null && through < from) errors.push({ path: 'through', code: 'invalid' });
  if (errors.length === 0) errors.push(...(await foreignThings(tx, departmentId, code, value)));
  if (errors.length > 0) throw refused('rule-setting.refused', undefined, errors);
  if (await holdsBeside(tx, reach, { id, departmentId, code }, request))
    throw refused('rule-setting.measured-twice');
  const waived = strictness.kind === 'soft' || strictness.overridable === true;
  if (isFixedRule(code) && (waived || from !== null || through !== null)) throw refused('rule-setting.fixed');
}

/** Whether another rule of this code that excludes it holds on one of the days: nobody could say which of them to go by. */
async function holdsBeside(
  tx: Queries,
  reach: Reach,
  { id, departmentId, code }: { id: string | undefined; departmentId: string; code: RuleCode },
  { value, from, through }: RuleSettingRequest,
): Promise<boolean> {
  const apart = (each: RuleSettingRow) =>
    (each.through !== null && from !== null && each.through < from) ||
    (each.from !== null && through !== null && through < each.from);
  const present = await loadRuleSettings(tx, reach, departmentId);
  return present.some(
    (each) =>
      each.code === code && each.id !== id && !apart(each) && excludeEachOther(code, value, each.value),
  );
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

/** Qualifications, teams and templates that a value names and that do not exist here. */
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
  const teamId = value['teamId'];
  if (typeof teamId === 'string' && !(await isTeamOf(tx, departmentId, teamId)))
    errors.push({ path: 'value.teamId', code: 'invalid' });
  const { templateId } = Object(value['of']) as { templateId?: string };
  if (templateId !== undefined && !(await isTemplateOf(tx, departmentId, templateId)))
    errors.push({ path: 'value.of', code: 'invalid' });
  return errors;
}
