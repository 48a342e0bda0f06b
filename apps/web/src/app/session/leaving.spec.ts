import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Leaving, LEAVING_HOOKS, type LeavingHook } from './leaving';
import { SessionStore } from './session-store';

describe('somebody who leaves', () => {
  const known = signal(false);
  const session = signal<object | undefined>(undefined);
  const leaving = (...hooks: LeavingHook[]) => {
    TestBed.configureTestingModule({
      providers: [
        ...hooks.map((useValue) => ({ provide: LEAVING_HOOKS, useValue, multi: true })),
        { provide: SessionStore, useValue: { known, session } },
      ],
    });
    return TestBed.inject(Leaving);
  };
  const question = { heading: 'h', text: 't', deed: 'd', cancel: 'c' };

  it('leaves nothing behind wherever the session turns out to be over', () => {
    const forget = jest.fn();
    leaving({ forget });
    TestBed.tick();
    known.set(true);
    session.set({});
    TestBed.tick();
    expect(forget).not.toHaveBeenCalled();
    session.set(undefined);
    TestBed.tick();
    expect(forget).toHaveBeenCalledTimes(1);
  });

  it('is asked what each area asks, and held up by none that fails', async () => {
    const broken = { question: jest.fn(), forget: jest.fn() };
    const whole = { question: jest.fn().mockResolvedValue(question), forget: jest.fn() };
    const hooks = leaving(broken, { question: () => Promise.resolve(undefined) }, whole, {});
    broken.question.mockRejectedValue(new TypeError('broken'));
    broken.forget.mockRejectedValue(new TypeError('broken'));
    expect(await hooks.questions('me')).toEqual([question]);
    expect([broken.question.mock.calls, whole.question.mock.calls]).toEqual([[['me']], [['me']]]);
    await hooks.forget();
    expect(whole.forget).toHaveBeenCalled();
  });

  it('has nothing to do while no area says so', async () => {
    expect(await leaving().questions('me')).toEqual([]);
  });
});
