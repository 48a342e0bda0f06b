import { PRESET_TEMPLATES } from '../shifts/preset-templates';
import { findTemplate } from './find-template';

const templates = PRESET_TEMPLATES.map((preset) => ({ ...preset, name: preset.name['zh-CN'] }));
const english = PRESET_TEMPLATES.map((preset) => ({ ...preset, name: preset.name.en }));

describe('typing a code', () => {
  it.each([
    ['白', 'day'],
    ['W', 'evening'],
    ['ｘ', 'rest'],
    ['３', 'night'],
    [' 休 ', 'rest'],
    ['楼栋', 'building-desk'],
    ['早', 'early-class'],
  ])('%s means %s', (typed, key) => {
    expect(findTemplate(typed, templates)?.key).toBe(key);
  });

  it('prefers a code or an alias over the beginning of a name', () => {
    expect(findTemplate('n', english)?.key).toBe('night');
    expect(findTemplate('off', english)?.key).toBe('off-site');
  });

  it.each(['', '  ', '无', '班'])('%j means nothing', (typed) => {
    expect(findTemplate(typed, templates)).toBeUndefined();
  });

  it('means nothing when two names begin so', () => {
    expect(
      findTemplate('Ea', [
        ...english,
        { ...english[0], code: '早', aliases: [], name: 'Eager' } as (typeof english)[number],
      ]),
    ).toBeUndefined();
  });
});
