import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { NeedView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { provideWords } from '../../../../testing/provide-words';
import { ApiProblem } from '../../../http/api-problem';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { SessionStore } from '../../../session/session-store';
import { Place } from '../../../shell/place';
import { CompanyClock } from '../../../words/company-clock';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from '../templates/shift-templates-api';
import { NeedsApi } from './needs-api';
import { NeedsSaving } from './needs-saving';
import { NeedsStore } from './needs-store';
import { NeedsWriting } from './needs-writing';

const of = (minimum: number, preferred = minimum) => ({ minimum, preferred });
const day: NeedView = {
  ...{ id: 'day', departmentId: 'shop', templateId: 'day', hours: null, teamId: null, skillId: null },
  ...{ workday: of(3, 4), weekend: of(2), holiday: of(1), days: [], version: 1, from: null, through: null },
};

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('NeedsStore', () => {
  const month = signal<string | undefined>(undefined);
  const api = { list: jest.fn(), change: jest.fn(), setDays: jest.fn(), remove: jest.fn(), copy: jest.fn() };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        NeedsSaving,
        NeedsStore,
        NeedsWriting,
        provideWords(),
        { provide: NeedsApi, useValue: api },
        {
          provide: ShiftTemplatesApi,
          useValue: {
            list: () =>
              Promise.resolve({
                templates: [{ id: 'day', kind: 'shift', workMinutes: 480, closedAt: null }],
              }),
          },
        },
        { provide: CatalogueDirectory, useValue: { load: jest.fn(), qualifications: () => [] } },
        { provide: SessionStore, useValue: { may: () => true } },
        { provide: SettingsDepartment, useValue: { id: () => 'shop', department: () => undefined } },
        { provide: CompanyClock, useValue: { today: () => '2026-11-22' } },
        { provide: Place, useValue: { month, param: () => undefined } },
      ],
    });
    const store = TestBed.inject(NeedsStore);
    await settle();
    return store;
  };

  const writing = () => TestBed.inject(NeedsWriting);

  beforeEach(() => {
    jest.resetAllMocks();
    month.set(undefined);
    api.list.mockResolvedValue({ earliest: '2026-11-01', needs: [day] });
  });

  it('asks for the single days of the month shown', async () => {
    await open();
    expect(api.list).toHaveBeenLastCalledWith({
      department: 'shop',
      from: '2026-11-01',
      through: '2026-11-30',
    });
    month.set('2027-02');
    await settle();
    expect(api.list).toHaveBeenLastCalledWith({
      department: 'shop',
      from: '2027-02-01',
      through: '2027-02-28',
    });
  });

  it('adds up people and hours by kind of day', async () => {
    expect((await open()).sums()[0]).toEqual({ kind: 'workday', minimum: 3, preferred: 4, minutes: 1440 });
  });

  it('shows a number at once, and saves the next one with the version the first one made', async () => {
    const store = await open();
    const answers: ((need: NeedView) => void)[] = [];
    api.change.mockImplementation(() => new Promise((answer) => answers.push(answer)));
    expect(writing().type('day', 'workday', 'minimum', 5)).toBe(true);
    expect(writing().type('day', 'weekend', 'preferred', 6)).toBe(true);
    expect(store.find('day')).toMatchObject({ workday: of(5), weekend: of(2, 6) });
    expect(writing().busy()).toBe(true);
    await settle();
    expect(api.change).toHaveBeenCalledTimes(1);
    answers[0]?.({ ...day, workday: of(5), version: 2 });
    await settle();
    expect(api.change).toHaveBeenLastCalledWith('day', {
      ...{ workday: of(5), weekend: of(2, 6), holiday: of(1), version: 2, from: '2026-11-01' },
    });
    answers[1]?.({ ...day, version: 3 });
    await settle();
    expect([writing().busy(), store.find('day')?.weekend]).toEqual([false, of(2, 6)]);
  });

  it('says that what is preferred went up with the minimum, and takes both back', async () => {
    const store = await open();
    api.change.mockResolvedValue({ ...day, version: 2 });
    writing().type('day', 'workday', 'minimum', 99);
    const toasts = TestBed.inject(Toasts);
    const said = toasts.list().at(-1);
    expect(said?.text).toContain('lifted');
    if (said) toasts.undo(said);
    expect(store.find('day')?.workday).toEqual(of(3, 4));
    await settle();
    expect(api.change).toHaveBeenLastCalledWith('day', expect.objectContaining({ workday: of(3, 4) }));
  });

  it('leaves a month that is over or closed alone', async () => {
    api.list.mockResolvedValue({ earliest: '2026-12-01', needs: [day] });
    const store = await open();
    expect([store.maySet(), store.mayEdit()]).toEqual([true, false]);
    month.set('2026-12');
    await settle();
    expect(store.mayEdit()).toBe(true);
  });

  it('refuses fewer preferred than needed, and sends nothing', async () => {
    await open();
    expect(writing().type('day', 'workday', 'preferred', 2)).toBe(false);
    await settle();
    expect(api.change).not.toHaveBeenCalled();
  });

  it('keeps what was typed when somebody else changed the line, beside what they changed', async () => {
    const store = await open();
    api.change.mockRejectedValueOnce(new ApiProblem('need.changed', 409));
    api.list.mockResolvedValue({
      earliest: '2026-11-01',
      needs: [{ ...day, workday: of(9), weekend: of(7), version: 7 }],
    });
    api.change.mockResolvedValueOnce({ ...day, version: 8 });
    writing().type('day', 'workday', 'minimum', 12);
    await settle();
    await settle();
    expect(api.change).toHaveBeenLastCalledWith('day', {
      ...{ workday: of(12), weekend: of(7), holiday: day.holiday, version: 7, from: '2026-11-01' },
    });
    expect(store.find('day')).toMatchObject({ workday: of(12), weekend: of(7), version: 8 });
  });

  it('shows how things are when a number was refused, and goes on saving', async () => {
    const store = await open();
    api.change.mockRejectedValueOnce(new ApiProblem('need.refused', 422));
    api.list.mockResolvedValue({ earliest: '2026-11-01', needs: [{ ...day, workday: of(9), version: 7 }] });
    writing().type('day', 'workday', 'minimum', 5);
    await settle();
    await settle();
    expect(TestBed.inject(Toasts).list().at(-1)?.text).toContain('need.refused');
    expect(store.find('day')).toMatchObject({ workday: of(9), version: 7 });
    api.change.mockResolvedValue({ ...day, version: 8 });
    writing().type('day', 'workday', 'minimum', 10);
    await settle();
    expect(api.change).toHaveBeenLastCalledWith('day', expect.objectContaining({ version: 7 }));
  });

  it('copies single days from another month to the one shown', async () => {
    await open();
    api.copy.mockResolvedValue({ needs: 0, days: 2, skipped: [] });
    await writing().copy({ month: '2026-10' });
    expect(api.copy).toHaveBeenCalledWith({
      ...{ departmentId: 'shop', fromDepartmentId: 'shop' },
      ...{ fromMonth: '2026-10-01', toMonth: '2026-11-01', from: null },
    });
  });
});
