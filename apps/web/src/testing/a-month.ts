import type { MonthView } from '@banke/contracts';
import { addDays, dayNumber, daysOf, isoWeekday, plainDateOf } from '@banke/domain/calendar';
import { PACK_RULES, PRESET_TEMPLATES } from '@banke/domain/roster';

export const FIRST = dayNumber('2026-11-02');

const FROM = '2026-11-02';
const BEFORE = 7;
const DAYS = 14;

/** Two people over two weeks with a week of history; cells by code, `·` for an empty one, from the first day on. */
export function aMonth(rows: Record<string, string> = { 李佳: '', 王敏: '' }): MonthView {
  const entriesFrom = addDays(FROM, -BEFORE);
  const entriesThrough = addDays(FROM, DAYS);
  const versions = PRESET_TEMPLATES.map(({ key, name, ...preset }) => ({
    ...preset,
    ...{ versionId: key, templateId: key, name: name['zh-CN'], skillIds: [], readings: [], current: true },
    aliases: [...preset.aliases],
    blocks: preset.blocks.map((block) => ({ ...block })),
  }));
  const indexOf = (code: string) => versions.findIndex((version) => version.code === code);
  return {
    ...{
      rosterId: 'roster',
      departmentId: 'department',
      timeZone: 'Asia/Shanghai',
      at: '2026-11-01T00:00:00Z',
    },
    ...{ from: FROM, through: addDays(FROM, DAYS - 1), state: 'draft', revision: 4, editable: true },
    ...{ publishedRevision: null, today: FROM },
    ...{ entriesFrom, entriesThrough, versions },
    teams: [{ id: 'team', name: '售前' }],
    qualifications: [],
    days: daysOf({ from: dayNumber(entriesFrom), through: dayNumber(entriesThrough) }).map((day) => ({
      day: plainDateOf(day),
      kind: isoWeekday(day) >= 6 ? 'weekend' : 'workday',
      holiday: null,
    })),
    people: Object.entries(rows).map(([name, cells]) => ({
      ...{
        id: name,
        name,
        employeeNumber: null,
        searchKey: name,
        teamId: 'team',
        gradeName: null,
        hiredOn: '2020-01-01',
      },
      ...{ skills: [], noNight: [], noOvertime: [], fixedRest: [], weeklyMinutes: 2400 },
      employed: [{ from: '2020-01-01', through: null }],
      knownFrom: entriesFrom,
      entries: [...('·'.repeat(BEFORE) + cells).padEnd(BEFORE + DAYS + 1, '·')].map(indexOf),
      ...{ published: null, pinned: [], busy: [], activities: [], wishes: [] },
    })),
    needs: [],
    settings: PACK_RULES.generic.map(({ code, value, strictness, source }, index) => ({
      ...{ id: `rule ${String(index)}`, version: 1, code, strictness, source, from: null, through: null },
      value: { ...value },
    })),
    overrides: [],
  };
}
