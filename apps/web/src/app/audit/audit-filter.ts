import type { AuditQuery } from '@banke/contracts';
import { AUDIT_ACTIONS, type AuditAction } from '@banke/domain/audit';

/** What the address says about the log: only values the server would understand; the rest is as if it were not there. */
export interface AuditFilter {
  text: string;
  actions: readonly AuditAction[];
  personId: string | undefined;
  subjectId: string | undefined;
  from: string | undefined;
  through: string | undefined;
}

/** Names in the address, and what takes each out of it. */
export const AUDIT_PARAMS = ['q', 'actions', 'person', 'subject', 'from', 'through'] as const;
export type AuditParam = (typeof AUDIT_PARAMS)[number];

const LONGEST_TEXT = 80;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readAuditFilter(param: (name: AuditParam) => string | undefined): AuditFilter {
  const named = param('actions')?.split(',') ?? [];
  return {
    text: (param('q') ?? '').trim().slice(0, LONGEST_TEXT),
    actions: AUDIT_ACTIONS.filter((action) => named.includes(action)),
    personId: matching(param('person'), UUID),
    subjectId: matching(param('subject'), UUID),
    from: existingDay(param('from')),
    through: existingDay(param('through')),
  };
}

export function toAuditQuery(filter: AuditFilter): AuditQuery {
  const { text, actions, personId, subjectId, from, through } = filter;
  return {
    ...(text && { text }),
    ...(actions.length > 0 && { actions: [...actions] }),
    ...(personId !== undefined && { accountId: personId }),
    ...(subjectId !== undefined && { subjectId }),
    ...(from !== undefined && { from }),
    ...(through !== undefined && { through }),
  };
}

/** The query as the address of a request carries it. */
export function toAuditParams({ actions, ...others }: AuditQuery): Record<string, string> {
  return { ...others, ...(actions && { actions: actions.join(',') }) };
}

function matching(value: string | undefined, pattern: RegExp): string | undefined {
  return value !== undefined && pattern.test(value) ? value.toLowerCase() : undefined;
}

function existingDay(value: string | undefined): string | undefined {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
}
