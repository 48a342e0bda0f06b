import { computed, signal } from '@angular/core';
import type { ObligationRuleView } from '@banke/contracts';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import {
  type Evidence,
  type ObligationKind,
  occurrences,
  readRecurrence,
  type Rhythm,
} from '@banke/domain/obligations';
import type { Role } from '@banke/domain/people';

/** A request that leaves nothing out. */
type RuleFields = Omit<ObligationRuleView, 'id' | 'departmentName' | 'active' | 'version'>;

/** Far enough to see a yearly one twice. */
const LOOK_AHEAD_DAYS = 800;

/** A rule as it is being written. Fields without meaning for the rhythm are kept, but neither sent nor said. */
export class RuleDraft {
  readonly kind = signal<ObligationKind>('own');
  readonly name = signal('');
  readonly departmentId = signal('');
  readonly rhythm = signal<Rhythm>('monthly');
  readonly weekday = signal(1);
  readonly withinDays = signal(2);
  readonly day = signal(28);
  readonly month = signal(1);
  readonly onDay = signal('');
  readonly time = signal('');
  readonly ownerRole = signal<Role>('supervisor');
  readonly receiverRole = signal<Role | ''>('department-manager');
  readonly evidence = signal<Evidence>('note');
  readonly remindDays = signal(3);

  readonly request = computed((): RuleFields => {
    const rhythm = this.rhythm();
    const byMonth = rhythm === 'quarterly' || rhythm === 'yearly';
    return {
      kind: this.kind(),
      name: this.name().trim() || null,
      departmentId: this.departmentId() || null,
      rhythm,
      day: this.dayOf(rhythm),
      month: byMonth ? this.month() : null,
      onDay: rhythm === 'once' ? this.onDay() || null : null,
      time: this.time() || null,
      ownerRole: this.ownerRole(),
      receiverRole: this.receiverRole() || null,
      evidence: this.evidence(),
      remindDays: this.remindDays(),
    };
  });

  constructor(rule?: ObligationRuleView) {
    if (!rule) return;
    this.kind.set(rule.kind);
    this.name.set(rule.name ?? '');
    this.departmentId.set(rule.departmentId ?? '');
    this.rhythm.set(rule.rhythm);
    const day = { weekly: this.weekday, 'on-event': this.withinDays }[rule.rhythm as string] ?? this.day;
    if (rule.day !== null) day.set(rule.day);
    if (rule.month !== null) this.month.set(rule.month);
    this.onDay.set(rule.onDay ?? '');
    this.time.set(rule.time ?? '');
    this.ownerRole.set(rule.ownerRole);
    this.receiverRole.set(rule.receiverRole ?? '');
    this.evidence.set(rule.evidence);
    this.remindDays.set(rule.remindDays);
  }

  private dayOf(rhythm: Rhythm): number | null {
    switch (rhythm) {
      case 'weekly':
        return this.weekday();
      case 'on-event':
        return this.withinDays();
      case 'daily':
      case 'once':
        return null;
      default:
        return this.day();
    }
  }

  /** What must not be empty before it is sent. */
  required(): Record<string, string> {
    return {
      ...(this.kind() === 'own' && { name: this.name() }),
      ...(this.rhythm() === 'once' && { onDay: this.onDay() }),
    };
  }

  /** The next days it falls on, by the same rule that plans them on the server. */
  nextDays(today: PlainDate, count: number): PlainDate[] {
    const read = readRecurrence(this.request());
    return read.ok
      ? occurrences(read.recurrence, today, addDays(today, LOOK_AHEAD_DAYS)).slice(0, count)
      : [];
  }
}
