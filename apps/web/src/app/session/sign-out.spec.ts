import { TestBed } from '@angular/core/testing';
import { Dialogs, Toasts } from '@banke/ui';
import { provideWords } from '../../testing/provide-words';
import { ApiProblem } from '../http/api-problem';
import { Live } from '../live/live';
import { Tabs } from '../live/tabs';
import { LEAVING_HOOKS } from './leaving';
import { SessionApi } from './session-api';
import { SessionStore } from './session-store';
import { SignOut } from './sign-out';
import { Way } from './way';

describe('whoever signs out', () => {
  const [api, way] = [{ signOut: jest.fn(), signOutEverywhere: jest.fn() }, { leave: jest.fn() }];
  const [dialogs, area] = [{ ask: jest.fn() }, { question: jest.fn(), forget: jest.fn() }];
  const toasts = { problem: jest.fn() };
  const question = { heading: 'h', text: 't', deed: 'd', cancel: 'c' };

  const signOut = () => {
    TestBed.configureTestingModule({
      providers: [
        ...[provideWords(), { provide: SessionApi, useValue: api }, { provide: Way, useValue: way }],
        { provide: Live, useValue: { start: jest.fn(), stop: jest.fn() } },
        { provide: Tabs, useValue: { tell: jest.fn() } },
        { provide: Toasts, useValue: toasts },
        {
          provide: SessionStore,
          useValue: { known: () => true, session: () => ({ accountId: 'me' }) },
        },
        { provide: Dialogs, useValue: dialogs },
        { provide: LEAVING_HOOKS, useValue: area, multi: true },
      ],
    });
    return TestBed.inject(SignOut);
  };
  beforeEach(() => {
    jest.resetAllMocks();
  });

  it('is out at once when no area asks anything, and every area forgets them', async () => {
    await signOut().here();
    expect([area.question.mock.calls, way.leave.mock.calls.length]).toEqual([[['me']], 1]);
    expect(dialogs.ask).not.toHaveBeenCalled();
    expect(area.forget).toHaveBeenCalled();
  });

  it('is asked first where something stays behind, and may stay', async () => {
    area.question.mockResolvedValue(question);
    const leaving = signOut();
    await leaving.here();
    await leaving.everywhere();
    expect([api.signOut.mock.calls, api.signOutEverywhere.mock.calls, area.forget.mock.calls]).toEqual([
      [],
      [],
      [],
    ]);
    expect(dialogs.ask).toHaveBeenCalledWith(expect.anything(), question);
    dialogs.ask.mockResolvedValue(true);
    await leaving.here();
    expect(api.signOut).toHaveBeenCalled();
  });

  it('is out though an area could not forget them', async () => {
    area.forget.mockRejectedValue(new Error('the browser keeps nothing'));
    await signOut().here();
    expect([way.leave.mock.calls.length, toasts.problem.mock.calls]).toEqual([1, []]);
  });

  it('is told when the server did not end it, and is still here', async () => {
    api.signOut.mockRejectedValue(new ApiProblem('network.unreachable'));
    await signOut().here();
    expect(toasts.problem).toHaveBeenCalled();
    expect([way.leave.mock.calls, area.forget.mock.calls]).toEqual([[], []]);
  });
});
