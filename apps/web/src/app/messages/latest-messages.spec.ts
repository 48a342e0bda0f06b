import { TestBed } from '@angular/core/testing';
import type { MessagePageView, MessageView } from '@banke/contracts';
import { Subject } from 'rxjs';
import { Live } from '../live/live';
import { Place } from '../shell/place';
import { LatestMessages } from './latest-messages';
import { MessagesApi } from './messages-api';

const message = (change: Partial<MessageView>): MessageView => ({
  id: 'm',
  sequence: '1',
  kind: 'job.done',
  params: {},
  link: '/people/imports?open=7',
  at: '2026-11-22T00:00:00Z',
  readAt: null,
  ...change,
});

describe('the newest messages', () => {
  const open = async (...messages: MessageView[]) => {
    const read = jest.fn((id: string) => {
      messages = messages.map((each) => (each.id === id ? { ...each, readAt: 'now' } : each));
      return Promise.resolve();
    });
    const page = () =>
      Promise.resolve<MessagePageView>({
        messages,
        unread: messages.filter(({ readAt }) => readAt === null).length,
        next: null,
      });
    TestBed.configureTestingModule({
      providers: [
        LatestMessages,
        { provide: MessagesApi, useValue: { page, read } },
        { provide: Live, useValue: { news: new Subject() } },
        { provide: Place, useValue: { path: () => '/people/imports/7', param: () => undefined } },
      ],
    });
    const latest = TestBed.inject(LatestMessages);
    await latest.load();
    return { latest, read };
  };

  it('say nothing of the job whose result is on screen, and count the others', async () => {
    const { latest, read } = await open(
      message({}),
      message({ id: 'other', link: '/people/imports?open=8' }),
    );
    expect(latest.unread()).toBe(1);
    expect(new Set(read.mock.calls.map(([id]) => id))).toEqual(new Set(['m']));
  });

  it('leave unread what somebody did, also where its page is open', async () => {
    const { latest } = await open(message({ kind: 'obligation.returned' }));
    expect(latest.unread()).toBe(1);
  });
});
