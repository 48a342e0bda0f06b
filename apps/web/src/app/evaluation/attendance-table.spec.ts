import { typedInto } from './attendance-table';

const recorded = { late: 1, early: 0, absences: 0, workedMinutes: null };

describe('a cell of attendance', () => {
  it('begins a record, whose other counts are none', () => {
    expect(typedInto({ recorded: null, plannedShifts: 22 }, 'hours', '160.5')).toEqual({
      ...{ late: 0, early: 0, absences: 0, workedMinutes: 9630 },
    });
  });

  it('takes the record away when the last of it is emptied', () => {
    const person = { recorded, plannedShifts: 22 };
    expect(typedInto(person, 'late', '')).toBeNull();
    expect(typedInto(person, 'hours', '')).toEqual(recorded);
  });

  it.each([
    ['absences', '23'],
    ['late', '-1'],
    ['early', '1.5'],
    ['hours', '800'],
    ['hours', 'x'],
  ] as const)('cannot be read: %s %s', (column, text) => {
    expect(typedInto({ recorded, plannedShifts: 22 }, column, text)).toBeUndefined();
  });
});
