import type { MonthView } from '@banke/contracts';
import { daysOf, plainDateOf } from '@banke/domain/calendar';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';

/** Two are needed by day on every day; the first Monday is a holiday and the Sunday is made up for. */
function month(rows: Record<string, string>): MonthView {
  const view = aMonth(rows);
  return {
    ...view,
    days: view.days.map((each) => {
      if (each.day === '2026-11-09') return { ...each, kind: 'holiday' as const, holiday: '假日' };
      return each.day === '2026-11-08' ? { ...each, kind: 'make-up' as const } : each;
    }),
    needs: [
      {
        ...{ id: 'need', templateId: 'day', hours: null, teamId: null, skillId: null },
        ...{ workday: { minimum: 2, preferred: 2 }, weekend: { minimum: 0, preferred: 0 } },
        ...{ holiday: { minimum: 0, preferred: 0 }, days: [] },
      },
    ],
  };
}

describe('what stands around the cells', () => {
  const open = (rows: Record<string, string>, change: (view: MonthView) => MonthView = (view) => view) => {
    const { desk, editing } = openRoster(change(month(rows)));
    const total = (id: string, personId: string) =>
      desk
        .totals()
        .find((each) => each.id === id)
        ?.figures.get(personId);
    const cover = (row: string, day: number) =>
      desk
        .footer()
        .find(({ id }) => id === row)
        ?.figures.get(day);
    return { desk, editing, total, cover };
  };

  it('marks weekends, holidays, days made up for, and today', () => {
    const { desk } = open({ 李佳: '' });
    const of = (day: string) => desk.columns().find((column) => plainDateOf(column.day) === day);
    expect(of('2026-11-07')).toMatchObject({ kind: 'weekend', sign: '', weekday: '六', label: '7' });
    expect(of('2026-11-08')).toMatchObject({ kind: 'make-up', sign: 'roster.makeUpSign' });
    expect(of('2026-11-09')).toMatchObject({ kind: 'holiday', sign: '★', title: '11月9日 周一 假日' });
    expect(desk.columns().filter(({ today }) => today)).toEqual([of('2026-11-04')]);
  });

  it('stands days of one week under one heading', () => {
    const { desk } = open({ 李佳: '' });
    const weeks = desk.columns().map(({ week }) => week);
    expect(new Set(weeks)).toEqual(new Set(['roster.week 45', 'roster.week 46']));
    expect(weeks.slice(0, 7).every((week) => week === 'roster.week 45')).toBe(true);
  });

  it('adds up what somebody works, to the half hour, with the exact sum behind it', () => {
    const { total } = open({ 李佳: '白白晚夜休', 王敏: '' });
    expect(total('hours', '李佳')?.text).toMatch(/^\d+(\.25|\.5|\.75)?$/);
    expect(Number(total('hours', '李佳')?.text)).toBeGreaterThan(24);
    expect(total('nights', '李佳')?.text).not.toBe(total('nights', '王敏')?.text);
    expect(total('hours', '王敏')?.text).toBe('0');
  });

  it('names teams as groups, and people who belong to none as such', () => {
    const { desk } = open({ 李佳: '', 王敏: '' }, (view) => ({
      ...view,
      people: view.people.map((person) => (person.id === '王敏' ? { ...person, teamId: null } : person)),
    }));
    expect(desk.rows().map(({ name, group }) => [name, group])).toEqual([
      ['李佳', '售前'],
      ['王敏', 'roster.noTeam'],
    ]);
  });

  it('shows who holds what on the first day, by its first letter', () => {
    const held = (from: string, through: string | null) => [
      { skillId: 'skill', from, through, revokedOn: null },
    ];
    const { desk } = open({ 李佳: '', 王敏: '' }, (view) => ({
      ...view,
      qualifications: [{ id: 'skill', name: '电话' }],
      people: view.people.map((person) => ({
        ...person,
        skills: held('2026-01-01', person.id === '李佳' ? null : '2026-10-31'),
      })),
    }));
    expect(desk.rows().map(({ marks }) => marks)).toEqual([[{ sign: '电', title: '电话' }], []]);
  });

  it('counts each day who is there against the need, and flags who is missing', () => {
    const { cover, editing } = open({ 李佳: '白', 王敏: '' });
    expect(cover('need', FIRST)).toMatchObject({ text: '1/2', flag: 'short' });
    expect(cover('total', FIRST + 1)).toMatchObject({ text: '0', flag: 'short' });
    expect(cover('total', FIRST + 5)).toMatchObject({ text: '', flag: null });
    editing.write([{ personId: '王敏', day: FIRST, next: { templateVersionId: 'day', pinned: false } }]);
    expect(cover('need', FIRST)).toMatchObject({ text: '2/2', flag: null });
    expect(cover('total', FIRST)?.text).toBe('2');
  });

  it('counts hours over midnight again when the next day changes, and hides them when nobody is missing', () => {
    const { cover, editing, desk } = open({ 李佳: '晚', 王敏: '' }, (view) => ({
      ...view,
      needs: [
        {
          ...{ id: 'late', templateId: null, hours: { from: 1380, to: 1560 }, teamId: null, skillId: null },
          ...{ workday: { minimum: 0, preferred: 0 }, weekend: { minimum: 0, preferred: 0 } },
          ...{
            holiday: { minimum: 0, preferred: 0 },
            days: [{ day: plainDateOf(FIRST), minimum: 1, preferred: 1 }],
          },
        },
      ],
    }));
    expect(desk.footer()[0]).toMatchObject({ id: 'late', label: '23:00–roster-settings.nextDay 02:00' });
    expect(desk.footer()[0]).toMatchObject({ colour: null, icon: 'clock' });
    expect(cover('late', FIRST)).toMatchObject({ text: '0/1', flag: 'short' });
    expect(cover('late', FIRST)?.title).toContain('roster.coverHours');
    const next = { templateVersionId: 'night', pinned: false };
    editing.write([{ personId: '王敏', day: FIRST + 1, next }]);
    expect(cover('late', FIRST)).toBeUndefined();
  });

  it('gives every day of the roster a column and every need a row, with a sum below', () => {
    const { desk } = open({ 李佳: '' });
    const period = desk.month()?.period;
    expect(desk.columns().map(({ day }) => day)).toEqual(period && daysOf(period));
    expect(desk.footer().map(({ id }) => id)).toEqual(['need', 'total']);
  });
});
