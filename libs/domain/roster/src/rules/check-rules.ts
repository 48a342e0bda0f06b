import type { DayRecord } from './day-record';
import type { PersonRecord, RosterPerson } from './person-record';
import type { RosterRecord } from './roster-record';
import type { Finding } from './rule';
import { holdsOn, ruleOf, type RuleSetting } from './rule-setting';
import type { RuleCode, Strictness } from './rules';

/** A finding, and the setting of the rule that made it. */
export type RuleFinding = Finding & {
  code: RuleCode;
  ruleId: string;
  ruleVersion: number;
  strictness: Strictness;
};

/** What the rules about one person say, but for those whose place another takes. */
export function checkPerson(record: PersonRecord, settings: readonly RuleSetting[]): RuleFinding[] {
  const waiving = settings.filter((setting) => waivedFor(record.person, setting).length > 0);
  return settings.flatMap((setting) => {
    const rule = ruleOf(setting.code);
    if (rule.scope !== 'person') return [];
    const found = findings(setting, rule.check(record, setting.value as never));
    const instead = waiving.filter((each) => waivedFor(record.person, each).includes(setting.code));
    return found.filter(({ days }) => !days.every((day) => instead.some((each) => holdsOn(each, day))));
  });
}

function waivedFor(person: RosterPerson, { code, value }: RuleSetting): readonly RuleCode[] {
  const rule = ruleOf(code);
  return rule.scope === 'person' && rule.waives?.of(person, value as never) ? rule.waives.codes : [];
}

/** What the rules about one day say: cover, posts, pairs. */
export function checkDay(record: DayRecord, settings: readonly RuleSetting[]): RuleFinding[] {
  return settings.flatMap((setting) => {
    const rule = ruleOf(setting.code);
    return rule.scope === 'day' ? findings(setting, rule.check(record, setting.value as never)) : [];
  });
}

/** What the rules about the roster as a whole say. */
export function checkRoster(record: RosterRecord, settings: readonly RuleSetting[]): RuleFinding[] {
  return settings.flatMap((setting) => {
    const rule = ruleOf(setting.code);
    return rule.scope === 'roster' ? findings(setting, rule.check(record, setting.value as never)) : [];
  });
}

function findings(setting: RuleSetting, found: readonly Finding[]): RuleFinding[] {
  const { code, id: ruleId, version: ruleVersion, strictness } = setting;
  return found
    .filter(({ days }) => days.some((day) => holdsOn(setting, day)))
    .map((finding) => ({ ...finding, code, ruleId, ruleVersion, strictness }));
}
