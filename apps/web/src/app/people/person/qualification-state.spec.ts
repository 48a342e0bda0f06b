import { inQualificationOrder, qualificationStateOn } from './qualification-state';

const TODAY = '2026-11-22';
const held = { from: '2026-01-01', through: null, revokedOn: null } as const;

describe('where a qualification stands', () => {
  it.each([
    ['without an end', {}, 'valid'],
    ['on its last day', { through: TODAY }, 'expiring'],
    ['thirty days before its last day', { through: '2026-12-22' }, 'expiring'],
    ['thirty-one days before its last day', { through: '2026-12-23' }, 'valid'],
    ['the day after its last day', { through: '2026-11-21' }, 'expired'],
    ['before its first day', { from: '2026-11-23' }, 'coming'],
    ['on the first day without it', { revokedOn: TODAY }, 'revoked'],
    ['the day before it is revoked', { revokedOn: '2026-11-23' }, 'valid'],
    ['expired and revoked', { through: '2026-11-01', revokedOn: '2026-10-01' }, 'revoked'],
  ])('%s: it is %s', (_, change, state) => {
    expect(qualificationStateOn(TODAY, { ...held, ...change })).toBe(state);
  });

  it('puts what still counts first, and of that what ends first', () => {
    const each = (id: string, change: object) => ({
      id,
      qualificationId: id,
      qualificationName: id,
      revokedBecause: null,
      ...held,
      ...change,
    });
    const sorted = inQualificationOrder(TODAY, [
      each('revoked', { revokedOn: TODAY }),
      each('endless', {}),
      each('soon', { through: '2026-12-01' }),
      each('expired', { through: '2026-11-01' }),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['soon', 'endless', 'expired', 'revoked']);
  });
});
