import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../testing/provide-words';
import { ApiProblem } from '../http/api-problem';
import { SessionApi } from '../session/session-api';
import { SessionStore } from '../session/session-store';
import { SignInStore } from './sign-in-store';

describe('SignInStore', () => {
  const api = { signIn: jest.fn(), welcome: jest.fn() };

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers({ now: new Date('2026-11-22T08:00:00Z') });
    TestBed.configureTestingModule({
      providers: [SignInStore, provideWords(), { provide: SessionApi, useValue: api }],
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const filled = () => {
    const store = TestBed.inject(SignInStore);
    store.fill({ name: 'admin', password: 'secret', role: 'administrator', displayName: 'A' });
    return store;
  };

  it('asks the server nothing while something is missing', async () => {
    const store = TestBed.inject(SignInStore);
    store.name.set('admin');
    expect(await store.signIn()).toBe(false);
    expect(store.submission.errorOf('password')).toContain('required');
    expect(store.submission.errorOf('name')).toBeUndefined();
    expect(api.signIn).not.toHaveBeenCalled();
  });

  it('sends a company only when one was typed', async () => {
    api.signIn.mockResolvedValue({ accountId: 'a' });
    const store = filled();
    expect(await store.signIn()).toBe(true);
    expect(api.signIn).toHaveBeenCalledWith({ name: 'admin', password: 'secret' });
    expect(TestBed.inject(SessionStore).session()).toEqual({ accountId: 'a' });

    store.company.set(' blue ');
    await store.signIn();
    expect(api.signIn).toHaveBeenLastCalledWith({ name: 'admin', password: 'secret', company: 'blue' });
  });

  it('keeps what was typed and says why after wrong credentials', async () => {
    api.signIn.mockRejectedValue(new ApiProblem('session.wrong-credentials', 401));
    const store = filled();
    expect(await store.signIn()).toBe(false);
    expect(store.submission.problem()?.code).toBe('session.wrong-credentials');
    expect(store.password()).toBe('secret');
  });

  it('counts the seconds down and asks nothing before they are over', async () => {
    api.signIn.mockRejectedValueOnce(new ApiProblem('session.wait', 429, { seconds: 3 }));
    const store = filled();
    await store.signIn();
    expect(store.secondsToWait()).toBe(3);

    jest.advanceTimersByTime(1_250);
    expect(store.secondsToWait()).toBe(2);
    await store.signIn();
    expect(api.signIn).toHaveBeenCalledTimes(1);

    jest.advanceTimersByTime(2_000);
    expect(store.secondsToWait()).toBe(0);
    api.signIn.mockResolvedValue({ accountId: 'a' });
    expect(await store.signIn()).toBe(true);
  });
});
