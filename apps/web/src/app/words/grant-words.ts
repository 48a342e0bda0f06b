import { Injectable, inject } from '@angular/core';
import type { GrantView } from '@banke/contracts';
import { permissionsOf, type Role } from '@banke/domain/people';
import { CompanyClock } from './company-clock';
import { Formats } from './formats';
import { Words } from './words';

/** A role somewhere for a time, in words. */
@Injectable({ providedIn: 'root' })
export class GrantWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(CompanyClock);

  role(role: Role): string {
    return this.words.t(`codes.role.${role}`);
  }

  /** 售前组（电商客服部） / Pre-sales (Online shop service). */
  where({ scope, departmentName, teamName }: GrantView): string {
    if (scope === 'team') {
      return this.words.t('codes.scopeIn.team', { team: teamName ?? '', department: departmentName ?? '' });
    }
    return scope === 'department' ? (departmentName ?? '') : this.words.t('codes.scopeIn.company');
  }

  /** 从 11月1日 周日 到 11月30日 周一; nothing for a role that has begun and has no end. */
  dates({ from, until }: GrantView, today = this.clock.today()): string {
    const last = until === null ? undefined : dayBefore(until);
    if (last !== undefined && last < today) {
      return this.words.t('codes.dates.ended', { last: this.formats.day(last) });
    }
    if (last !== undefined) {
      return this.words.t('codes.dates.between', {
        from: this.formats.day(from),
        last: this.formats.day(last),
      });
    }
    return from > today
      ? this.words.t('codes.dates.from', { from: this.formats.day(from) })
      : this.words.t('codes.dates.since', { from: this.formats.day(from) });
  }

  /** 客服主管（电商客服部） / Supervisor (Online shop service); with its dates when it has not begun or will end. */
  short(grant: GrantView, today = this.clock.today()): string {
    const short = this.words.t('codes.grantShort', { role: this.role(grant.role), where: this.where(grant) });
    const from = grant.from > today ? this.formats.date(grant.from) : undefined;
    const last = grant.until === null ? undefined : this.formats.date(dayBefore(grant.until));
    return (
      short +
      (from === undefined ? '' : this.words.t('codes.datesShort.from', { from })) +
      (last === undefined ? '' : this.words.t('codes.datesShort.through', { last }))
    );
  }

  sentence(grant: GrantView): string {
    return this.words.t('codes.grant', { role: this.role(grant.role), where: this.where(grant) });
  }

  /** The same with its end when it has one: 你在电商客服部是客服主管，至11月30日. */
  sentenceWithEnd(grant: GrantView): string {
    if (grant.until === null) return this.sentence(grant);
    const last = this.formats.date(dayBefore(grant.until));
    return this.sentence(grant) + this.words.t('codes.datesShort.through', { last });
  }

  deeds(role: Role): string[] {
    return permissionsOf(role).map((permission) => this.words.t(`codes.permission.${permission}`));
  }

  /** What an account may do now stands before what it may do later; what is over is left out. */
  heldFirst(grants: readonly GrantView[], today = this.clock.today()): GrantView[] {
    return grants
      .filter((grant) => !this.isOver(grant, today))
      .sort((a, b) => Number(a.from > today) - Number(b.from > today));
  }

  isOver({ until }: Pick<GrantView, 'until'>, today = this.clock.today()): boolean {
    return until !== null && until <= today;
  }
}

/** `until` is the first day after; people speak of the last day. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
