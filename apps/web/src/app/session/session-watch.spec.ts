import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@banke/contracts';
import { Subject } from 'rxjs';
import { ApiProblem } from '../http/api-problem';
import { Live, type LiveNews } from '../live/live';
import { Tabs, type TabMessage } from '../live/tabs';
import { DepartmentDirectory } from '../people/department-directory';
import { SessionApi } from './session-api';
import { SessionStore } from './session-store';
import { SessionWatch } from './session-watch';
import { Way } from './way';

const session = { accountId: 'me', permissions: ['departments.read'] } as unknown as SessionView;

describe('a tab and its session', () => {
  const api = { current: jest.fn() };
  const way = { toSignIn: jest.fn() };
  const directory = { load: jest.fn() };
  const tabs = { heard: new Subject<TabMessage>(), tell: jest.fn() };
  let news: Subject<LiveNews>;
  let store: SessionStore;

  beforeEach(() => {
    jest.resetAllMocks();
    news = new Subject();
    TestBed.configureTestingModule({
      providers: [
        SessionWatch,
        { provide: Live, useValue: { news } },
        { provide: Tabs, useValue: tabs },
        { provide: SessionApi, useValue: api },
        { provide: Way, useValue: way },
        { provide: DepartmentDirectory, useValue: directory },
      ],
    });
    store = TestBed.inject(SessionStore);
    store.enter(session);
    TestBed.inject(SessionWatch);
  });
  const settle = () => new Promise((done) => setTimeout(done));

  it('tells the other tabs who is signed in', () => {
    expect(tabs.tell).toHaveBeenCalledWith({ is: 'entered', accountId: 'me' });
  });

  it('goes to the sign-in page with the reason when it is over, and forgets who was there', () => {
    news.next({ name: 'session-ended', data: { reason: 'blocked' } });
    expect(way.toSignIn).toHaveBeenCalledWith({ reason: 'blocked' });
    expect(store.session()).toBeUndefined();
  });

  it('keeps the first reason when another tab finds the session refused', () => {
    news.next({ name: 'session-ended', data: { reason: 'blocked' } });
    news.next({ name: 'session-ended', data: {} });
    expect(way.toSignIn).toHaveBeenCalledTimes(1);
  });

  it('asks who somebody is now when roles changed', async () => {
    api.current.mockResolvedValue({ ...session, permissions: ['obligations.edit'] });
    news.next({ name: 'access-changed', data: {} });
    await settle();
    expect(store.may('obligations.edit')).toBe(true);
    expect(store.may('departments.read')).toBe(false);
    expect(directory.load).toHaveBeenCalled();
  });

  it('says the name somebody has now', async () => {
    api.current.mockResolvedValue({ ...session, displayName: '新名' });
    news.next({ name: 'session-changed', data: {} });
    await settle();
    expect(store.session()?.displayName).toBe('新名');
  });

  it('is out when the roles are gone with the session', async () => {
    api.current.mockRejectedValue(new ApiProblem('session.required', 401));
    news.next({ name: 'access-changed', data: {} });
    await settle();
    expect(store.session()).toBeUndefined();
    expect(way.toSignIn).toHaveBeenCalled();
  });

  it('stays as it was while the server cannot be asked', async () => {
    api.current.mockRejectedValue(new ApiProblem('network.unreachable'));
    news.next({ name: 'access-changed', data: {} });
    await settle();
    expect(store.session()).toBe(session);
    expect(way.toSignIn).not.toHaveBeenCalled();
  });
});
