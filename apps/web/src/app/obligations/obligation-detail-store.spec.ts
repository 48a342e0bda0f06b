import { TestBed } from '@angular/core/testing';
import type { ObligationDetailView } from '@banke/contracts';
import { Subject } from 'rxjs';
import { FilesApi } from '../files/files-api';
import { ApiProblem } from '../http/api-problem';
import { Live } from '../live/live';
import { SessionStore } from '../session/session-store';
import { ObligationDetailStore } from './obligation-detail-store';
import { ObligationsApi } from './obligations-api';

const open = {
  id: 'o',
  state: 'open',
  mine: true,
  acceptable: false,
  receiverRole: 'department-manager',
  version: 3,
} as ObligationDetailView;

describe('one obligation', () => {
  const api = { one: jest.fn(), handIn: jest.fn(), reopen: jest.fn(), waive: jest.fn() };
  const may = jest.fn();

  const look = async (change: Partial<ObligationDetailView> = {}, manager = false) => {
    api.one.mockResolvedValue({ ...open, ...change });
    may.mockReturnValue(manager);
    TestBed.configureTestingModule({
      providers: [
        ObligationDetailStore,
        { provide: ObligationsApi, useValue: api },
        { provide: FilesApi, useValue: {} },
        { provide: SessionStore, useValue: { may } },
        { provide: Live, useValue: { news: new Subject() } },
      ],
    });
    const store = TestBed.inject(ObligationDetailStore);
    await store.open('o');
    return store;
  };

  beforeEach(() => jest.resetAllMocks());

  it('is handed in with the version that was seen, and shows the answer', async () => {
    const store = await look();
    api.handIn.mockResolvedValue({ ...open, state: 'handed-in', version: 4 });
    await store.handIn('做完了');
    expect(api.handIn).toHaveBeenCalledWith('o', { note: '做完了', version: 3 });
    expect(store.obligation()).toMatchObject({ state: 'handed-in', version: 4 });
    expect(store.mayHandIn()).toBe(false);
    expect(store.mayTakeBack()).toBe(true);
  });

  it('shows how it is now when somebody was faster, and still says that it was refused', async () => {
    const store = await look();
    api.handIn.mockRejectedValue(new ApiProblem('department.changed', 409));
    api.one.mockResolvedValue({ ...open, state: 'waived', version: 9 });
    await expect(store.handIn('')).rejects.toMatchObject({ status: 409 });
    expect(store.obligation()).toMatchObject({ state: 'waived', version: 9 });
  });

  it.each([
    ['own and open', {}, { handIn: true, takeBack: false, waive: false }],
    ['own and returned', { state: 'returned' }, { handIn: true, takeBack: false, waive: false }],
    ['own and accepted', { state: 'done' }, { handIn: false, takeBack: false, waive: false }],
    [
      'own, done, nobody accepts',
      { state: 'done', receiverRole: null },
      { handIn: false, takeBack: true, waive: false },
    ],
    ['of somebody else', { mine: false }, { handIn: false, takeBack: false, waive: true }],
    [
      'of somebody else and done',
      { mine: false, state: 'done' },
      { handIn: false, takeBack: false, waive: false },
    ],
  ] as [string, Partial<ObligationDetailView>, object][])(
    'offers what fits when it is %s',
    async (_, change, offered) => {
      const store = await look(change, true);
      expect({ handIn: store.mayHandIn(), takeBack: store.mayTakeBack(), waive: store.mayWaive() }).toEqual(
        offered,
      );
    },
  );

  it('keeps what is shown while the server is away, and says when it is gone', async () => {
    const store = await look();
    api.one.mockRejectedValue(new ApiProblem('network.unreachable'));
    await store.load();
    expect(store.obligation()).toMatchObject({ id: 'o' });
    api.one.mockRejectedValue(new ApiProblem('route.not-found', 404));
    await store.load();
    expect(store.obligation()).toBeUndefined();
  });
});
