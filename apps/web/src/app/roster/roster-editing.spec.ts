import { effect } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OperationResultView, RosterOperationRequest } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import { Toasts } from '@banke/ui';
import { keptInMemory, MemoryStore } from '../../testing/kept-in-memory';
import { provideWords } from '../../testing/provide-words';
import { ApiProblem } from '../http/api-problem';
import { SessionStore } from '../session/session-store';
import { KeptOperations } from './kept-operations';
import { OperationSender } from './operation-sender';
import { RosterApi } from './roster-api';
import { RosterEditing } from './roster-editing';
import { aMonth, FIRST } from '../../testing/a-month';

const settle = () => new Promise((done) => setTimeout(done));
const value = (versionId: string) => ({ versionId, pinned: false });

describe('the cells of an open roster', () => {
  const api = { operate: jest.fn(), operations: jest.fn(), restore: jest.fn() };
  const toasts = { problem: jest.fn(), done: jest.fn() };
  let store: MemoryStore;
  let revision: number;
  let editing: RosterEditing;
  let sender: OperationSender;

  const build = () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        ...[RosterEditing, OperationSender, KeptOperations, provideWords(), keptInMemory(store)],
        { provide: RosterApi, useValue: api },
        { provide: Toasts, useValue: toasts },
        { provide: SessionStore, useValue: { session: () => ({ accountId: 'me' }) } },
      ],
    });
    editing = TestBed.inject(RosterEditing);
    sender = TestBed.inject(OperationSender);
  };

  /** A server that writes everything, as the next revision. */
  const accept = (_id: string, { opId, cells }: RosterOperationRequest): Promise<OperationResultView> => {
    revision += 1;
    const at = '2026-11-01T00:00:00Z';
    return Promise.resolve({
      ...{ revision, conflicts: [] },
      operations: [{ revision, opId, at, byName: '我', changes: cells }],
    });
  };
  const codeAt = (personId: string, day: number) =>
    editing.checked()?.month.cells.get(`${personId}|${String(day)}`)?.templateVersionId ?? null;
  const type = (personId: string, day: number, versionId: string | null) =>
    editing.write([
      { personId, day, next: versionId === null ? null : { templateVersionId: versionId, pinned: false } },
    ]);
  const foreign = (number: number, personId: string, day: number, before: string | null, after: string) => ({
    ...{ revision: number, opId: `foreign ${String(number)}`, at: '2026-11-01T00:00:00Z', byName: '陈组长' },
    changes: [
      {
        ...{ staffId: personId, day: plainDateOf(day) },
        expected: before === null ? null : value(before),
        next: value(after),
      },
    ],
  });

  beforeEach(() => {
    jest.resetAllMocks();
    store = new MemoryStore();
    revision = 4;
    api.operate.mockImplementation(accept);
    build();
    editing.open(aMonth({ 李佳: '晚', 王敏: '' }));
  });

  it('change and are judged before the server has answered, which hears what was there', async () => {
    type('李佳', FIRST + 1, 'night');
    expect(codeAt('李佳', FIRST + 1)).toBe('night');
    expect(editing.score().hard).toBe(1);
    expect(sender.saving()).toBe('saving');
    expect(api.operate).toHaveBeenCalledWith(
      'roster',
      expect.objectContaining({
        baseRevision: 4,
        cells: [{ staffId: '李佳', day: '2026-11-03', expected: null, next: value('night') }],
      }),
    );
    await settle();
    expect(sender.saving()).toBe('saved');
    expect(sender.revision).toBe(5);
  });

  it('send nothing for what stands there already', () => {
    expect(type('李佳', FIRST, 'evening')).toBe(0);
    expect(api.operate).not.toHaveBeenCalled();
  });

  it('are undone and done again, as operations of their own', async () => {
    type('李佳', FIRST, 'day');
    type('王敏', FIRST, 'rest');
    editing.undo();
    editing.undo();
    expect([codeAt('李佳', FIRST), codeAt('王敏', FIRST)]).toEqual(['evening', null]);
    editing.redo();
    expect(codeAt('李佳', FIRST)).toBe('day');
    await settle();
    expect(api.operate).toHaveBeenCalledTimes(5);
    expect([editing.canUndo(), editing.canRedo()]).toEqual([true, true]);
  });

  it('that somebody else has changed since are left alone by an undo', async () => {
    type('李佳', FIRST, 'day');
    await settle();
    api.operations.mockResolvedValue({ operations: [foreign(6, '李佳', FIRST, 'day', 'rest')] });
    await editing.catchUp();
    editing.undo();
    expect(codeAt('李佳', FIRST)).toBe('rest');
    expect(toasts.done).toHaveBeenCalledWith(expect.stringContaining('roster.leftChanged'));
  });

  it('show what others wrote meanwhile', async () => {
    api.operations.mockResolvedValue({ operations: [foreign(5, '王敏', FIRST, null, 'rest')] });
    await editing.catchUp();
    expect(codeAt('王敏', FIRST)).toBe('rest');
    expect(sender.revision).toBe(5);
  });

  it('come back with both values when somebody was faster, and can be written again', async () => {
    api.operate.mockResolvedValueOnce({
      revision: 5,
      conflicts: [
        {
          ...{ staffId: '李佳', day: '2026-11-02', expected: value('evening'), next: value('day') },
          ...{ actual: value('rest'), byName: null },
        },
      ],
      operations: [foreign(5, '李佳', FIRST, 'evening', 'rest')],
    });
    type('李佳', FIRST, 'day');
    await settle();
    expect(codeAt('李佳', FIRST)).toBe('rest');
    const [conflict] = editing.conflicts();
    expect(conflict).toMatchObject({
      byName: '陈组长',
      mine: { templateVersionId: 'day' },
      theirs: { templateVersionId: 'rest' },
    });
    revision = 5;
    if (conflict) editing.takeMine([conflict]);
    await settle();
    expect(codeAt('李佳', FIRST)).toBe('day');
    expect(editing.conflicts()).toEqual([]);
    expect(api.operate).toHaveBeenLastCalledWith(
      'roster',
      expect.objectContaining({ cells: [expect.objectContaining({ expected: value('rest') })] }),
    );
  });

  it('keep a later deed of one’s own while an earlier one is answered', async () => {
    type('王敏', FIRST, 'day');
    type('王敏', FIRST, 'rest');
    await settle();
    expect(codeAt('王敏', FIRST)).toBe('rest');
    expect(api.operate).toHaveBeenCalledTimes(2);
  });

  it('are kept while the server is away, and sent under the same ids after a reload', async () => {
    api.operate.mockRejectedValue(new ApiProblem('network.unreachable'));
    type('王敏', FIRST, 'day');
    type('王敏', FIRST + 1, 'rest');
    await settle();
    expect([sender.saving(), sender.waiting().length]).toEqual(['offline', 2]);
    const ids = sender.waiting().map(({ opId }) => opId);

    api.operate.mockReset().mockImplementation(accept);
    build();
    editing.open(aMonth({ 李佳: '晚', 王敏: '' }));
    const said: string[] = [];
    TestBed.runInInjectionContext(() => {
      effect(() => said.push(sender.saving()));
    });
    for (let turn = 0; turn < 20; turn++) {
      TestBed.tick();
      await Promise.resolve();
    }
    await settle();
    expect([codeAt('王敏', FIRST), codeAt('王敏', FIRST + 1)]).toEqual(['day', 'rest']);
    expect(api.operate.mock.calls.map(([, { opId }]: [string, RosterOperationRequest]) => opId)).toEqual(ids);
    TestBed.tick();
    expect(said).toEqual(['looking', 'saving', 'saved']);
  });

  it('go back to what they were when the server refuses, which is said', async () => {
    const stale = jest.fn();
    editing.stale = stale;
    api.operate.mockRejectedValueOnce(new ApiProblem('roster.not-editable', 422));
    type('李佳', FIRST, 'day');
    await settle();
    expect(codeAt('李佳', FIRST)).toBe('evening');
    expect(toasts.problem).toHaveBeenCalledWith(expect.stringContaining('roster.not-editable'));
    expect(stale).toHaveBeenCalled();
    expect(sender.saving()).toBe('saved');
  });

  it('can still be undone after another deed was refused and the roster was read again', async () => {
    type('李佳', FIRST, 'day');
    type('王敏', FIRST, 'rest');
    await settle();
    api.operate.mockRejectedValueOnce(new ApiProblem('roster.not-editable', 422));
    type('王敏', FIRST + 1, 'day');
    await settle();
    editing.close();
    editing.open(aMonth({ 李佳: '白', 王敏: '晚' }));
    expect(editing.canUndo()).toBe(true);
    editing.undo();
    expect([codeAt('李佳', FIRST), codeAt('王敏', FIRST)]).toEqual(['evening', 'evening']);
    expect(editing.canUndo()).toBe(false);
    editing.open({ ...aMonth({ 李佳: '晚', 王敏: '晚' }), rosterId: 'another' });
    expect(editing.canRedo()).toBe(false);
  });

  it('are kept when the roster was locked, also over a reload, and can be tried again once it is open', async () => {
    api.operate.mockRejectedValueOnce(new ApiProblem('roster.not-editable', 422));
    type('李佳', FIRST, 'day');
    await settle();
    build();
    const kept = TestBed.inject(KeptOperations);
    editing.open(aMonth({ 李佳: '休', 王敏: '' }));
    await settle();
    expect(codeAt('李佳', FIRST)).toBe('rest');
    const [refused] = kept.refused();
    expect(refused).toMatchObject({ code: 'roster.not-editable', cells: [{ personId: '李佳', day: FIRST }] });
    expect(api.operate).toHaveBeenCalledTimes(1);
    if (refused) editing.again([refused]);
    expect(api.operate).toHaveBeenLastCalledWith(
      'roster',
      expect.objectContaining({ cells: [expect.objectContaining({ expected: value('evening') })] }),
    );
  });

  it('show what was written while a deed was on its way, though its answer does not say it', async () => {
    api.operations.mockResolvedValue({ operations: [foreign(6, '李佳', FIRST + 2, null, 'rest')] });
    type('王敏', FIRST, 'day');
    void editing.catchUp(); // the news came before the answer
    expect(api.operations).not.toHaveBeenCalled();
    await settle();
    expect(codeAt('李佳', FIRST + 2)).toBe('rest');
  });

  it('are not put back by an answer that was asked for before and comes after', async () => {
    let answer: (list: object) => void = () => undefined;
    api.operations.mockReturnValueOnce(new Promise((done) => (answer = done)));
    const asked = editing.catchUp();
    revision = 5;
    type('王敏', FIRST, 'day');
    await settle();
    answer({ operations: [foreign(5, '王敏', FIRST, null, 'rest')] });
    await asked;
    expect(codeAt('王敏', FIRST)).toBe('day');
  });

  it('are nobody’s to write where the roster is closed', () => {
    editing.open({ ...aMonth(), editable: false });
    expect(type('王敏', FIRST, 'day')).toBe(0);
    expect(codeAt('王敏', FIRST)).toBe(null);
  });
});
