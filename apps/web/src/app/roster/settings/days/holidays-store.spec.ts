import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { HolidayListView, HolidayView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { provideWords } from '../../../../testing/provide-words';
import { ApiProblem } from '../../../http/api-problem';
import { DepartmentDirectory } from '../../../people/department-directory';
import { Place } from '../../../shell/place';
import { HolidaysApi } from './holidays-api';
import { HolidaysStore } from './holidays-store';

const own: HolidayView = {
  ...{ id: 'own', siteId: null, day: '2026-10-03', kind: 'workday', name: '大促', version: 2 },
};
const list: HolidayListView = {
  own: [own],
  announced: ['2026-10-01', '2026-10-02', '2026-10-03'].map((day) => ({
    day,
    kind: 'holiday',
    name: '国庆节',
  })),
  ...{ known: true, editable: true },
};

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('HolidaysStore', () => {
  const query = signal<Record<string, string>>({});
  const api = { list: jest.fn(), create: jest.fn(), change: jest.fn(), remove: jest.fn() };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        HolidaysStore,
        provideWords(),
        { provide: HolidaysApi, useValue: api },
        {
          provide: DepartmentDirectory,
          useValue: {
            departments: () => [
              { siteId: 'shop', siteName: '网店' },
              { siteId: 'mall', siteName: '门店' },
              { siteId: 'shop', siteName: '网店' },
            ],
          },
        },
        { provide: Place, useValue: { param: (name: string) => query()[name] } },
      ],
    });
    const store = TestBed.inject(HolidaysStore);
    await settle();
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    query.set({ year: '2026' });
    api.list.mockResolvedValue(list);
  });

  it('asks for the year of the address, and for another one', async () => {
    await open();
    query.set({ year: '2027' });
    await settle();
    expect(api.list.mock.calls).toEqual([[2026], [2027]]);
  });

  it('knows each site once', async () => {
    expect((await open()).sites().map(({ id }) => id)).toEqual(['shop', 'mall']);
  });

  it('changes what is set with the version seen, and sets what is not', async () => {
    const store = await open();
    api.change.mockResolvedValue({ ...own, kind: 'make-up', version: 3 });
    const request = { kind: 'make-up' as const, name: null };
    await store.save(own, request, own);
    expect(api.change).toHaveBeenCalledWith('own', { ...request, version: 2 });
    expect(store.day('2026-10-03')?.kind).toBe('make-up');

    api.create.mockResolvedValue({ ...own, id: 'new', day: '2026-12-12', version: 1 });
    await store.save({ day: '2026-12-12', siteId: null }, request, undefined);
    expect(api.create).toHaveBeenCalledWith({ ...request, day: '2026-12-12', siteId: null });
  });

  it('takes a day back to what is announced, and undoes that', async () => {
    const store = await open();
    await store.takeBack(own);
    expect(store.day('2026-10-03')?.kind).toBe('holiday');
    api.create.mockResolvedValue({ ...own, id: 'again', version: 1 });
    const toasts = TestBed.inject(Toasts);
    const [toast] = toasts.list();
    if (toast) toasts.undo(toast);
    await settle();
    expect(api.create).toHaveBeenCalledWith({
      day: '2026-10-03',
      siteId: null,
      kind: 'workday',
      name: '大促',
    });
    expect(store.day('2026-10-03')?.kind).toBe('workday');
  });

  it('asks how a day is now that somebody else set first', async () => {
    const store = await open();
    api.create.mockRejectedValue(new ApiProblem('holiday.day-taken', 409));
    await expect(
      store.save({ day: '2026-12-12', siteId: null }, { kind: 'holiday', name: null }, undefined),
    ).rejects.toMatchObject({ code: 'holiday.day-taken' });
    expect(api.list).toHaveBeenCalledTimes(2);
  });
});
