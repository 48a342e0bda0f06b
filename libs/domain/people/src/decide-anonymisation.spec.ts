import { anonymousName, decideAnonymisation } from './decide-anonymisation';

describe('anonymising', () => {
  it.each(['KF012', 'kf012', ' KF012 ', 'ＫＦ０１２'])('is confirmed by the number, typed as %j', (typed) => {
    expect(decideAnonymisation({ state: 'left', employeeNumber: 'KF012' }, typed)).toEqual({ ok: true });
  });

  it.each(['coming', 'probation', 'active'] as const)('is refused for who is %s', (state) => {
    expect(decideAnonymisation({ state, employeeNumber: 'KF012' }, 'KF012')).toEqual({
      ok: false,
      reason: 'still-employed',
    });
  });

  it('is refused when another number was typed', () => {
    expect(decideAnonymisation({ state: 'left', employeeNumber: 'KF012' }, 'KF013')).toEqual({
      ok: false,
      reason: 'number-differs',
    });
  });

  it('is done once', () => {
    expect(decideAnonymisation({ state: 'left', employeeNumber: null }, '')).toEqual({
      ok: false,
      reason: 'anonymised',
    });
  });

  it('leaves a name that tells nothing and differs from others', () => {
    expect(anonymousName('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toBe('已匿名 3f2504e0');
  });
});
