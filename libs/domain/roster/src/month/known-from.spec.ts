import { knownFrom, rosterRuns } from './known-from';

const ROSTER = { from: '2026-12-01', through: '2026-12-31' };
const placed = (departmentId: string, from: string, through: string | null = null) => ({
  departmentId,
  from,
  through,
});
const MONTHS = [
  placed('a', '2026-10-01', '2026-10-31'),
  placed('a', '2026-11-01', '2026-11-30'),
  placed('a', ROSTER.from, ROSTER.through),
  placed('b', '2026-08-01', '2026-08-31'),
  placed('b', '2026-09-01', '2026-09-30'),
];
const known = (hiredOn: string, places: ReturnType<typeof placed>[]) =>
  knownFrom({ hiredOn, places }, MONTHS, ROSTER);

it('rosters that follow each other are one run, department by department', () => {
  expect(rosterRuns(MONTHS)).toEqual([
    placed('a', '2026-10-01', '2026-12-31'),
    placed('b', '2026-08-01', '2026-09-30'),
  ]);
});

describe('duties are known', () => {
  it('from the first roster of the department on', () => {
    expect(known('2020-01-01', [placed('a', '2020-01-01')])).toBe('2026-10-01');
  });

  it('through a transfer from another department that has rosters', () => {
    const places = [placed('b', '2020-01-01', '2026-09-30'), placed('a', '2026-10-01')];
    expect(known('2020-01-01', places)).toBe('2026-08-01');
  });

  it('from the transfer on, where the other department has none', () => {
    const places = [placed('c', '2020-01-01', '2026-11-09'), placed('a', '2026-11-10')];
    expect(known('2020-01-01', places)).toBe('2026-11-10');
  });

  it('from after a gap in the rosters', () => {
    const gap = MONTHS.filter(({ from }) => from !== '2026-11-01');
    expect(knownFrom({ hiredOn: '2020-01-01', places: [placed('a', '2020-01-01')] }, gap, ROSTER)).toBe(
      ROSTER.from,
    );
  });

  it('for ever of somebody hired since then, before whose hire nothing was', () => {
    expect(known('2026-11-16', [placed('a', '2026-11-16')])).toBe('1900-01-01');
    expect(known('2026-12-07', [placed('a', '2026-12-07')])).toBe('1900-01-01');
  });
});
