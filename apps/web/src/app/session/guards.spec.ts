import { TestBed } from '@angular/core/testing';
import {
  provideRouter,
  RedirectCommand,
  type ActivatedRouteSnapshot,
  type RouterStateSnapshot,
} from '@angular/router';
import { ApiProblem } from '../http/api-problem';
import { signedIn } from './guards';
import { SessionApi } from './session-api';

describe('the door to everything behind the entrance', () => {
  const api = { current: jest.fn() };
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [provideRouter([]), { provide: SessionApi, useValue: api }],
    }),
  );
  const enter = async (url: string) => {
    const answer = await TestBed.runInInjectionContext(() =>
      signedIn({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot),
    );
    return answer instanceof RedirectCommand ? answer.redirectTo.toString() : answer;
  };

  it('leads to the sign-in page, with the reason when the server knows one', async () => {
    api.current.mockRejectedValue(
      new ApiProblem('session.required', 401, { reason: 'ended-by-administrator' }),
    );
    expect(await enter('/messages')).toBe('/sign-in?to=%2Fmessages&reason=ended-by-administrator');
  });

  it('names no reason that it does not know', async () => {
    api.current.mockRejectedValue(new ApiProblem('session.required', 401, { reason: 'nonsense' }));
    expect(await enter('/')).toBe('/sign-in');
  });
});
