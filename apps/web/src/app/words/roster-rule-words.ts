import { Injectable, inject } from '@angular/core';
import {
  clockTime,
  type Burden,
  type DayPart,
  type RuleCode,
  type RuleSource,
  type RuleValue,
} from '@banke/domain/roster';
import { Formats } from './formats';
import { Words } from './words';

/** Names behind the ids in a value: of templates and of qualifications. */
export type NameOf = (id: string) => string | undefined;

/** The last part of the sentence's key where a rule has several, and what stands in it. */
interface Said {
  form?: string;
  values?: Record<string, string | number>;
}

/** A rule in plain words. Needs the words of the area `roster-rules`. */
@Injectable({ providedIn: 'root' })
export class RosterRuleWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  name(code: RuleCode): string {
    return this.ofRule(code, 'name');
  }

  /** What it counts and what it is for. */
  why(code: RuleCode): string {
    return this.ofRule(code, 'why');
  }

  /** One sentence with its numbers: 两个班次之间至少休息 11 小时。 */
  sentence<Code extends RuleCode>(
    rule: { code: Code; value: Record<string, unknown> },
    nameOf: NameOf,
  ): string {
    const say: (value: RuleValue<Code>, nameOf: NameOf) => Said = this.sentences[rule.code];
    // The server keeps a value only in the shape of its code.
    const { form, values } = say(rule.value as RuleValue<Code>, nameOf);
    return this.ofRule(rule.code, form === undefined ? 'sentence' : `sentence.${form}`, values);
  }

  source(source: RuleSource): string {
    return this.words.t(`roster-rules.source.${source}`);
  }

  /** 早, 白, 晚, 夜: as the start of 早班. */
  dayPart(part: DayPart): string {
    return this.words.t(`roster-rules.dayPart.${part}`);
  }

  /** 早班 / early shifts. */
  shiftsOf(part: DayPart): string {
    return this.words.t('roster-rules.partShift', { part: this.dayPart(part) });
  }

  burden(burden: Burden): string {
    return this.words.t(`roster-rules.burden.${burden}`);
  }

  private readonly sentences: {
    [Code in RuleCode]: (value: RuleValue<Code>, nameOf: NameOf) => Said;
  } = {
    employment: plain,
    'one-shift-a-day': plain,
    'no-overlap': plain,
    leave: plain,
    'fixed-rest': plain,
    qualification: plain,
    'no-night-flag': plain,
    'no-overtime-flag': ({ dailyMinutes }) => ({ values: { daily: this.time(dailyMinutes) } }),
    'minimum-rest': ({ minutes }) => ({ values: { minutes: this.time(minutes) } }),
    'forbidden-succession': ({ first, then, below }) => ({
      values: {
        first: this.dayPart(first),
        then: then.map((part) => this.dayPart(part)).join(this.words.t('roster-rules.or')),
        below: this.time(below),
      },
    }),
    'daily-minutes': (limits) => this.between(limits, this.time),
    'weekly-minutes': (limits) => this.between(limits, this.time),
    'average-week': ({ max, weeks }) => ({ values: { max: this.time(max), weeks: this.weeks(weeks) } }),
    'comprehensive-hours': ({ period, overtime, teamId }, nameOf) => ({
      form: period,
      values: {
        who: teamId === undefined ? this.words.t('roster-rules.everybody') : this.named(teamId, nameOf),
        overtime: this.time(overtime),
      },
    }),
    'overtime-pay': ({ workday, restDay, holiday }) => ({ values: { workday, restDay, holiday } }),
    'monthly-minutes': (limits) => this.between(limits, this.time),
    'monthly-overtime': ({ max }) => ({ values: { max: this.time(max) } }),
    'break-in-shift': ({ after, minutes }) => ({
      values: { after: this.time(after), minutes: this.time(minutes) },
    }),
    'consecutive-work-days': (limits) => this.between(limits, this.days),
    'consecutive-rest-days': ({ min }) => ({ values: { min: this.days(min) } }),
    'weekly-rest-days': ({ min }) => ({ values: { min: this.days(min) } }),
    'weekly-rest': ({ minutes }) => ({ values: { minutes: this.time(minutes) } }),
    'night-hours': ({ from, to, atLeast }) => ({
      values: { from: clockTime(from), to: clockTime(to), atLeast: this.time(atLeast) },
    }),
    'consecutive-nights': ({ max }) => ({ values: { max: this.nights(max) } }),
    'rest-after-nights': ({ nights, minutes }) => ({
      values: { nights: this.nights(nights), minutes: this.time(minutes) },
    }),
    'night-average': ({ max, weeks }) => ({ values: { max: this.time(max), weeks: this.weeks(weeks) } }),
    weekends: ({ max }) => ({ values: { max: this.words.count('roster-rules.weekends', max) } }),
    'public-holidays': plain,
    'shift-count': ({ of, window, max }, nameOf) => ({
      form: window,
      values: {
        what: 'templateId' in of ? this.named(of.templateId, nameOf) : this.shiftsOf(of.dayPart),
        max: this.times(max),
      },
    }),
    wishes: plain,
    'early-class': ({ times }) => ({ values: { times: this.times(times) } }),
    'training-on-rest-day': plain,
    'change-notice': ({ days }) => ({ values: { days: this.days(days) } }),
    'new-hire-pairing': ({ newDays, experiencedDays }) => ({
      values: { newDays: this.days(newDays), experiencedDays: this.days(experiencedDays) },
    }),
    'fixed-pair': ({ skillId, withSkillId }, nameOf) => ({
      values: { skill: this.named(skillId, nameOf), withSkill: this.named(withSkillId, nameOf) },
    }),
    'minimum-cover': plain,
    'preferred-cover': plain,
    'no-gap-at-post': plain,
    'even-staffing': ({ part, as }) => ({ values: { part: this.dayPart(part), as: this.dayPart(as) } }),
    fairness: ({ of, spread }) => ({ values: { of: this.burden(of), spread } }),
  };

  private between({ max, min }: { max?: number; min?: number }, say: (n: number) => string): Said {
    if (max === undefined) return { form: 'min', values: { min: say(min ?? 0) } };
    return min === undefined
      ? { form: 'max', values: { max: say(max) } }
      : { form: 'both', values: { min: say(min), max: say(max) } };
  }

  private named(id: string, nameOf: NameOf): string {
    return nameOf(id) ?? this.words.t('roster-rules.unknown');
  }

  private readonly time = (minutes: number) => this.formats.duration(minutes);
  private readonly days = (n: number) => this.words.count('roster-rules.days', n);
  private readonly weeks = (n: number) => this.words.count('roster-rules.weeks', n);
  private readonly times = (n: number) => this.words.count('roster-rules.times', n);
  private readonly nights = (n: number) => this.words.count('roster-rules.nights', n);

  private ofRule(code: RuleCode, key: string, values?: Record<string, string | number>): string {
    const path = `${code}.${key}`;
    return this.words.t(`roster-rules.rules.${path}`, values);
  }
}

function plain(): Said {
  return {};
}
