import { fillBlocks, type TypedBlock } from './fill-blocks';
import type { Block, DayPart, EntryKind } from './shift-template';

/** A template as it is shipped: without ids, for a department to take over and change. */
export interface PresetTemplate {
  key: string;
  kind: EntryKind;
  code: string;
  aliases: readonly string[];
  /** In both languages, since a preset is copied in the language of whoever copies it. */
  name: { 'zh-CN': string; en: string };
  dayPart: DayPart | null;
  earlyClass: boolean;
  /** One of the palette's colours, by number. */
  colour: number;
  blocks: readonly Block[];
}

const at = (hours: number, minutes = 0) => hours * 60 + minutes;

const shift = (
  preset: Omit<PresetTemplate, 'kind' | 'blocks' | 'earlyClass'> & { earlyClass?: boolean },
  from: number,
  to: number,
  typed: readonly TypedBlock[],
): PresetTemplate => ({ kind: 'shift', earlyClass: false, ...preset, blocks: fillBlocks(from, to, typed) });

const code = (
  kind: Exclude<EntryKind, 'shift'>,
  preset: Pick<PresetTemplate, 'key' | 'code' | 'aliases' | 'name' | 'colour'>,
): PresetTemplate => ({
  ...preset,
  kind,
  earlyClass: false,
  dayPart: kind === 'training' || kind === 'off-site' ? 'day' : null,
  blocks:
    kind === 'training'
      ? fillBlocks(at(9), at(18), [
          { kind: 'training', from: at(9), to: at(12) },
          { kind: 'meal', from: at(12), to: at(13) },
          { kind: 'training', from: at(13), to: at(18) },
        ])
      : kind === 'off-site'
        ? fillBlocks(at(9), at(18), [{ kind: 'meal', from: at(12), to: at(13) }]).map((block) => ({
            ...block,
            cover: false,
          }))
        : [],
});

/** The shifts and codes of the field (domain book §3.1). Breaks make Day and Evening eight hours of work each. */
export const PRESET_TEMPLATES: readonly PresetTemplate[] = [
  shift(
    {
      key: 'day',
      code: '白',
      aliases: ['b', 'd', '1'],
      name: { 'zh-CN': '白班', en: 'Day' },
      dayPart: 'day',
      colour: 1,
    },
    at(8, 30),
    at(18),
    [
      { kind: 'meal', from: at(12), to: at(13) },
      { kind: 'break', from: at(15, 30), to: at(16) },
    ],
  ),
  shift(
    {
      key: 'evening',
      code: '晚',
      aliases: ['w', 'e', '2'],
      name: { 'zh-CN': '晚班', en: 'Evening' },
      dayPart: 'late',
      colour: 2,
    },
    at(15),
    at(24),
    [{ kind: 'meal', from: at(18), to: at(19) }],
  ),
  shift(
    {
      key: 'night',
      code: '夜',
      aliases: ['y', 'n', '3'],
      name: { 'zh-CN': '夜班', en: 'Night' },
      dayPart: 'night',
      colour: 3,
    },
    at(0),
    at(8, 30),
    [{ kind: 'meal', from: at(4), to: at(4, 30) }],
  ),
  shift(
    {
      ...{
        key: 'early-class',
        code: '课',
        aliases: ['k', 'm', '4'],
        name: { 'zh-CN': '早课中班', en: 'Early-class mid shift' },
      },
      ...{ dayPart: 'day', colour: 4, earlyClass: true },
    },
    at(9),
    at(18, 30),
    [
      { kind: 'training', from: at(9), to: at(10) },
      { kind: 'meal', from: at(13), to: at(14) },
    ],
  ),
  shift(
    {
      ...{
        key: 'building-desk',
        code: '楼',
        aliases: ['l', '5'],
        name: { 'zh-CN': '楼栋专员', en: 'Building desk' },
      },
      ...{ dayPart: 'day', colour: 5 },
    },
    at(7, 50),
    at(18),
    [
      { kind: 'meeting', from: at(7, 55), to: at(8) },
      { kind: 'work', from: at(8), to: at(8, 30) },
      { kind: 'duty-post', from: at(8, 30), to: at(10) },
      { kind: 'work', from: at(10), to: at(11) },
      { kind: 'duty-post', from: at(11), to: at(12) },
      { kind: 'break', from: at(12), to: at(14) },
      { kind: 'work', from: at(14), to: at(15) },
      { kind: 'duty-post', from: at(15), to: at(17, 50) },
      { kind: 'meeting', from: at(17, 50), to: at(18) },
    ],
  ),
  code('rest', {
    key: 'rest',
    code: '休',
    aliases: ['x', 'r', '0'],
    name: { 'zh-CN': '休息', en: 'Rest' },
    colour: 0,
  }),
  code('leave', {
    key: 'leave',
    code: '假',
    aliases: ['j', 'v'],
    name: { 'zh-CN': '请假', en: 'Leave' },
    colour: 6,
  }),
  code('training', {
    key: 'training',
    code: '培',
    aliases: ['p', 't'],
    name: { 'zh-CN': '培训', en: 'Training' },
    colour: 7,
  }),
  code('off-site', {
    key: 'off-site',
    code: '外',
    aliases: ['o'],
    name: { 'zh-CN': '外出', en: 'Off-site' },
    colour: 8,
  }),
];
