import fc from 'fast-check';
import { minimumCover } from '../rules/minimum-cover';
import { dayOf, hour } from '../testing/day-of';
import { MONDAY, SHANGHAI, templateOf } from '../testing/month-of';
import { headcountOn, requirementsOn, type TemplateNeed } from './requirement';

const people = (minimum: number) => ({ minimum, preferred: minimum });
const needOf = (code: string, count: number, more: Partial<TemplateNeed> = {}): TemplateNeed => ({
  template: templateOf(code),
  teamId: null,
  skillId: null,
  workday: people(count),
  weekend: people(0),
  holiday: people(0),
  days: new Map(),
  ...more,
});
const workday = () => 'workday' as const;

describe('n people on a template', () => {
  it('become intervals without the breaks, added up where templates lie over each other', () => {
    const found = requirementsOn(MONDAY, [needOf('白', 2), needOf('晚', 1)], workday, SHANGHAI);
    expect(found.map(({ start, end, minimum }) => [hour(start), hour(end), minimum])).toEqual([
      [8.5, 12, 2],
      [13, 15, 2],
      [15, 15.5, 3],
      [15.5, 16, 1],
      [16, 18, 3],
      [19, 24, 1],
    ]);
  });

  it('stand beside needs of hours of their own, and add up with them', () => {
    const numbers = { workday: people(2), weekend: people(0), holiday: people(5), days: new Map() };
    const interval = { hours: { from: 660, to: 840 }, teamId: null, skillId: null, ...numbers };
    const found = requirementsOn(MONDAY, [needOf('白', 2), interval], workday, SHANGHAI);
    expect(found.map(({ start, end, minimum }) => [hour(start), hour(end), minimum])).toEqual([
      [8.5, 11, 2],
      [11, 12, 4],
      [12, 13, 2],
      [13, 14, 4],
      [14, 15.5, 2],
      [16, 18, 2],
    ]);
    const night = { ...interval, hours: { from: 1320, to: 1800 } };
    const [over] = requirementsOn(MONDAY, [night], () => 'holiday', SHANGHAI);
    expect(over && [hour(over.start), hour(over.end), over.minimum]).toEqual([22, 30, 5]);
    expect(requirementsOn(MONDAY, [night], () => 'weekend', SHANGHAI)).toEqual([]);
  });

  it('are kept apart by team and skill', () => {
    const found = requirementsOn(
      MONDAY,
      [needOf('白', 1, { teamId: 'x' }), needOf('白', 1, { teamId: 'y' })],
      workday,
      SHANGHAI,
    );
    expect(new Set(found.map(({ teamId }) => teamId))).toEqual(new Set(['x', 'y']));
    expect(found.every(({ minimum }) => minimum === 1)).toBe(true);
  });

  it('follow the kind of day, single days first, and a make-up day is a workday', () => {
    const need = needOf('白', 3, {
      weekend: people(2),
      holiday: people(1),
      days: new Map([[MONDAY, people(9)]]),
    });
    const on = (day: number, kind: ReturnType<typeof workday> | 'weekend' | 'holiday' | 'make-up' | null) =>
      headcountOn(need, day, () => kind).minimum;
    expect([
      on(MONDAY, 'holiday'),
      on(1, 'workday'),
      on(1, 'weekend'),
      on(1, 'holiday'),
      on(1, 'make-up'),
      on(1, null),
    ]).toEqual([9, 3, 2, 1, 3, 3]);
  });

  it('are met by exactly these people, and by one fewer no more', () => {
    const counts = fc.record({ 白: fc.nat(3), 晚: fc.nat(3), 夜: fc.nat(3), 课: fc.nat(3) });
    fc.assert(
      fc.property(counts, (wanted) => {
        const needs = Object.entries(wanted).map(([code, count]) => needOf(code, count));
        const requirements = requirementsOn(MONDAY, needs, workday, SHANGHAI);
        const colleagues = Object.entries(wanted).flatMap(([code, count]) =>
          Array.from({ length: count }, (_, index) => ({ id: `${code}${index}`, code })),
        );
        expect(minimumCover.check(dayOf(colleagues, requirements), {})).toEqual([]);
        if (colleagues.length > 0) {
          expect(minimumCover.check(dayOf(colleagues.slice(1), requirements), {})).not.toEqual([]);
        }
      }),
    );
  });
});
