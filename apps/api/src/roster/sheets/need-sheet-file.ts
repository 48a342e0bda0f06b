import type { TableFormat } from '@banke/contracts/codes';
import type { NeedRow } from '@banke/database';
import type { SheetColumn } from '@banke/documents';
import {
  hoursText,
  NEED_DAY_KINDS,
  NEED_DAY_WORDS,
  NEED_FIELDS,
  NEED_HEADINGS,
  type NeedDirectory,
  type NeedField,
} from '@banke/domain/roster';
import { guideSheet } from '../../imports/guide-sheet';
import type { TableLanguage } from '../../imports/row-error-words';
import { writeTable, type TableFile } from '../../imports/staff-table';

const TITLES = { 'zh-CN': '人数需求', en: 'Needs' };

const READINGS: Record<TableLanguage, Record<NeedField, string>> = {
  'zh-CN': {
    shift: '必填，写系统里的班次名称或代号；需求不分班次、只按时段的，写时段，例如 11:00–13:00。',
    team: '选填，写这个部门里的班组名称；不填是全部门。',
    skill: '选填，写系统里的资质名称；不填是不限资质。',
    day: '必填：工作日、周末、节假日，或者某一天，例如 2026-11-11。',
    minimum: '0 到 999 的整数。空白表示这一行不变。',
    preferred: '选填，不少于最低人数；不填时和最低人数一样。',
  },
  en: {
    shift:
      'Required: a shift by its name or code, or hours such as 11:00–13:00 for people whatever shift they have.',
    team: 'Optional: a team of the department by its name; blank is everybody.',
    skill: 'Optional: a qualification by its name; blank is any.',
    day: 'Required: Workday, Weekend, Holiday, or a single day such as 2026-11-11.',
    minimum: 'A whole number from 0 to 999. Blank: the row changes nothing.',
    preferred: 'Optional, at least the minimum; the minimum itself when blank.',
  },
};
const REST = {
  'zh-CN': '文件里没有的班次和日子保持不变。',
  en: 'Shifts and days that are not in the file stay as they are.',
};

/** The present needs, a row for each shift and kind of day and each single day; shifts without any wait for numbers. Hours come last. */
export function needSheetFile({
  name,
  directory,
  needs,
  format,
  language,
}: {
  name: string;
  directory: NeedDirectory;
  needs: readonly NeedRow[];
  format: TableFormat;
  language: TableLanguage;
}): Promise<TableFile> {
  const title = TITLES[language];
  return writeTable(`${name} ${title}`, format, [
    { name: title, columns: columns(directory, language), rows: rows(directory, needs, language) },
    guideSheet(
      language,
      NEED_FIELDS.map((field) => [NEED_HEADINGS[language][field], READINGS[language][field]]),
      REST[language],
    ),
  ]);
}

function columns({ shifts, teams, skills }: NeedDirectory, language: TableLanguage): SheetColumn[] {
  const namesOf = (things: readonly { name: string }[]) => things.map((each) => each.name);
  const choices: Partial<Record<NeedField, string[]>> = {
    shift: namesOf(shifts),
    team: namesOf(teams),
    skill: namesOf(skills),
    day: Object.values(NEED_DAY_WORDS[language]),
  };
  return NEED_FIELDS.map((field) => ({
    header: NEED_HEADINGS[language][field],
    width: 14,
    kind: field === 'minimum' || field === 'preferred' ? 'number' : 'text',
    ...(choices[field]?.length && { choices: choices[field] }),
  }));
}

function* rows(
  { shifts, skills }: NeedDirectory,
  needs: readonly NeedRow[],
  language: TableLanguage,
): Generator<(string | number | null)[]> {
  const skillNames = new Map(skills.map(({ id, name }) => [id, name]));
  const rowsOf = function* (name: string, need: NeedRow) {
    const line = [name, need.teamName, need.skillId && (skillNames.get(need.skillId) ?? null)];
    for (const kind of NEED_DAY_KINDS) {
      const { minimum, preferred } = need[kind];
      yield [...line, NEED_DAY_WORDS[language][kind], minimum, preferred];
    }
    for (const { day, minimum, preferred } of need.days) yield [...line, day, minimum, preferred];
  };
  for (const shift of shifts) {
    const own = needs.filter(({ templateId }) => templateId === shift.id);
    for (const need of own) yield* rowsOf(shift.name, need);
    if (own.length > 0) continue;
    for (const kind of NEED_DAY_KINDS)
      yield [shift.name, null, null, NEED_DAY_WORDS[language][kind], null, null];
  }
  for (const need of needs) {
    if (need.hours) yield* rowsOf(hoursText(need.hours), need);
  }
}
