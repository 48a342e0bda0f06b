import { Injectable, inject } from '@angular/core';
import type { AuditEntryView } from '@banke/contracts';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '@banke/domain/audit';
import { EVIDENCE, OBLIGATION_KINDS, RHYTHMS } from '@banke/domain/obligations';
import { ROLES } from '@banke/domain/people';
import { DAY_KINDS } from '@banke/domain/roster';
import { DepartmentDirectory } from '../people/department-directory';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AUDIT_FIELDS, type AuditChange, changesOf } from './audit-changes';

/** Stands for the subject while a sentence is put together, so that a screen can make a link of it. */
const SUBJECT = '\u0001';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ROLE_FIELDS = new Set(['role', 'ownerRole', 'receiverRole']);
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A sentence in pieces: before the subject, the subject, after it. No subject where the sentence names none. */
export interface Deed {
  start: string;
  subject: string | undefined;
  end: string;
}

/** Entries of the log in the words of the trade. */
@Injectable({ providedIn: 'root' })
export class AuditWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly directory = inject(DepartmentDirectory);

  who({ accountId, accountName }: Pick<AuditEntryView, 'accountId' | 'accountName'>): string {
    return accountName ?? this.words.t(accountId === null ? 'audit.nobody' : 'audit.forgotten');
  }

  /** Most obligations have no name of their own: the log holds their kind instead. */
  subject({ subjectKind, subjectName }: Pick<AuditEntryView, 'subjectKind' | 'subjectName'>): string {
    if (subjectName === null) return this.words.t('audit.forgotten');
    const duty = subjectKind === 'obligation' || subjectKind === 'obligation-rule';
    return duty ? this.value('kind', subjectName) : subjectName;
  }

  /** What was done, without who: 把部门「审计一部」改名为「审计二部」. */
  deed(entry: AuditEntryView): Deed {
    const { before, after } = entry;
    const role = after['role'] ?? before['role'] ?? null;
    const sentence = this.words.t(`audit.deed.${entry.action}`, {
      subject: SUBJECT,
      before: this.value('name', before['name'] ?? null),
      role: this.value('role', role),
    });
    const [start = '', end] = sentence.split(SUBJECT);
    return end === undefined
      ? { start, subject: undefined, end: '' }
      : { start, subject: this.subject(entry), end };
  }

  deedText(entry: AuditEntryView): string {
    const { start, subject = '', end } = this.deed(entry);
    return start + subject + end;
  }

  /** 「演示·管理员」把部门「审计一部」改名为「审计二部」. */
  sentence(entry: AuditEntryView): string {
    const deed = this.deedText(entry);
    if (entry.accountName !== null)
      return this.words.t('audit.sentence.person', { who: entry.accountName, deed });
    return this.words.t(entry.accountId === null ? 'audit.sentence.nobody' : 'audit.sentence.forgotten', {
      deed,
    });
  }

  action(action: string): string {
    return AUDIT_ACTIONS.some((known) => known === action) ? this.words.t(`audit.action.${action}`) : action;
  }

  field(field: string): string {
    return AUDIT_FIELDS.some((known) => known === field) ? this.words.t(`audit.field.${field}`) : field;
  }

  /** 名称：审计一部 → 审计二部. What was empty before is only said as it is now. */
  change({ field, before, after }: AuditChange): string {
    const said = { field: this.field(field), after: this.value(field, after) };
    return before === null
      ? this.words.t('audit.set', said)
      : this.words.t('audit.changed', { ...said, before: this.value(field, before) });
  }

  changes(entry: AuditEntryView): string[] {
    return changesOf(entry).map((change) => this.change(change));
  }

  value(field: string, value: AuditChange['before']): string {
    if (value === null || value === '') return this.words.t('audit.none');
    if (typeof value === 'boolean') return this.words.t(value ? 'audit.yes' : 'audit.no');
    if (typeof value === 'number') return this.number(field, value);
    if (field === 'actions') return this.formats.list(value.split(',').map((action) => this.action(action)));
    if (field.endsWith('Id')) return this.place(value) ?? value;
    if (INSTANT.test(value)) return this.formats.instant(value);
    if (DAY.test(value)) return this.formats.day(value);
    return this.coded(field, value);
  }

  private number(field: string, value: number): string {
    const weekday = field === 'weekday' ? this.formats.weekdays('long')[value - 1] : undefined;
    return weekday ?? String(value);
  }

  /** Fields whose values are codes; what has no word is said as it is called. */
  private coded(field: string, value: string): string {
    if (ROLE_FIELDS.has(field) && ROLES.some((role) => role === value))
      return this.words.t(`codes.role.${value}`);
    if (field === 'subjectKind' && AUDIT_SUBJECTS.some((kind) => kind === value))
      return this.words.t(`audit.subject.${value}`);
    if ((field === 'kind' || field === 'subject') && OBLIGATION_KINDS.some((kind) => kind === value))
      return this.words.t(`codes.obligation.${value}`);
    if (field === 'dayKind' && DAY_KINDS.some((kind) => kind === value))
      return this.words.t(`audit.dayKind.${value}`);
    if (field === 'rhythm' && RHYTHMS.some((rhythm) => rhythm === value))
      return this.words.t(`obligations.rhythm.${value}`);
    if (field === 'evidence' && EVIDENCE.some((evidence) => evidence === value))
      return this.words.t(`obligations.evidence.${value}`);
    return value;
  }

  /** Departments, teams and sites are known by name as long as they are open. */
  private place(id: string): string | undefined {
    for (const department of this.directory.departments()) {
      if (department.id === id) return department.name;
      if (department.siteId === id) return department.siteName;
      const team = department.teams.find((each) => each.id === id);
      if (team) return `${department.name} · ${team.name}`;
    }
    return undefined;
  }
}
