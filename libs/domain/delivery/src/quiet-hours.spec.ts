import { quietUntil } from './quiet-hours';

const NIGHT = { from: '22:00', until: '07:30', zone: 'Asia/Shanghai' };
const at = (iso: string) => new Date(iso);

describe('quiet hours', () => {
  it.each([
    ['in the evening', '2026-11-20T22:00:00+08:00', '2026-11-21T07:30:00+08:00'],
    ['after midnight', '2026-11-21T03:00:00+08:00', '2026-11-21T07:30:00+08:00'],
    ['a moment before they end', '2026-11-21T07:29:59+08:00', '2026-11-21T07:30:00+08:00'],
  ])('hold %s until the morning', (_, now, end) => {
    expect(quietUntil(NIGHT, at(now))).toEqual(at(end));
  });

  it.each(['2026-11-20T21:59:59+08:00', '2026-11-21T07:30:00+08:00', '2026-11-21T12:00:00+08:00'])(
    'do not hold at %s',
    (now) => {
      expect(quietUntil(NIGHT, at(now))).toBeNull();
    },
  );

  it('may lie within a day', () => {
    const noon = { ...NIGHT, from: '12:00', until: '14:00' };
    expect(quietUntil(noon, at('2026-11-20T13:00:00+08:00'))).toEqual(at('2026-11-20T14:00:00+08:00'));
    expect(quietUntil(noon, at('2026-11-20T02:00:00+08:00'))).toBeNull();
  });

  it('last the whole day between equal times', () => {
    const always = { ...NIGHT, from: '08:00', until: '08:00' };
    expect(quietUntil(always, at('2026-11-20T07:00:00+08:00'))).toEqual(at('2026-11-20T08:00:00+08:00'));
    expect(quietUntil(always, at('2026-11-20T08:00:00+08:00'))).toEqual(at('2026-11-21T08:00:00+08:00'));
  });

  it('go by the clock of the zone, also in the night the clocks change', () => {
    const berlin = { from: '22:00', until: '07:00', zone: 'Europe/Berlin' };
    expect(quietUntil(berlin, at('2026-10-24T21:00:00Z'))).toEqual(at('2026-10-25T06:00:00Z'));
    expect(quietUntil(berlin, at('2026-10-24T04:30:00Z'))).toEqual(at('2026-10-24T05:00:00Z'));
  });
});
