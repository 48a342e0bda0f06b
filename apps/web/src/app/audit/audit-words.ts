import { Injectable, inject } from '@angular/core';
import type { AuditEntryView } from '@banke/contracts';
import { DELIVERY_FAILURES, GROUP_KINDS, ROBOT_VENDORS } from '@banke/contracts/codes';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '@banke/domain/audit';
import { EVIDENCE, OBLIGATION_KINDS, RHYTHMS } from '@banke/domain/obligations';
import { ROLES } from '@banke/domain/people';
import { ACTIVITY_KINDS, DAY_KINDS } from '@banke/domain/roster';
import { DepartmentDirectory } from '../people/department-directory';
import { COURSE_MODULES, COURSE_STATES, NEEDS_METHODS } from '@banke/domain/training';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AUDIT_FIELDS, type AuditChange, changesOf } from './audit-changes';

/** Stands for the subject while a sentence is put together, so that a screen can make a link of it. */
const SUBJECT = '\u0001';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Fields whose values are codes, and the area of words that has them. */
const CODED: readonly { fields: readonly string[]; codes: readonly string[]; key: string }[] = [
  { fields: ['role', 'ownerRole', 'receiverRole'], codes: ROLES, key: 'codes.role.' },
  { fields: ['subjectKind'], codes: AUDIT_SUBJECTS, key: 'audit.subject.' },
  { fields: ['kind', 'subject'], codes: OBLIGATION_KINDS, key: 'codes.obligation.' },
  { fields: ['activityKind'], codes: ACTIVITY_KINDS, key: 'audit.activityKind.' },
  { fields: ['dayKind'], codes: DAY_KINDS, key: 'audit.dayKind.' },
  { fields: ['rhythm'], codes: RHYTHMS, key: 'obligations.rhythm.' },
  { fields: ['evidence'], codes: EVIDENCE, key: 'obligations.evidence.' },
  { fields: ['vendor'], codes: ROBOT_VENDORS, key: 'codes.robotVendor.' },
  { fields: ['failure'], codes: DELIVERY_FAILURES, key: 'codes.deliveryFailure.' },
  { fields: ['module'], codes: COURSE_MODULES, key: 'training.module.' },
  { fields: ['state'], codes: COURSE_STATES, key: 'training.state.' },
  { fields: ['needsMethod'], codes: NEEDS_METHODS, key: 'training.needs.method.' },
  { fields: ['vote'], codes: ['accept', 'back'], key: 'training.vote.' },
];

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
    if (field === 'messageKinds')
      return this.formats.list(value.split(', ').map((kind) => this.messageKind(kind)));
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
    const coded = CODED.find((each) => each.fields.includes(field) && each.codes.includes(value));
    return coded ? this.words.t(coded.key + value) : value;
  }

  private messageKind(kind: string): string {
    return GROUP_KINDS.some((known) => known === kind) ? this.words.t(`codes.messageKind.${kind}`) : kind;
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
