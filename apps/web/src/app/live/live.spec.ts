import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { ApiProblem } from '../http/api-problem';
import type { StreamEvent } from './event-stream';
import { Leadership } from './leadership';
import { Live, type LiveNews } from './live';
import { LiveConnection, type StreamEnd } from './live-connection';
import { type TabMessage, Tabs } from './tabs';

const event = (name: string, data: object, id?: string): StreamEvent => ({
  name,
  data: JSON.stringify(data),
  id,
});
const LOST: StreamEnd = { is: 'lost' };

describe('the live stream', () => {
  const heardFromTabs = new Subject<TabMessage>();
  const tabs = { heard: heardFromTabs, tell: jest.fn() };
  /** Each connection in turn: what it says, and how it ends. */
  let connections: { says: StreamEvent[]; end: StreamEnd }[];
  let resumedFrom: (string | undefined)[];
  let live: Live;
  let news: LiveNews[];

  const open = () => {
    TestBed.configureTestingModule({
      providers: [
        { provide: Tabs, useValue: tabs },
        {
          provide: Leadership,
          useValue: { hold: (over: AbortSignal, lead: (turn: AbortSignal) => Promise<void>) => lead(over) },
        },
        {
          provide: LiveConnection,
          useValue: {
            run: async (lastId: string | undefined, over: AbortSignal, heard: (e: StreamEvent) => void) => {
              resumedFrom.push(lastId);
              const next = connections.shift();
              next?.says.forEach(heard);
              if (!next) await new Promise((done) => over.addEventListener('abort', done));
              return next?.end ?? LOST;
            },
          },
        },
      ],
    });
    live = TestBed.inject(Live);
    live.news.subscribe((each) => news.push(each));
    live.start();
  };
  const later = () => jest.advanceTimersByTimeAsync(60_000);

  beforeEach(() => {
    jest.useFakeTimers();
    jest.resetAllMocks();
    jest.spyOn(Math, 'random').mockReturnValue(1); // the longest a pause can be
    connections = [];
    resumedFrom = [];
    news = [];
  });
  afterEach(() => {
    live.stop();
    jest.useRealTimers();
  });

  it('asks for everything once at the start, and resumes after a break without doing so again', async () => {
    connections = [
      { says: [event('hello', {}, '5'), event('messages-changed', {}, '6')], end: LOST },
      { says: [event('hello', {})], end: LOST },
    ];
    open();
    await later();
    expect(resumedFrom).toEqual([undefined, '6', '6']);
    expect(news).toEqual([
      { name: 'hello', data: { missed: true } },
      { name: 'messages-changed', data: {} },
      { name: 'hello', data: {} },
    ]);
  });

  it('says that something was missed when the server cannot replay that far', async () => {
    connections = [
      { says: [event('hello', {}, '5')], end: LOST },
      { says: [event('hello', { missed: true }, '900')], end: LOST },
    ];
    open();
    await later();
    expect(news.at(-1)).toEqual({ name: 'hello', data: { missed: true } });
    expect(resumedFrom.at(-1)).toBe('900');
  });

  it('waits longer after every failure in a row', async () => {
    connections = Array.from({ length: 4 }, () => ({ says: [], end: LOST }));
    open();
    await jest.advanceTimersByTimeAsync(0);
    expect(resumedFrom).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(500);
    expect(resumedFrom).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(499);
    expect(resumedFrom).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(501);
    expect(resumedFrom).toHaveLength(3);
  });

  it('tells every tab that the session is over, with the reason, and asks no more', async () => {
    const problem = new ApiProblem('session.required', 401, { reason: 'blocked' });
    connections = [{ says: [], end: { is: 'refused', problem } }];
    open();
    await later();
    const ended = { name: 'session-ended', data: { reason: 'blocked' } };
    expect(news).toEqual([ended]);
    expect(tabs.tell).toHaveBeenCalledWith({ is: 'live', news: ended, id: undefined });
    expect(resumedFrom).toHaveLength(1);
  });

  it('asks no more once it heard that the session is over', async () => {
    connections = [
      {
        says: [event('hello', {}, '5'), event('session-ended', { reason: 'signed-out-everywhere' })],
        end: LOST,
      },
    ];
    open();
    await later();
    expect(news.at(-1)).toEqual({ name: 'session-ended', data: { reason: 'signed-out-everywhere' } });
    expect(resumedFrom).toHaveLength(1);
  });

  it('hears through another tab, and resumes from there when its own turn comes', async () => {
    open();
    heardFromTabs.next({ is: 'live', news: { name: 'staff-changed', data: {} }, id: '41' });
    expect(news).toEqual([{ name: 'staff-changed', data: {} }]);
    live.stop();
    heardFromTabs.next({ is: 'live', news: { name: 'staff-changed', data: {} }, id: '42' });
    expect(news).toHaveLength(1);
  });

  it('leaves out what a newer server says', async () => {
    connections = [
      { says: [event('roster-painted', {}, '8'), { name: 'hello', data: 'not JSON', id: '9' }], end: LOST },
    ];
    open();
    await later();
    expect(news).toEqual([]);
  });
});
