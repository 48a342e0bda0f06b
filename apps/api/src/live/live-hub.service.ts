import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { LiveEvent } from '@banke/contracts/codes';
import {
  loadLiveNews,
  loadSomeLiveNews,
  readInCompany,
  type LiveEventRow,
  type PassingNews,
} from '@banke/database';
import type { Pool } from 'pg';
import { Sessions } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { READ_POOL } from '../common/read-pool';
import { hears, overhears } from './hears';
import { LiveListener } from './live-listener.service';
import type { LiveStream } from './live-stream';
import { horizonOf, resumeId } from './resume-point';

const BEAT_MS = 20_000;
/** Who missed more asks for everything again. */
const MOST_REPLAYED = 200;
/** They concern a stream that was open then; one that begins afterwards begins with what they say. */
const CLOSING = new Set<string>(['session-ended', 'access-changed'] satisfies LiveEvent[]);

/** The open streams of one company, and how far they have been told. */
interface Room {
  streams: Set<LiveStream>;
  horizon: string | null;
  /** Told already, and perhaps read again: not yet below the horizon. */
  told: Set<string>;
  work: Promise<void>;
}

/**
 * Passes on to the open streams of this process what was told anywhere. Before anything is passed on, the sessions it
 * would go to are looked up again: who signed out, was blocked or lost the role a moment ago hears nothing more.
 */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly rooms = new Map<string, Room>();
  private readonly overheard = new Set<(news: PassingNews) => void>();
  private timer: NodeJS.Timeout | undefined;
  private over = false;

  constructor(
    @Inject(READ_POOL) private readonly reads: Pool,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly listener: LiveListener,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.over = true;
    clearInterval(this.timer);
    for (const { streams } of this.rooms.values()) for (const stream of streams) stream.close();
    await this.listener.stop();
    await Promise.all([...this.rooms.values()].map(({ work }) => work));
  }

  get closing(): boolean {
    return this.over;
  }

  /** Call it before a stream is made: a stream must not begin while nobody listens. */
  listen(): Promise<void> {
    return this.listener.listen({
      news: (companyId) => {
        if (companyId === undefined) for (const each of this.rooms.keys()) void this.passOn(each);
        else void this.passOn(companyId);
      },
      passing: (companyId, news) => {
        for (const heard of this.overheard) heard(news);
        void this.passBy(companyId, news);
      },
    });
  }

  /** For services that remember what was told in passing, in whichever process. Call `listen` before relying on it. */
  overhear(heard: (news: PassingNews) => void): void {
    this.overheard.add(heard);
  }

  streamsOf(match: (stream: LiveStream) => boolean): number {
    let count = 0;
    for (const { streams } of this.rooms.values()) for (const stream of streams) if (match(stream)) count++;
    return count;
  }

  /** Lets a stream in: says hello, repeats what it missed since `lastEventId`, and goes on from there. */
  join(stream: LiveStream, lastEventId: string | undefined): Promise<void> {
    const room = this.roomOf(stream.companyId);
    room.streams.add(stream);
    const joined = room.work.then(() => this.begin(room, stream, lastEventId));
    room.work = joined.catch(() => undefined);
    return joined;
  }

  private async begin(room: Room, stream: LiveStream, lastEventId: string | undefined): Promise<void> {
    const now = this.clock.now();
    const since = lastEventId === undefined ? null : (horizonOf(lastEventId, now) ?? null);
    const { horizon, events } = await readInCompany(this.reads, stream.companyId, (reads) =>
      loadSomeLiveNews(reads, since, MOST_REPLAYED + 1),
    );
    room.horizon ??= horizon;
    const id = resumeId(horizon, now);
    // A horizon ahead of the present is from another life of the database: before a restored backup, say.
    const missed =
      lastEventId !== undefined &&
      (since === null || BigInt(since) > BigInt(horizon) || events.length > MOST_REPLAYED);
    if (missed) return stream.hello({ missed: true }, id);
    stream.hello({}, id);
    const replayed = events.filter((told) => !CLOSING.has(told.event) && hears(stream.listener, told));
    for (const { event, data } of unrepeated(replayed)) stream.send(event as LiveEvent, data);
  }

  leave(stream: LiveStream): void {
    const room = this.rooms.get(stream.companyId);
    room?.streams.delete(stream);
    if (room?.streams.size === 0) this.rooms.delete(stream.companyId);
  }

  /** Keeps streams alive, ends those whose session ran out or whose roles changed with the day, and catches up. */
  async beat(): Promise<void> {
    for (const [companyId, { streams }] of this.rooms) {
      await this.passOn(companyId, 'everybody');
      for (const stream of streams) stream.keepAlive();
    }
  }

  /** One after the other in a company, so that nobody is told things out of order. */
  passOn(companyId: string, whom: 'addressed' | 'everybody' = 'addressed'): Promise<void> {
    const room = this.rooms.get(companyId);
    if (!room || this.over) return Promise.resolve();
    return this.next(room, () => this.passOnIn(companyId, room, whom));
  }

  /** What was told in passing, to who may hear it at this moment. */
  private async passBy(companyId: string, news: PassingNews): Promise<void> {
    const room = this.rooms.get(companyId);
    if (!room || this.over) return;
    await this.next(room, async () => {
      const streams = [...room.streams].filter((stream) => stream.begun && overhears(stream.listener, news));
      if (streams.length === 0) return;
      const open = await this.sessions.stillOpen(
        companyId,
        streams.map(({ tokenHash }) => tokenHash),
      );
      for (const stream of streams) {
        const now = open.get(stream.listener.sessionId);
        if (now && overhears(now, news)) stream.send(news.event as LiveEvent, news.data);
      }
    });
  }

  private next(room: Room, work: () => Promise<void>): Promise<void> {
    room.work = room.work.then(work).catch((error: unknown) => {
      if (this.over) return;
      this.log.warn(`news not passed on: ${String(error)}`);
      // They come back, and ask from where they were.
      for (const stream of room.streams) stream.close();
    });
    return room.work;
  }

  private async passOnIn(companyId: string, room: Room, whom: 'addressed' | 'everybody'): Promise<void> {
    if (room.horizon === null) return; // nobody has been let in yet
    const since = room.horizon;
    const news = await readInCompany(this.reads, companyId, (reads) => loadLiveNews(reads, since));
    const events = news.events.filter(({ id }) => !room.told.has(id));
    room.horizon = news.horizon;
    room.told = new Set(news.events.map(({ id }) => id));
    const streams = [...room.streams].filter(
      (stream) =>
        stream.begun && (whom === 'everybody' || events.some((told) => hears(stream.listener, told))),
    );
    if (streams.length === 0) return;
    const open = await this.sessions.stillOpen(
      companyId,
      streams.map(({ tokenHash }) => tokenHash),
    );
    const over = streams.filter(({ listener }) => !open.has(listener.sessionId));
    await this.end(companyId, over);
    const id = resumeId(news.horizon, this.clock.now());
    for (const stream of streams) {
      const now = open.get(stream.listener.sessionId);
      if (now) tell(stream, now, events, id);
    }
  }

  /** Says to the streams of sessions that are over why, when there is a reason. */
  private async end(companyId: string, streams: readonly LiveStream[]): Promise<void> {
    if (streams.length === 0) return;
    const reasons = await this.sessions.endsOf(
      companyId,
      streams.map(({ tokenHash }) => tokenHash),
    );
    for (const stream of streams) {
      const reason = reasons.get(stream.tokenHash.toString('hex'));
      stream.close({ event: 'session-ended', data: reason === undefined ? {} : { reason } });
    }
  }

  private roomOf(companyId: string): Room {
    let room = this.rooms.get(companyId);
    if (!room) {
      room = { streams: new Set(), horizon: null, told: new Set(), work: Promise.resolve() };
      this.rooms.set(companyId, room);
    }
    return room;
  }
}

/** `now`: the stream's listener as the database knows them at this moment. */
function tell(stream: LiveStream, now: LiveStream['listener'], events: LiveEventRow[], id: string): void {
  const mine = events.filter((told) => hears(now, told));
  if (JSON.stringify(now.grants) !== JSON.stringify(stream.listener.grants)) {
    return stream.close({ event: 'access-changed', data: {} });
  }
  const told = unrepeated(mine.filter(({ event }) => !CLOSING.has(event)));
  // The id comes with the last one: a client that hears half of it asks for all of it again.
  told.forEach(({ event, data }, i) =>
    stream.send(event as LiveEvent, data, i === told.length - 1 ? id : undefined),
  );
}

/** "Something changed" said twice in one breath is said once. */
function unrepeated(events: LiveEventRow[]): LiveEventRow[] {
  const said = new Map(events.map((told) => [`${told.event} ${JSON.stringify(told.data)}`, told]));
  return [...said.values()];
}
