import { TestBed } from '@angular/core/testing';
import { Toasts } from '@banke/ui';
import { provideWords } from '../../../../testing/provide-words';
import { ApiProblem } from '../../../http/api-problem';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from '../templates/shift-templates-api';
import { CodesStore } from './codes-store';
import { SheetCodesApi } from './sheet-codes-api';

const TEMPLATES = [
  { id: 'night', code: '夜', name: '夜班', closedAt: null },
  { id: 'old', code: '旧', name: '旧班', closedAt: '2026-01-01T00:00:00Z' },
];
const relief = { text: '替岗', templateId: 'night' };
const gone = { text: '老夜', templateId: 'old' };
const left = { text: '出差', templateId: null };

describe('CodesStore', () => {
  const api = { list: jest.fn(), change: jest.fn(), forget: jest.fn() };
  const toasts = { done: jest.fn(), problem: jest.fn(), undoable: jest.fn() };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        CodesStore,
        provideWords(),
        { provide: Toasts, useValue: toasts },
        { provide: SheetCodesApi, useValue: api },
        { provide: ShiftTemplatesApi, useValue: { list: () => Promise.resolve({ templates: TEMPLATES }) } },
        { provide: SettingsDepartment, useValue: { id: () => 'shop' } },
      ],
    });
    const store = TestBed.inject(CodesStore);
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    api.list.mockResolvedValue({ codes: [relief, gone, left], editable: true });
    api.change.mockResolvedValue(undefined);
    api.forget.mockResolvedValue(undefined);
  });

  it('says what a code means: a shift, one that is closed by now, or nothing', async () => {
    const store = await open();
    expect(store.codes().map((code) => store.meaning(code))).toEqual([
      '夜 夜班',
      'roster-settings.codes.closed 旧 旧班',
      'roster-settings.codes.nothing',
    ]);
    expect(store.open().map(({ id }) => id)).toEqual(['night']);
  });

  it('lets a code mean something else', async () => {
    const store = await open();
    await store.change(gone, 'night');
    expect(api.change).toHaveBeenCalledWith({ departmentId: 'shop', text: '老夜', templateId: 'night' });
    expect(store.codes().find(({ text }) => text === '老夜')?.templateId).toBe('night');
  });

  it('forgets a code, and remembers it again when that was a mistake', async () => {
    const store = await open();
    await store.forget(relief);
    expect(api.forget).toHaveBeenCalledWith({ department: 'shop', text: '替岗' });
    expect(store.codes()).not.toContainEqual(relief);
    (toasts.undoable.mock.calls[0] as [string, string, () => void])[2]();
    await new Promise((done) => setTimeout(done));
    expect(store.codes()).toContainEqual(relief);
  });

  it('shows what stands there when a change is refused', async () => {
    const store = await open();
    api.change.mockRejectedValue(new ApiProblem('department.not-found', 404));
    await store.change(left, 'night');
    expect(toasts.problem).toHaveBeenCalled();
    expect(store.codes()).toContainEqual(left);
    expect(api.list).toHaveBeenCalledTimes(2);
  });
});
