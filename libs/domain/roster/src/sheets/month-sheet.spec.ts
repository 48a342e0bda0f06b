import { readMonth } from '../month/read-month';
import { monthDataOf, settingsData, VERSIONS } from '../testing/month-data-of';
import { monthSheet } from './month-sheet';

const count = (minimum: number, preferred = minimum) => ({ minimum, preferred });
const need = { id: 'n', templateId: 'day', hours: null, teamId: null, skillId: null };
const needs = [{ ...need, workday: count(2), weekend: count(0), holiday: count(0), days: [] }];

describe('a month on paper', () => {
  it('has the codes of its own days, without the history before them', () => {
    const month = readMonth(monthDataOf([{ id: 'a', cells: '晚白休', employeeNumber: '007' }]));
    const [person] = monthSheet(month).people;
    expect(person?.cells.slice(0, 3).map((cell) => cell?.code ?? null)).toEqual(['白', '休', null]);
    expect(person).toMatchObject({ name: 'a', employeeNumber: '007', teamName: '售前' });
    expect(person?.totals).toMatchObject({ workDays: 1, restDays: 1, minutes: 480 });
  });

  it('counts who is there against the need, whoever is left out of the list', () => {
    const month = readMonth(
      monthDataOf(
        [
          { id: 'a', cells: '·白' },
          { id: 'b', cells: '·白' },
        ],
        { needs },
      ),
    );
    const sheet = monthSheet(month, (id) => id === 'a');
    expect(sheet.people.map(({ id }) => id)).toEqual(['a']);
    expect(sheet.cover[0]).toMatchObject({ code: '白', hours: null, teamName: null });
    expect(sheet.cover[0]?.figures.slice(0, 2)).toEqual([
      { people: 2, ...count(2) },
      { people: 0, ...count(2) },
    ]);
    expect(sheet.total[0]?.people).toBe(2);
  });

  it('adds up overtime by what it is paid at, where the department says so', () => {
    const paid = (pack: 'china' | 'generic') =>
      monthSheet(
        readMonth(monthDataOf([{ id: 'a', cells: '休白白白白白白休' }], { settings: settingsData(pack) })),
      ).people[0]?.paid;
    expect(paid('china')).toMatchObject({ workday: 0, restDay: 480, weighted: 960 });
    expect(paid('generic')).toBeNull();
  });

  it('names weekends and holidays', () => {
    const { days } = monthDataOf([]);
    const holiday = days.map((each) =>
      each.day === '2026-11-03' ? { ...each, kind: 'holiday' as const, holiday: '中秋节' } : each,
    );
    const sheet = monthSheet(readMonth(monthDataOf([], { days: holiday })));
    expect(sheet.days[1]).toEqual({ day: '2026-11-03', weekday: 2, kind: 'holiday', holiday: '中秋节' });
    expect(sheet.days[5]).toMatchObject({ weekday: 6, kind: 'weekend' });
  });

  it('explains shifts that can be used or are used, and no others', () => {
    const [day] = VERSIONS;
    if (!day) throw new Error('no presets');
    const gone = { ...day, versionId: 'gone', templateId: 'gone', code: '旧', name: '旧班', current: false };
    const kept = { ...gone, versionId: 'kept', code: '老', name: '老班' };
    const versions = [...VERSIONS, gone, kept];
    const entries = Array.from({ length: 16 }, (_, at) => (at === 2 ? versions.length - 1 : -1));
    const month = readMonth(monthDataOf([{ id: 'a', cells: '', entries }], { versions }));
    const codes = monthSheet(month).legend.map(({ code }) => code);
    expect(codes).toContain('老');
    expect(codes).not.toContain('旧');
    expect(codes).toHaveLength(VERSIONS.length + 1);
    expect(monthSheet(month).legend.find(({ code }) => code === '休')).toMatchObject({
      span: null,
      workMinutes: 0,
    });
  });
});
