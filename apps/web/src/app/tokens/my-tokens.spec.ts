import { TestBed } from '@angular/core/testing';
import { Dialogs } from '@banke/ui';
import { provideWords } from '../../testing/provide-words';
import { SessionStore } from '../session/session-store';
import { MyTokens } from './my-tokens';
import { TokensApi } from './tokens-api';

const TOKEN = {
  ...{ id: 't', name: 'clock', scopes: ['rosters.draft'], createdAt: '2020-01-01T00:00:00Z' },
  ...{ expiresAt: '2020-02-01T00:00:00Z', usedAt: null },
};

describe('one’s own tokens', () => {
  async function open(permissions: readonly string[]) {
    const api = {
      list: jest.fn(() => Promise.resolve({ tokens: [TOKEN] })),
      revoke: jest.fn(() => Promise.resolve()),
    };
    const dialogs = {
      ask: jest.fn<Promise<unknown>, [unknown, unknown]>(() => Promise.resolve(undefined)),
      openHeld: jest.fn<unknown, [unknown, unknown]>(),
    };
    TestBed.configureTestingModule({
      providers: [
        provideWords('en'),
        { provide: TokensApi, useValue: api },
        { provide: Dialogs, useValue: dialogs },
        {
          provide: SessionStore,
          useValue: { session: () => undefined, may: (each: string) => permissions.includes(each) },
        },
      ],
    });
    const fixture = TestBed.createComponent(MyTokens);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const press = async (at: number) => {
      element.querySelectorAll('button')[at]?.click();
      await fixture.whenStable();
    };
    return { api, dialogs, element, press };
  }

  it('are not there for somebody who could give a program nothing', async () => {
    const { api, element } = await open([]);
    expect([api.list.mock.calls.length, element.children.length]).toEqual([0, 0]);
  });

  it('say what each may and when it has ended', async () => {
    const { element } = await open(['rosters.draft']);
    expect(element.querySelector('li')?.textContent).toContain('codes.permission.rosters.draft');
    expect(element.querySelector('bk-badge')?.textContent).toContain('settings.tokens.ended');
  });

  it('are revoked only after a question, and show a new secret once', async () => {
    const { api, dialogs, press } = await open(['rosters.draft']);
    await press(0);
    expect(api.revoke).not.toHaveBeenCalled();
    dialogs.ask.mockResolvedValueOnce(true);
    await press(0);
    expect(api.revoke).toHaveBeenCalledWith('t');
    dialogs.ask.mockResolvedValueOnce({ ...TOKEN, secret: 'c.secret' });
    await press(1);
    expect(dialogs.openHeld.mock.lastCall?.[1]).toMatchObject({ secret: 'c.secret' });
  });
});
