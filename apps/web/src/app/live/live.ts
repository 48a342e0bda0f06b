import { Injectable, inject } from '@angular/core';
import {
  LIVE_EVENTS,
  SESSION_ENDS,
  type LiveEvent,
  type PresenceNews,
  type SessionEnd,
} from '@banke/contracts/codes';
import { Subject } from 'rxjs';
import type { StreamEvent } from './event-stream';
import { Leadership } from './leadership';
import { LiveConnection } from './live-connection';
import { Tabs } from './tabs';

export interface LiveNews {
  name: LiveEvent;
  data: { missed?: true; reason?: SessionEnd | undefined } & Partial<PresenceNews>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * The live stream as every tab hears it: one tab holds the connection and passes on what it hears. It resumes where
 * it was, also after another tab took over.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly leadership = inject(Leadership);
  private readonly connection = inject(LiveConnection);
  private readonly tabs = inject(Tabs);
  private readonly events = new Subject<LiveNews>();
  private running: AbortController | undefined;
  private lastId: string | undefined;

  readonly news = this.events.asObservable();

  constructor() {
    this.tabs.heard.subscribe((message) => {
      if (!this.running) return;
      if (message.is === 'live') this.say(message.news, message.id);
      else if (message.is === 'left') this.say({ name: 'session-ended', data: { reason: message.reason } });
    });
  }

  start(): void {
    if (this.running) return;
    this.running = new AbortController();
    void this.leadership.hold(this.running.signal, (turn) => this.stream(turn));
  }

  stop(): void {
    this.running?.abort();
    this.running = undefined;
    this.lastId = undefined;
  }

  private async stream(over: AbortSignal): Promise<void> {
    let failures = 0;
    while (!over.aborted) {
      const end = await this.connection.run(this.lastId, over, (event) => {
        failures = 0;
        this.take(event);
      });
      if (over.aborted) return;
      if (end.is === 'refused' && end.problem.status === 401) {
        this.tellAll({ name: 'session-ended', data: { reason: knownEnd(end.problem.params['reason']) } });
        return;
      }
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** failures++, LONGEST_PAUSE_MS), over);
    }
  }

  private take(event: StreamEvent): void {
    const news = toNews(event);
    if (!news) return;
    // Without a place to resume from, what happened between loading the page and now was not heard.
    if (news.name === 'hello' && this.lastId === undefined) news.data.missed = true;
    this.tellAll(news, event.id);
  }

  private tellAll(news: LiveNews, id?: string): void {
    this.tabs.tell({ is: 'live', news, id });
    this.say(news, id);
  }

  private say(news: LiveNews, id?: string): void {
    if (id !== undefined) this.lastId = id;
    this.events.next(news);
    if (news.name === 'session-ended') this.stop(); // the next answer would be a refusal that knows no reason
  }
}

/** Undefined for what a newer server says and this page does not understand. */
function toNews({ name, data }: StreamEvent): LiveNews | undefined {
  const known = LIVE_EVENTS.find((each) => each === name);
  if (!known) return undefined;
  try {
    return { name: known, data: { ...(JSON.parse(data) as LiveNews['data'] | null) } };
  } catch {
    return undefined;
  }
}

export function knownEnd(reason: unknown): SessionEnd | undefined {
  return SESSION_ENDS.find((known) => known === reason);
}

/** Not all tabs of a company come back in the same second; one whose network returns or that is looked at does not wait. */
function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(end, milliseconds * (0.5 + Math.random() / 2));
    function end() {
      clearTimeout(timer);
      removeEventListener('online', end);
      document.removeEventListener('visibilitychange', end);
      over.removeEventListener('abort', end);
      done();
    }
    addEventListener('online', end);
    document.addEventListener('visibilitychange', end);
    over.addEventListener('abort', end);
  });
}
