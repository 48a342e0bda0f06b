import { PRESET_TEMPLATES } from '../shifts/preset-templates';
import { matchTyped } from './match-typed';

const templates = PRESET_TEMPLATES.map((preset) => ({ ...preset, name: preset.name.en }));
const keys = (typed: string) => matchTyped(typed, templates).candidates.map(({ key }) => key);

describe('what a text could become', () => {
  it('names the one meant first, then those that begin so', () => {
    const { meant, candidates } = matchTyped('n', templates);
    expect(meant?.key).toBe('night');
    expect(candidates[0]?.key).toBe('night');
    expect(new Set(candidates).size).toBe(candidates.length);
  });

  it('offers all that begin so while none is meant', () => {
    const e = templates.map((each) => ({ ...each, code: `#${each.code}`, aliases: [] }));
    const { meant, candidates } = matchTyped('E', e);
    expect(meant).toBeNull();
    expect(candidates.map(({ key }) => key)).toEqual(['evening', 'early-class']);
  });

  it('offers everything before anything is typed, and nothing for what nobody calls so', () => {
    expect(matchTyped('', templates).meant).toBeNull();
    expect(keys('')).toHaveLength(templates.length);
    expect(keys('无')).toEqual([]);
  });
});
