import { nameKey, type Synonyms } from '@banke/domain/imports';

export const NEED_FIELDS = ['shift', 'team', 'skill', 'day', 'minimum', 'preferred'] as const;
export type NeedField = (typeof NEED_FIELDS)[number];

export const NEED_DAY_KINDS = ['workday', 'weekend', 'holiday'] as const;
export type NeedDayKind = (typeof NEED_DAY_KINDS)[number];

type Language = 'zh-CN' | 'en';

/** What the sheet of needs writes above each column. */
export const NEED_HEADINGS: Readonly<Record<Language, Readonly<Record<NeedField, string>>>> = {
  'zh-CN': {
    shift: '班次',
    team: '班组',
    skill: '资质',
    day: '日子',
    minimum: '最低人数',
    preferred: '理想人数',
  },
  en: {
    shift: 'Shift',
    team: 'Team',
    skill: 'Qualification',
    day: 'Day',
    minimum: 'Minimum',
    preferred: 'Preferred',
  },
};

const ALSO: Readonly<Record<NeedField, readonly string[]>> = {
  shift: [
    '班次或时段',
    '时段',
    '班次名称',
    '班次代号',
    '代号',
    'Shift name',
    'Shift code',
    'Template',
    'Hours',
    'Shift or hours',
  ],
  team: ['组', '组别', '小组', '班组名称', 'Group', 'Team name'],
  skill: ['技能', '资质名称', 'Skill'],
  day: ['日期', '日子类型', '日期类型', 'Date', 'Kind of day', 'Day kind'],
  minimum: ['最低', '人数', '最少人数', '需求人数', 'Min', 'Needed', 'People', 'Headcount'],
  preferred: ['理想', 'Comfortable'],
};

export const NEED_HEADING_SYNONYMS = Object.fromEntries(
  NEED_FIELDS.map((field) => [
    field,
    [NEED_HEADINGS['zh-CN'][field], NEED_HEADINGS.en[field], ...ALSO[field]],
  ]),
) as unknown as Synonyms<NeedField>;

/** How a kind of day is written where a single day may stand, too. */
export const NEED_DAY_WORDS: Readonly<Record<Language, Readonly<Record<NeedDayKind, string>>>> = {
  'zh-CN': { workday: '工作日', weekend: '周末', holiday: '节假日' },
  en: { workday: 'Workday', weekend: 'Weekend', holiday: 'Holiday' },
};

const KIND_OF = new Map(
  NEED_DAY_KINDS.flatMap((kind) => [
    [nameKey(NEED_DAY_WORDS['zh-CN'][kind]), kind] as const,
    [nameKey(NEED_DAY_WORDS.en[kind]), kind] as const,
    [nameKey(`${NEED_DAY_WORDS.en[kind]}s`), kind] as const,
  ]),
);

/** The kind of day that a word names, in either language; undefined for any other text. */
export function needDayKind(text: string): NeedDayKind | undefined {
  return KIND_OF.get(nameKey(text));
}
