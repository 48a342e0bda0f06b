import { Injectable, inject } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import {
  pointsOf,
  ruleOf,
  type Facts,
  type MonthOverride,
  type RosterMonth,
  type RuleFinding,
  type Unit,
} from '@banke/domain/roster';
import { Formats } from '../words/formats';
import { RosterRuleWords } from '../words/roster-rule-words';
import { Words } from '../words/words';

/** Limits that can be broken upwards and downwards: two sentences each. */
const TWO_SIDED = new Set(['daily-minutes', 'weekly-minutes', 'monthly-minutes', 'consecutive-work-days']);

/** Findings as sentences: what was measured against which limit, by which rule, and where the rule comes from. */
@Injectable({ providedIn: 'root' })
export class FindingWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly rules = inject(RosterRuleWords);

  rule({ code }: Pick<RuleFinding, 'code'>): string {
    return this.rules.name(code);
  }

  /** What was measured: 两班之间只休息了 7 小时，至少要 11 小时。 */
  sentence(finding: RuleFinding, month: RosterMonth): string {
    if (finding.verdict === 'unjudged') {
      const day = plainDateOf(finding.needsFrom);
      return finding.because === 'holidays'
        ? this.words.t('roster.unjudgedHolidays', { year: day.slice(0, 4) })
        : this.words.t('roster.unjudgedSince', { day: this.formats.day(day) });
    }
    const { code, measured, limit, facts = {} } = finding;
    const { unit } = ruleOf(code);
    const form = `${code}${this.side(finding, month)}`;
    return this.words.t(`roster.finding.${form}`, {
      measured: this.amount(measured, unit),
      limit: this.amount(limit, unit),
      ...this.names(facts, month),
    });
  }

  /** Why somebody keeps a breach: for those who lead the person. What was written of somebody since anonymised is gone. */
  reason({ reason }: Pick<MonthOverride, 'reason'>): string {
    if (reason === null) return this.words.t('roster.override.withheld');
    return reason.trim() || this.words.t('roster.override.forgotten');
  }

  /** Why: the rule as it is set, what it is for, its source, and what it weighs. */
  why(finding: RuleFinding, { data, templates }: RosterMonth): string[] {
    const { code, ruleId, strictness } = finding;
    const points = pointsOf(finding);
    const setting = data.settings.find(({ id }) => id === ruleId);
    const nameOf = (id: string) =>
      [...data.qualifications, ...data.teams].find((each) => each.id === id)?.name ??
      [...templates.values()].find(({ templateId }) => templateId === id)?.name;
    const weight =
      strictness.kind === 'hard'
        ? this.words.t(strictness.overridable ? 'roster.weight.overridable' : 'roster.weight.fixed')
        : this.words.t('roster.weight.soft', { points: points || strictness.weight });
    return [
      ...(setting ? [this.rules.sentence({ code, value: setting.value }, nameOf)] : []),
      this.rules.why(code),
      setting ? this.words.t('roster.from', { source: this.rules.source(setting.source) }) : '',
      weight,
    ].filter(Boolean);
  }

  /** Whom and which days a finding concerns, seen from a person's cell: nothing where it is that person and that day. */
  about(
    finding: RuleFinding,
    cell: { personId: string; day: number },
    names: ReadonlyMap<string, string>,
  ): string {
    const { personId, days } = finding;
    const other = personId !== null && personId !== cell.personId;
    const elsewhere = other || days.length !== 1 || days[0] !== cell.day;
    return [other && names.get(personId), elsewhere && this.days(finding)].filter(Boolean).join(' · ');
  }

  days({ days }: Pick<RuleFinding, 'days'>): string {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return '';
    const from = this.formats.day(plainDateOf(first));
    return first === last ? from : `${from} – ${this.formats.day(plainDateOf(last))}`;
  }

  amount(number: number, unit: Unit): string {
    return unit === 'minutes' ? this.formats.duration(number) : this.formats.number(number);
  }

  /** A real minute on the clock of the roster; what ends at midnight ends at 24:00. */
  time(minute: number, timeZone: string, end = false): string {
    const at = new Date(minute * 60_000);
    const style = { timeZone, hour: '2-digit', minute: '2-digit' } as const;
    const shown = new Intl.DateTimeFormat('en-GB', style).format(at);
    return end && shown === '00:00' ? '24:00' : shown;
  }

  private side(finding: RuleFinding & { verdict: 'breach' }, month: RosterMonth): string {
    if (TWO_SIDED.has(finding.code)) return finding.measured > finding.limit ? '.over' : '.under';
    if (finding.code === 'wishes') return finding.facts?.['wants'] === 1 ? '.wants' : '.avoids';
    if (finding.code !== 'fairness') return '';
    const setting = month.data.settings.find(({ id }) => id === finding.ruleId);
    return `.${String(setting?.value['of'])}`;
  }

  /** Ids and minutes of a finding as people read them. */
  private names(facts: Facts, { data }: RosterMonth): Record<string, string | number> {
    const said: Record<string, string | number> = { who: '' };
    const nameOf = (list: readonly { id: string; name: string }[], id: unknown) =>
      list.find((each) => each.id === id)?.name ?? '';
    for (const [name, value] of Object.entries(facts)) {
      const number = Number(value);
      if (name === 'skillId' || name === 'withSkillId') said['skill'] = nameOf(data.qualifications, value);
      else if (name === 'teamId') said['team'] = nameOf(data.teams, value);
      else if (name === 'gap') said['gap'] = this.words.t(`roster.gap.${value}`);
      else if (name === 'weekday') said['weekday'] = this.formats.weekdays('long')[number - 1] ?? '';
      else if (name === 'start') said['start'] = this.time(number, data.timeZone);
      else if (name === 'end') said['end'] = this.time(number, data.timeZone, true);
      else if (name === 'from' || name === 'through') said[name] = this.formats.date(plainDateOf(number));
      else said[name] = value;
    }
    const who = [said['team'], said['skill']].filter(Boolean).join(' · ');
    if (who) said['who'] = this.words.t('roster.who', { who });
    return said;
  }
}
