import type { ObligationRuleRequest } from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import type { ObligationRuleEntity } from '@banke/database';
import {
  dueInstant,
  readRecurrence,
  recurrenceFields,
  type RecurrenceField,
} from '@banke/domain/obligations';
import { permissionsOf, scopesOf } from '@banke/domain/people';
import { AppError, refused } from '../common/problems/app-error';

export type RuleFields = Omit<ObligationRuleEntity, 'companyId' | 'id' | 'active' | 'version' | 'createdAt'>;

/** The fields of a rule as they are stored: those that mean nothing for the rhythm are emptied. Names what is missing. */
export function readRule(request: ObligationRuleRequest): RuleFields {
  const { kind, name = null, departmentId = null, time = null, receiverRole = null } = request;
  const read = readRecurrence(request);
  if (!read.ok) throw invalid(faultOf(request, read.field, read));
  if (kind === 'own' && name === null) throw invalid({ path: 'name', code: 'required' });
  if (receiverRole !== null && !mayReceive(receiverRole, departmentId)) {
    throw refused('obligation-rule.receiver-unfit', undefined, [{ path: 'receiverRole', code: 'invalid' }]);
  }
  const { ownerRole, evidence, remindDays } = request;
  return {
    kind,
    name,
    departmentId,
    ...recurrenceFields(read.recurrence),
    time,
    ownerRole,
    receiverRole,
    evidence,
    remindDays,
  };
}

/** Something that comes once and is over already would never be done. */
export function refuseIfPast(
  rule: Pick<RuleFields, 'onDay' | 'time'> & { timeZone: string },
  now: Date,
): void {
  if (rule.onDay !== null && dueInstant(rule.onDay, rule.time, rule.timeZone) <= now)
    throw refused('obligation-rule.day-past', undefined, [{ path: 'onDay', code: 'invalid' }]);
}

/** Somebody who could never accept it would leave it waiting for ever. */
function mayReceive(role: NonNullable<RuleFields['receiverRole']>, departmentId: string | null): boolean {
  return (
    permissionsOf(role).includes('obligations.accept') &&
    (departmentId !== null || scopesOf(role).includes('company'))
  );
}

function faultOf(
  request: ObligationRuleRequest,
  path: RecurrenceField,
  { min, max }: { min?: number; max?: number },
): FieldError {
  if (request[path] === undefined || request[path] === null) return { path, code: 'required' };
  return min === undefined || max === undefined
    ? { path, code: 'not-a-day' }
    : { path, code: 'not-a-number', params: { min, max } };
}

function invalid(error: FieldError): AppError {
  return new AppError(400, 'request.invalid', undefined, [error]);
}
