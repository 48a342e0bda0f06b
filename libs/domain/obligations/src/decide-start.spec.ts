import { decideStart } from './decide-start';

describe('starting a task by hand', () => {
  const rule = { rhythm: 'on-event', day: 2, active: true } as const;

  it('gives the days of its rule, over the end of a month too', () => {
    expect(decideStart(rule, '2026-11-20')).toEqual({ ok: true, dueOn: '2026-11-22' });
    expect(decideStart(rule, '2026-12-31')).toEqual({ ok: true, dueOn: '2027-01-02' });
  });

  it('is not for what the calendar starts, nor for what is switched off', () => {
    expect(decideStart({ ...rule, rhythm: 'monthly' }, '2026-11-20')).toEqual({
      ok: false,
      reason: 'not-on-event',
    });
    expect(decideStart({ ...rule, active: false }, '2026-11-20')).toEqual({ ok: false, reason: 'off' });
  });
});
