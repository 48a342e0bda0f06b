import { Injectable, inject } from '@angular/core';
import type { GrantView } from '@banke/contracts';
import { permissionsOf, type Role } from '@banke/domain/people';
import { Formats, localDay } from './formats';
import { Words } from './words';

/** A role somewhere for a time, in words. */
@Injectable({ providedIn: 'root' })
export class GrantWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

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
  dates({ from, until }: GrantView, today = localDay(new Date())): string {
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
  short(grant: GrantView, today = localDay(new Date())): string {
    const short = this.words.t('codes.grantShort', { role: this.role(grant.role), where: this.where(grant) });
    const last = grant.until === null ? undefined : this.formats.date(dayBefore(grant.until));
    if (last !== undefined) return short + this.words.t('codes.datesShort.through', { last });
    if (grant.from <= today) return short;
    return short + this.words.t('codes.datesShort.from', { from: this.formats.date(grant.from) });
  }

  sentence(grant: GrantView): string {
    return this.words.t('codes.grant', { role: this.role(grant.role), where: this.where(grant) });
  }

  deeds(role: Role): string[] {
    return permissionsOf(role).map((permission) => this.words.t(`codes.permission.${permission}`));
  }
}

export const isOver = ({ until }: Pick<GrantView, 'until'>, today = localDay(new Date())): boolean =>
  until !== null && until <= today;

/** `until` is the first day after; people speak of the last day. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
