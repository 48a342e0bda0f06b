import { typedDay } from './written-day';

const zh = { year: 2026, monthFirst: true };
const en = { year: 2026, monthFirst: false };

describe('a day as it is typed', () => {
  it.each([
    '2026-11-28',
    '2026/11/28',
    '20261128',
    '2026年11月28日',
    '11月28日',
    '11月28日 周六',
    ' １１月２８号 星期六 ',
    '11-28',
    '11/28',
    '11.28',
    '1128',
  ])('reads %s as Chinese writes it', (text) => {
    expect(typedDay(text, zh)).toBe('2026-11-28');
  });

  it.each([
    'Sat 28 Nov',
    '28 November 2026',
    'Saturday, 28 Nov',
    'Nov 28',
    'November 28th, 2026',
    '28/11',
    '28.11',
    '11-28',
  ])('reads %s as English writes it', (text) => {
    expect(typedDay(text, en)).toBe('2026-11-28');
  });

  it('takes what it says of another year', () => {
    expect(typedDay('2025年3月1日 周六', zh)).toBe('2025-03-01');
    expect(typedDay('Sat 1 Mar 2025', en)).toBe('2025-03-01');
  });

  it('takes 3/4 as the language does', () => {
    expect([typedDay('3/4', zh), typedDay('3/4', en)]).toEqual(['2026-03-04', '2026-04-03']);
  });

  it.each(['', '明天', '2026-02-29', '2月30日', '31 Nov', '03/04/2026', '28', '13/45', 'Nov', '2026-11'])(
    'takes %p for no day',
    (text) => {
      expect([typedDay(text, zh), typedDay(text, en)]).toEqual([undefined, undefined]);
    },
  );
});
