import { PRESET_TEMPLATES } from '../shifts/preset-templates';
import { matchTyped } from './match-typed';

const templates = PRESET_TEMPLATES.map((preset) => ({ ...preset, name: preset.name.en, readings: [] }));
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

  describe('by how a name is read, where it is no code, alias or beginning of a name', () => {
    const own = [
      { key: 'day', code: '甲', name: '白班', aliases: [], readings: ['baiban', 'bb'] },
      { key: 'half', code: '乙', name: '半天', aliases: ['z'], readings: ['bantian', 'bt'] },
      { key: 'late', code: '丙', name: '晚班', aliases: ['bt'], readings: ['wanban', 'wb'] },
      { key: 'desk', code: '丁', name: '网办', aliases: [], readings: ['wangban', 'wb'] },
    ];
    const meant = (typed: string) => matchTyped(typed, own).meant?.key;
    const offered = (typed: string) => matchTyped(typed, own).candidates.map(({ key }) => key);

    it('means the one whose initials or whole reading it is', () => {
      expect([meant('bb'), meant('BAIBAN'), meant('ｂｂ')]).toEqual(['day', 'day', 'day']);
    });

    it('means the one that begins so', () => {
      expect([meant('bai'), meant('wang')]).toEqual(['day', 'desk']);
    });

    it('leaves codes and aliases first, and offers who is read so beside them', () => {
      expect(meant('bt')).toBe('late');
      expect(offered('bt')).toEqual(['late', 'half']);
    });

    it('means none while a code or an alias begins so: whoever typed it may not be done', () => {
      for (const more of [
        { code: 'BX', aliases: [] },
        { code: '戊', aliases: ['bx'] },
      ]) {
        const all = [
          { key: 'day', code: '甲', name: '白班', aliases: [], readings: ['baiban', 'bb'] },
          { key: 'standby', name: '备勤', readings: ['zhiban', 'zb'], ...more },
        ];
        const match = (typed: string) => matchTyped(typed, all);
        expect([match('b').meant, match('B').meant, match('ｂ').meant]).toEqual([null, null, null]);
        expect(match('b').candidates.map(({ key }) => key)).toEqual(['day', 'standby']);
        expect([match('bx').meant?.key, match('ba').meant?.key]).toEqual(['standby', 'day']);
        expect(matchTyped('b', all.slice(1)).meant).toBeNull();
      }
    });

    it('lets choose between those that are read alike', () => {
      expect([meant('wb'), meant('b'), meant('ban')]).toEqual([undefined, undefined, 'half']);
      expect([offered('wb'), offered('w')]).toEqual([
        ['late', 'desk'],
        ['late', 'desk'],
      ]);
    });
  });

  it('offers everything before anything is typed, and nothing for what nobody calls so', () => {
    expect(matchTyped('', templates).meant).toBeNull();
    expect(keys('')).toHaveLength(templates.length);
    expect(keys('无')).toEqual([]);
  });
});
