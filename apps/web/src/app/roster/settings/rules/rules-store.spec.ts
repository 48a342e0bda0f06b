import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RuleSettingView } from '@banke/contracts';
import { PACK_RULES, RULE_CODES, RULE_SHAPES } from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import { provideWords } from '../../../../testing/provide-words';
import { ApiProblem } from '../../../http/api-problem';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { Place } from '../../../shell/place';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from '../templates/shift-templates-api';
import { RuleDraft } from './rule-draft';
import { RuleSettingsApi } from './rule-settings-api';
import { RulesStore } from './rules-store';

const rest: RuleSettingView = {
  ...{ id: 'rest', departmentId: 'shop', code: 'minimum-rest', value: { minutes: 660 } },
  ...{ strictness: { kind: 'hard', overridable: true }, source: 'field' },
  ...{ from: null, through: null, fixed: false, version: 2 },
};
const nights: RuleSettingView = { ...rest, id: 'nights', code: 'consecutive-nights', value: { max: 4 } };
const leave: RuleSettingView = { ...rest, id: 'leave', code: 'leave', value: {} };

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('RulesStore', () => {
  const query = signal<Record<string, string>>({});
  const api = {
    list: jest.fn(),
    create: jest.fn(),
    change: jest.fn(),
    remove: jest.fn(),
    takeOver: jest.fn(),
  };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        RulesStore,
        provideWords(),
        { provide: RuleSettingsApi, useValue: api },
        { provide: ShiftTemplatesApi, useValue: { list: () => Promise.resolve({ templates: [] }) } },
        { provide: CatalogueDirectory, useValue: { load: jest.fn(), qualifications: () => [] } },
        { provide: SettingsDepartment, useValue: { id: () => 'shop', department: () => undefined } },
        { provide: Place, useValue: { param: (name: string) => query()[name] } },
      ],
    });
    const store = TestBed.inject(RulesStore);
    await settle();
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    query.set({});
    api.list.mockResolvedValue({ rules: [leave, rest, nights], editable: true });
  });

  it('groups rules by what they are about, and leaves out groups without any', async () => {
    const groups = (await open()).groups().map(({ group, rules }) => [group, rules.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['people', ['leave']],
      ['rest', ['rest']],
      ['nights', ['nights']],
    ]);
  });

  it('finds a rule by its sentence', async () => {
    query.set({ q: 'duration.hours 11' });
    expect((await open()).shown().map(({ id }) => id)).toEqual(['rest']);
  });

  it.each([
    [{ rules: [], editable: true }, {}, 'empty'],
    [{ rules: [rest], editable: true }, { q: '没有' }, 'filtered-to-nothing'],
    [{ rules: [rest], editable: false }, {}, 'filled'],
  ])('%j with %j is %s', async (answer, address, state) => {
    api.list.mockResolvedValue(answer);
    query.set(address);
    const store = await open();
    expect([store.state(), store.mayEdit()]).toEqual([state, answer.editable]);
  });

  it('changes with the version the person saw', async () => {
    const store = await open();
    api.change.mockResolvedValue({ ...rest, value: { minutes: 600 }, version: 3 });
    const draft = new RuleDraft(rest);
    draft.type('minutes', '10');
    await store.change(rest, draft.request());
    expect(api.change).toHaveBeenCalledWith('rest', {
      ...{ value: { minutes: 600 }, strictness: { kind: 'hard', overridable: true } },
      ...{ from: null, through: null, version: 2 },
    });
    expect(store.find('rest')?.version).toBe(3);
  });

  it('asks how a rule is now that somebody else changed first', async () => {
    const store = await open();
    api.change.mockRejectedValue(new ApiProblem('rule-setting.changed', 409));
    api.list.mockResolvedValue({ rules: [{ ...rest, version: 5 }], editable: true });
    await expect(store.change(rest, new RuleDraft(rest).request())).rejects.toMatchObject({
      code: 'rule-setting.changed',
    });
    expect(store.find('rest')?.version).toBe(5);
  });

  it('sets a removed rule up again as it was', async () => {
    const store = await open();
    await store.remove(nights);
    expect(store.find('nights')).toBeUndefined();
    api.create.mockResolvedValue({ ...nights, id: 'nights again', version: 1 });
    const toasts = TestBed.inject(Toasts);
    const [toast] = toasts.list();
    if (toast) toasts.undo(toast);
    await settle();
    expect(api.create).toHaveBeenCalledWith({
      ...{ departmentId: 'shop', code: 'consecutive-nights', value: { max: 4 } },
      ...{ strictness: nights.strictness, from: null, through: null },
    });
    expect(store.rules().map(({ id }) => id)).toEqual(['leave', 'rest', 'nights again']);
  });

  it('keeps a rule that could not be removed, and says why', async () => {
    const store = await open();
    api.remove.mockRejectedValue(new ApiProblem('rule-setting.changed', 409));
    await store.remove(nights);
    expect(store.find('nights')).toBeDefined();
    expect(TestBed.inject(Toasts).list().at(-1)?.text).toContain('rule-setting.changed');
  });
});

describe('a rule being written', () => {
  it.each(
    Object.values(PACK_RULES)
      .flat()
      .map((rule) => [rule.code, rule.value, rule.strictness] as const),
  )('%s of a pack is read back as %j', (code, value, strictness) => {
    const draft = new RuleDraft({ ...rest, code, value: { ...value }, strictness });
    expect(draft.request()).toMatchObject({ value, strictness });
  });

  it.each(
    RULE_CODES.filter(
      (code) => !Object.values(RULE_SHAPES[code]).some(({ kind }) => kind === 'qualification'),
    ),
  )('begins %s with numbers that can be used', (code) => {
    const draft = new RuleDraft();
    draft.choose(code);
    expect(draft.problems()).toEqual([]);
  });

  it.each([
    ['eleven', 'not-a-number'],
    ['', 'required'],
    ['200', 'not-a-number'],
  ])('refuses %j hours as %s', (typed, code) => {
    const draft = new RuleDraft(rest);
    draft.type('minutes', typed);
    expect(draft.problems()).toMatchObject([{ path: 'minutes', code }]);
  });

  it('reads the hours of the night as times, and how much of them as a length', () => {
    const draft = new RuleDraft({
      ...rest,
      code: 'night-hours',
      value: { from: 1320, to: 360, atLeast: 120 },
    });
    expect(['from', 'to', 'atLeast'].map((path) => draft.text(path))).toEqual(['22:00', '06:00', '2']);
    draft.type('from', '2330');
    draft.type('atLeast', '1:30');
    expect(draft.value()).toEqual({ from: 1410, to: 360, atLeast: 90 });
    draft.type('to', '次日 06:00');
    expect(draft.problems()).toMatchObject([{ path: 'to', code: 'not-a-number' }]);
  });

  it('takes several choices and lets them go', () => {
    const draft = new RuleDraft();
    draft.choose('forbidden-succession');
    draft.toggle('then', 'day', false);
    draft.toggle('then', 'late', true);
    expect(draft.value()).toMatchObject({ then: ['early', 'late'] });
  });
});
