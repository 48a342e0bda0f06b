import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OwnWishesView, OwnWishView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { EMPTY } from 'rxjs';
import { provideWords } from '../../testing/provide-words';
import { ApiProblem } from '../http/api-problem';
import { Live } from '../live/live';
import { Place } from '../shell/place';
import { MyWishesStore } from './my-wishes-store';
import { ShiftsApi } from './shifts-api';
import { WishWords } from './wish-words';

const wish = (id: string, day: string): OwnWishView => ({
  ...{ id, day, wants: false, templateId: null, templateCode: null, templateName: null },
  ...{ important: false, reason: null },
  createdAt: '2026-11-20T02:00:00Z',
});
const wishes: OwnWishesView = {
  ...{
    month: '2027-01-01',
    departmentName: '客服部',
    quota: 3,
    importantQuota: 1,
    closesOn: '2026-12-20',
    state: 'open',
  },
  ...{ wishes: [wish('a', '2027-01-12')], shifts: [] },
};

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('MyWishesStore', () => {
  const chosen = signal<string | undefined>(undefined);
  const api = { wishes: jest.fn(), enterWish: jest.fn(), withdrawWish: jest.fn() };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        MyWishesStore,
        provideWords(),
        { provide: ShiftsApi, useValue: api },
        { provide: Live, useValue: { news: EMPTY } },
        { provide: Place, useValue: { month: chosen } },
      ],
    });
    const store = TestBed.inject(MyWishesStore);
    await settle();
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    chosen.set(undefined);
    api.wishes.mockResolvedValue(wishes);
    api.withdrawWish.mockResolvedValue(undefined);
  });

  it('asks for the nearest open month, and for the one of the address', async () => {
    await open();
    chosen.set('2027-03');
    await settle();
    expect(api.wishes.mock.calls).toEqual([[undefined], ['2027-03-01']]);
  });

  it('counts what is left, and keeps wishes by day', async () => {
    const store = await open();
    api.enterWish.mockResolvedValue(wish('b', '2027-01-05'));
    await store.enter({ day: '2027-01-05', wants: false, templateId: null });
    expect([store.left(), store.shown()?.wishes.map(({ id }) => id)]).toEqual([1, ['b', 'a']]);
  });

  it('withdraws at once, and undoing it enters the wish again', async () => {
    const store = await open();
    await store.withdraw(wish('a', '2027-01-12'));
    expect(store.on('2027-01-12')).toBeUndefined();
    api.enterWish.mockResolvedValue(wish('again', '2027-01-12'));
    const toasts = TestBed.inject(Toasts);
    const [toast] = toasts.list();
    if (toast) toasts.undo(toast);
    await settle();
    expect(api.enterWish).toHaveBeenCalledWith({
      ...{ day: '2027-01-12', wants: false, templateId: null },
      ...{ important: false, reason: null },
    });
    expect(store.on('2027-01-12')?.id).toBe('again');
  });

  it('asks how it stands when a wish can no longer be withdrawn', async () => {
    const store = await open();
    api.withdrawWish.mockRejectedValue(new ApiProblem('wish.closed', 422));
    await store.withdraw(wish('a', '2027-01-12'));
    expect(api.wishes).toHaveBeenCalledTimes(2);
    expect(store.on('2027-01-12')).toBeDefined();
  });
});

describe('a wish', () => {
  const words = () => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    return TestBed.inject(WishWords);
  };

  it.each([
    [false, null, 'shifts.wish.rest', 'shifts.sign.rest'],
    [true, null, 'shifts.wish.work', 'shifts.sign.work'],
    [true, '晚', 'shifts.wish.for 晚班', '晚'],
    [false, '晚', 'shifts.wish.against 晚班', '✕晚'],
  ])('that wants %s, shift %s', (wants, code, sentence, sign) => {
    const asked = { wants, templateId: code, templateCode: code, templateName: code && `${code}班` };
    const said = words();
    expect([said.sentence(asked), said.sign(asked)]).toEqual([sentence, sign]);
  });
});
