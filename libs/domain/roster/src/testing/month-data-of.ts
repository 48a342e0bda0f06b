import { addDays, dayNumber, daysOf, isoWeekday, plainDateOf, type PlainDate } from '@banke/domain/calendar';
import type { MonthData, MonthPersonData, MonthRuleData } from '../month/month-data';
import { PACK_RULES, type RulePack } from '../rules/packs';
import { PRESET_TEMPLATES } from '../shifts/preset-templates';

export const VERSIONS: MonthData['versions'] = PRESET_TEMPLATES.map((preset) => ({
  ...preset,
  versionId: `${preset.key} v1`,
  templateId: preset.key,
  name: preset.name['zh-CN'],
  readings: [],
  skillIds: [],
  current: true,
}));

export function versionIndex(code: string): number {
  return VERSIONS.findIndex((version) => version.code === code);
}

export function settingsData(pack: RulePack): MonthRuleData[] {
  return PACK_RULES[pack].map(({ code, value, strictness, source }, index) => ({
    ...{ id: `${pack} ${index}`, version: 1, code, strictness, source, from: null, through: null },
    value: { ...value },
  }));
}

/** What the cells say, one character a day from `entriesFrom` on, and what differs from the usual person. */
export interface Row extends Partial<MonthPersonData> {
  id: string;
  cells: string;
}

const FROM = '2026-11-02';

/** Two weeks from Monday 2 November 2026 with a day of history before them and a day after. */
export function monthDataOf(rows: readonly Row[], more: Partial<MonthData> = {}): MonthData {
  const span = { from: addDays(FROM, -1), through: addDays(FROM, 14) };
  return {
    ...{ rosterId: 'roster', departmentId: 'department', timeZone: 'Asia/Shanghai' },
    ...{ from: FROM, through: addDays(FROM, 13), state: 'draft', revision: 1 },
    ...{ publishedRevision: null, today: FROM },
    ...{ entriesFrom: span.from, entriesThrough: span.through, versions: VERSIONS },
    teams: [{ id: 'team', name: '售前' }],
    qualifications: [],
    days: daysOf({ from: dayNumber(span.from), through: dayNumber(span.through) }).map((day) => ({
      day: plainDateOf(day),
      kind: isoWeekday(day) >= 6 ? 'weekend' : 'workday',
      holiday: null,
    })),
    people: rows.map((row) => personData(row, span.from)),
    ...{ needs: [], settings: settingsData('generic'), overrides: [] },
    ...more,
  };
}

function personData({ cells, ...row }: Row, entriesFrom: PlainDate): MonthPersonData {
  return {
    ...{
      name: row.id,
      employeeNumber: null,
      searchKey: row.id,
      teamId: 'team',
      gradeName: null,
      hiredOn: '2020-01-01',
    },
    ...{ employed: [{ from: '2020-01-01', through: null }], skills: [], noNight: [], noOvertime: [] },
    ...{ fixedRest: [], weeklyMinutes: 2400, knownFrom: entriesFrom, pinned: [], busy: [] },
    published: null,
    ...{ activities: [], wishes: [] },
    entries: [...cells.padEnd(16, '·')].map(versionIndex),
    ...row,
  };
}
