import { TestBed } from '@angular/core/testing';
import { Dialogs, Toasts } from '@banke/ui';
import { provideWords } from '../../testing/provide-words';
import { Live } from '../live/live';
import { Tabs } from '../live/tabs';
import { UnsentDeeds } from '../roster/unsent-deeds';
import { LastShifts } from '../shifts/last-shifts';
import { SessionApi } from './session-api';
import { SessionStore } from './session-store';
import { SignOut } from './sign-out';
import { Way } from './way';

describe('whoever signs out', () => {
  const [api, way] = [{ signOut: jest.fn(), signOutEverywhere: jest.fn() }, { leave: jest.fn() }];
  const [dialogs, unsent, lastShifts] = [{ ask: jest.fn() }, { of: jest.fn() }, { forget: jest.fn() }];

  const signOut = () => {
    TestBed.configureTestingModule({
      providers: [
        ...[provideWords(), { provide: SessionApi, useValue: api }, { provide: Way, useValue: way }],
        { provide: Live, useValue: { start: jest.fn(), stop: jest.fn() } },
        { provide: Tabs, useValue: { tell: jest.fn() } },
        { provide: Toasts, useValue: { problem: jest.fn() } },
        { provide: SessionStore, useValue: { session: () => ({ accountId: 'me' }) } },
        ...[
          { provide: Dialogs, useValue: dialogs },
          { provide: UnsentDeeds, useValue: unsent },
          { provide: LastShifts, useValue: lastShifts },
        ],
      ],
    });
    return TestBed.inject(SignOut);
  };
  beforeEach(() => {
    jest.resetAllMocks();
  });

  it('is out at once when nothing waits to be sent', async () => {
    unsent.of.mockResolvedValue([]);
    await signOut().here();
    expect([unsent.of.mock.calls, way.leave.mock.calls.length]).toEqual([[['me']], 1]);
    expect(dialogs.ask).not.toHaveBeenCalled();
    expect(lastShifts.forget).toHaveBeenCalled();
  });

  it('hears of which months something waits first, and may stay', async () => {
    unsent.of.mockResolvedValue([
      { place: 'me a', departmentId: 'd', month: '2026-11', deeds: 2 },
      { place: 'me b', departmentId: 'd', month: '2026-12', deeds: 1 },
    ]);
    const leaving = signOut();
    await leaving.here();
    await leaving.everywhere();
    expect(api.signOut).not.toHaveBeenCalled();
    expect(api.signOutEverywhere).not.toHaveBeenCalled();
    expect(dialogs.ask).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({
        heading: 'shell.unsent.heading 3',
        text: 'shell.unsent.text 2026年11月和2026年12月',
      }),
    );
    dialogs.ask.mockResolvedValue(true);
    await leaving.here();
    expect(api.signOut).toHaveBeenCalled();
  });
});
