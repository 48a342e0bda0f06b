import type { LiveData, LiveEvent } from '@banke/contracts/codes';
import type { FastifyReply } from 'fastify';
import type { Listener } from './hears';

/** A browser that takes nothing is let go, and resumes when it can. */
const MOST_BUFFERED_BYTES = 256 * 1024;
/** How long a browser waits before it comes back. */
const RETRY_MS = 2_000;

/** One open stream of server-sent events. */
export class LiveStream {
  /** Hello has been said. */
  begun = false;
  closed = false;

  constructor(
    readonly companyId: string,
    readonly tokenHash: Buffer,
    public listener: Listener,
    private readonly reply: FastifyReply,
    closed: (stream: LiveStream) => void,
  ) {
    reply.hijack();
    reply.raw.on('close', () => {
      this.closed = true;
      closed(this);
    });
  }

  /** What the client hears first. */
  hello(data: LiveData['hello'], id: string): void {
    this.reply.raw.writeHead(200, {
      ...(this.reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Once it ends, so does the connection: a server that stops need not wait until an idle one runs out.
      connection: 'close',
      // nginx would otherwise collect events until a buffer is full.
      'x-accel-buffering': 'no',
    });
    this.begun = true;
    this.write(`retry: ${RETRY_MS}\n${lines('hello', data, id)}`);
  }

  /** With `id`, the client resumes after this event. */
  send<E extends LiveEvent>(event: E, data: object, id?: string): void {
    this.write(lines(event, data, id));
  }

  /** Says that there is somebody, which finds out on both sides when there is not. */
  keepAlive(): void {
    this.write(': kept alive\n\n');
  }

  /** Ends it, with a last event. */
  close(last?: { event: LiveEvent; data: object }): void {
    if (this.closed) return;
    if (last) this.send(last.event, last.data);
    this.closed = true;
    this.reply.raw.end();
  }

  /** Ends it without a word, before or after hello. */
  abandon(): void {
    this.closed = true;
    this.reply.raw.destroy();
  }

  private write(text: string): void {
    if (this.closed || !this.begun) return;
    if (this.reply.raw.writableLength > MOST_BUFFERED_BYTES) this.reply.raw.destroy();
    else this.reply.raw.write(text);
  }
}

function lines(event: LiveEvent, data: object, id?: string): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n${id === undefined ? '' : `id: ${id}\n`}\n`;
}
