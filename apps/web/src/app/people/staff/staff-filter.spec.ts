import { activeFilters, readStaffFilter } from './staff-filter';

const active = (params: Record<string, string>) => activeFilters(readStaffFilter((name) => params[name]));

describe('the filters of the staff', () => {
  it('count neither the words searched for, nor the order, nor what the list shows by itself', () => {
    expect(active({ q: 'zx', order: 'number', page: '2', state: 'current' })).toEqual([]);
  });

  it('count everything else that narrows', () => {
    expect(active({ state: 'left', account: 'none', on: '2026-11-01', team: 'no id' })).toEqual([
      'state',
      'account',
      'on',
    ]);
  });
});
