import { packChanges } from './pack-changes';
import { PACK_RULES } from './packs';
import type { RuleCode } from './rules';

const rule = (code: RuleCode, value: Record<string, unknown>) => ({ code, value });

describe('taking a pack over', () => {
  it('adds all of it to nothing, and nothing to itself', () => {
    expect(packChanges([], PACK_RULES.china).missing).toHaveLength(PACK_RULES.china.length);
    const present = PACK_RULES.eu.map(({ code, value }) => rule(code, { ...value }));
    expect(packChanges(present, PACK_RULES.eu)).toEqual({ missing: [], surplus: [] });
  });

  it('tells two rules of one code by their values, whatever the order of fields', () => {
    const present = [rule('average-week', { weeks: 17, max: 2880 }), rule('minimum-rest', { minutes: 600 })];
    const { missing, surplus } = packChanges(present, PACK_RULES.eu);
    expect(surplus).toEqual([present[1]]);
    expect(missing.map(({ code }) => code)).toContain('minimum-rest');
    expect(missing.map(({ code }) => code)).not.toContain('average-week');
  });

  it('leaves the hours by which a department measures nights as they are set', () => {
    const present = [rule('night-hours', { from: 1380, to: 300, atLeast: 60 })];
    const { missing, surplus } = packChanges(present, PACK_RULES.generic);
    expect(surplus).toEqual([]);
    expect(missing.map(({ code }) => code)).not.toContain('night-hours');
  });
});
