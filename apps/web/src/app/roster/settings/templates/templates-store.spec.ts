import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ShiftTemplateView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { provideWords } from '../../../../testing/provide-words';
import { ApiProblem } from '../../../http/api-problem';
import { SessionStore } from '../../../session/session-store';
import { Place } from '../../../shell/place';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from './shift-templates-api';
import { TemplateDraft } from './template-draft';
import { TemplatesStore } from './templates-store';

const day: ShiftTemplateView = {
  ...{ id: 'day', departmentId: 'shop', versionId: 'v1', number: 1, kind: 'shift', code: '白', name: '白班' },
  ...{ aliases: ['b'], colour: 1, dayPart: 'day', earlyClass: false, skillIds: [], workMinutes: 480 },
  blocks: [{ kind: 'work', from: 540, to: 1020, work: true, paid: true, cover: true, skillId: null }],
  ...{ closedAt: null, version: 3 },
};
const old: ShiftTemplateView = {
  ...day,
  id: 'old',
  code: '旧',
  name: '旧班',
  closedAt: '2026-01-01T00:00:00Z',
};

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('TemplatesStore', () => {
  const query = signal<Record<string, string>>({});
  const department = signal<string | undefined>('shop');
  const api = { list: jest.fn(), change: jest.fn(), setClosed: jest.fn(), takeOver: jest.fn() };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        TemplatesStore,
        provideWords(),
        { provide: ShiftTemplatesApi, useValue: api },
        { provide: SessionStore, useValue: { may: () => true } },
        { provide: SettingsDepartment, useValue: { id: department } },
        { provide: Place, useValue: { param: (name: string) => query()[name] } },
      ],
    });
    const store = TestBed.inject(TemplatesStore);
    await settle();
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    query.set({});
    department.set('shop');
    api.list.mockResolvedValue({ templates: [day, old] });
  });

  it('waits for a department, and asks again for another', async () => {
    department.set(undefined);
    const store = await open();
    expect([store.state(), api.list.mock.calls]).toEqual(['loading', []]);
    department.set('desk');
    await settle();
    expect(api.list).toHaveBeenCalledWith('desk');
  });

  it('keeps the answer of the department shown now', async () => {
    let answerOld: (list: { templates: ShiftTemplateView[] }) => void = () => undefined;
    api.list.mockReturnValueOnce(new Promise((answer) => (answerOld = answer)));
    const store = await open();
    department.set('desk');
    await settle();
    answerOld({ templates: [] });
    await settle();
    expect(store.templates()).toHaveLength(2);
  });

  it.each([
    [{}, ['day']],
    [{ closed: 'include' }, ['day', 'old']],
    [{ q: 'B' }, ['day']],
    [{ q: '旧' }, []],
  ])('filtered by %j shows %j', async (address, ids) => {
    query.set(address);
    expect((await open()).rows().map(({ id }) => id)).toEqual(ids);
  });

  it('changes with the version the person saw, and shows the version that made', async () => {
    const store = await open();
    api.change.mockResolvedValue({ ...day, name: '早班', number: 2, version: 4 });
    const request = new TemplateDraft(day).request();
    await store.change(day, request);
    expect(api.change).toHaveBeenCalledWith('day', { ...request, version: 3 });
    expect(store.find('day')).toMatchObject({ name: '早班', number: 2 });
  });

  it('asks how a shift is now that somebody else changed first', async () => {
    const store = await open();
    api.change.mockRejectedValue(new ApiProblem('shift-template.changed', 409));
    api.list.mockResolvedValue({ templates: [{ ...day, name: '别人的', version: 4 }] });
    await expect(store.change(day, new TemplateDraft(day).request())).rejects.toMatchObject({
      code: 'shift-template.changed',
    });
    expect(store.find('day')).toMatchObject({ name: '别人的', version: 4 });
  });

  it('undoes a closing with the version the closing made', async () => {
    const store = await open();
    api.setClosed.mockResolvedValueOnce({ ...day, version: 4, closedAt: '2026-11-22T00:00:00Z' });
    await store.close(day);
    expect(store.rows()).toEqual([]);
    api.setClosed.mockResolvedValueOnce({ ...day, version: 5 });
    const toasts = TestBed.inject(Toasts);
    const [toast] = toasts.list();
    if (toast) toasts.undo(toast);
    await settle();
    expect(api.setClosed).toHaveBeenLastCalledWith('day', { closed: false, version: 4 });
    expect(store.rows().map(({ id }) => id)).toEqual(['day']);
  });

  it('tells how many usual shifts came', async () => {
    const store = await open();
    api.takeOver.mockResolvedValue({
      templates: [day, old, { ...day, id: 'night' }, { ...day, id: 'rest' }],
    });
    await store.takeOver('en');
    expect(api.takeOver).toHaveBeenCalledWith({ departmentId: 'shop', language: 'en' });
    expect(TestBed.inject(Toasts).list().at(-1)?.text).toBe('roster-settings.templates.presets.added 2');
  });
});

describe('a shift being written', () => {
  it('sends no hours for a rest', () => {
    const draft = new TemplateDraft(day);
    draft.kind.set('rest');
    expect(draft.request()).toMatchObject({ blocks: [], dayPart: null, earlyClass: false });
    expect(draft.errors()).toEqual([]);
  });

  it('reads aliases however they are set apart', () => {
    const draft = new TemplateDraft(day);
    draft.aliases.set(' b、d，1  2 ');
    expect(draft.request().aliases).toEqual(['b', 'd', '1', '2']);
  });

  it('names the block that is wrong', () => {
    const draft = new TemplateDraft(day);
    draft.blocks.update(([block]) => (block ? [{ ...block, to: block.from }] : []));
    expect(draft.errors()).toEqual([{ path: 'blocks.0', code: 'block.empty' }]);
  });

  it('knows a code that another shift has', () => {
    const draft = new TemplateDraft(day);
    draft.code.set('Ｂ');
    expect(draft.taken([{ ...day, id: 'other', code: '晚' }])).toEqual(['Ｂ', 'b']);
  });

  it('is changed once something differs, and no more when it is set back', () => {
    const draft = new TemplateDraft(day);
    expect(draft.dirty()).toBe(false);
    draft.name.set('白班二');
    expect(draft.dirty()).toBe(true);
    draft.name.set('白班');
    expect(draft.dirty()).toBe(false);
  });
});
