import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OwnMonthView, OwnNoticeView, OwnOutlookView } from '@banke/contracts';
import { EMPTY } from 'rxjs';
import { ApiProblem } from '../http/api-problem';
import { Live } from '../live/live';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { MyShiftsStore } from './my-shifts-store';
import { SessionStore } from '../session/session-store';
import { keptInMemory, MemoryStore } from '../../testing/kept-in-memory';
import { ShiftsApi } from './shifts-api';

const month: OwnMonthView = {
  ...{ month: '2026-11-01', person: true, published: true, timeZone: 'Asia/Shanghai', days: [] },
  sums: { minutes: 0, minutesSoFar: 0, workDays: 0, workDaysSoFar: 0, restDays: 0, restDaysSoFar: 0 },
};
const notice = (id: string, more: Partial<OwnNoticeView> = {}): OwnNoticeView => ({
  ...{ id, at: '2026-11-20T02:00:00Z', seenAt: null, confirmedAt: null, departmentName: '客服部' },
  ...{ from: '2026-11-01', through: '2026-11-30', first: false, reason: null },
  changes: [{ day: '2026-11-24', before: null, after: null }],
  activities: [],
  ...more,
});
const SEEN = '2026-11-20T03:00:00Z';

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('MyShiftsStore', () => {
  const chosen = signal<string | undefined>(undefined);
  let kept: MemoryStore;
  let account: string;
  let away: boolean;
  const api = { month: jest.fn(), outlook: jest.fn(), noticesSeen: jest.fn(), confirm: jest.fn() };

  const open = async (notices: OwnNoticeView[] = []) => {
    const told: OwnOutlookView = { person: true, next: null, notices };
    if (away) api.outlook.mockRejectedValue(new ApiProblem('network.unreachable'));
    else api.outlook.mockResolvedValue(told);
    TestBed.configureTestingModule({
      providers: [
        MyShiftsStore,
        ...keptInMemory(kept),
        { provide: SessionStore, useValue: { session: () => ({ accountId: account }) } },
        { provide: ShiftsApi, useValue: api },
        { provide: Live, useValue: { news: EMPTY } },
        { provide: Place, useValue: { month: chosen } },
        { provide: CompanyClock, useValue: { today: () => '2026-11-20' } },
      ],
    });
    const store = TestBed.inject(MyShiftsStore);
    await settle();
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    chosen.set(undefined);
    [kept, account, away] = [new MemoryStore(), 'me', false];
    api.month.mockResolvedValue(month);
    api.noticesSeen.mockResolvedValue(undefined);
    api.confirm.mockResolvedValue(undefined);
  });

  it('shows the present month, and the one of the address', async () => {
    await open();
    chosen.set('2026-12');
    await settle();
    expect(api.month.mock.calls).toEqual([['2026-11-01'], ['2026-12-01']]);
  });

  it('marks what is new as seen once, and keeps it in sight with its days', async () => {
    const store = await open([notice('new'), notice('old', { seenAt: SEEN, confirmedAt: SEEN })]);
    expect(api.noticesSeen).toHaveBeenCalledTimes(1);
    expect(store.notices().map(({ id }) => id)).toEqual(['new']);
    expect([...store.changedDays()]).toEqual(['2026-11-24']);
  });

  it('has nothing to mark when all was seen, and still shows what waits for a confirmation', async () => {
    const store = await open([notice('waiting', { seenAt: SEEN })]);
    expect(api.noticesSeen).not.toHaveBeenCalled();
    expect(store.notices().map(({ id }) => id)).toEqual(['waiting']);
  });

  it('keeps a confirmed notice in sight, confirmed, until the page is left', async () => {
    const store = await open([notice('waiting', { seenAt: SEEN })]);
    await store.confirm(notice('waiting'));
    expect(api.confirm).toHaveBeenCalledWith('waiting');
    expect(store.notices()[0]?.confirmedAt).not.toBeNull();
  });

  it('is what it was when it was last loaded while the server is out of reach, and nobody else’s', async () => {
    await open([notice('waiting', { seenAt: SEEN })]);
    const later = () => {
      away = true;
      TestBed.resetTestingModule();
      api.month.mockRejectedValueOnce(new ApiProblem('network.unreachable'));
      return open();
    };
    const store = await later();
    expect([store.shown(), store.notices().map(({ id }) => id)]).toEqual([month, ['waiting']]);
    expect(store.asOf()).toMatch(/^20/);
    await store.reload();
    expect([store.shown(), store.asOf()]).toEqual([month, undefined]);

    account = 'you';
    const other = await later();
    expect([other.state(), other.notices()]).toEqual(['failed', []]);
  });

  it('is shown though the browser cannot keep it', async () => {
    jest.spyOn(kept, 'change').mockRejectedValue(new Error('the browser keeps nothing'));
    const store = await open();
    expect([store.state(), store.shown()]).toEqual(['filled', month]);
  });

  it('says that a month did not come, and that an account has no shifts', async () => {
    api.month.mockRejectedValueOnce(new ApiProblem('server.unavailable', 503));
    const store = await open();
    expect([store.state(), store.problem()?.code]).toEqual(['failed', 'server.unavailable']);
    api.month.mockResolvedValueOnce({ ...month, person: false });
    await store.reload();
    expect(store.state()).toBe('empty');
  });
});
