import { SESSION_COOKIE } from '@banke/contracts/codes';
import type { TestClient } from './test-client';
import { until } from './until';

export interface HeardEvent {
  event: string;
  data: unknown;
  id?: string;
}

/** A browser's open live stream. */
export class TestStream {
  readonly heard: HeardEvent[] = [];
  ended = false;
  private readonly controller = new AbortController();

  private constructor(readonly headers: Headers) {}

  static async open(client: TestClient, lastEventId?: string): Promise<TestStream> {
    const controller = new AbortController();
    const response = await fetch(`${client.address}/api/live`, {
      headers: {
        accept: 'text/event-stream',
        'accept-encoding': 'gzip, br',
        cookie: `${SESSION_COOKIE}=${client.cookie}`,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      signal: controller.signal,
    });
    if (response.status !== 200 || !response.body)
      throw new Error(`${response.status} ${await response.text()}`);
    const stream = new TestStream(response.headers);
    stream.controller.signal.addEventListener('abort', () => controller.abort());
    void stream.read(response.body).then(
      () => (stream.ended = true),
      () => (stream.ended = true),
    );
    await stream.until(1);
    return stream;
  }

  /** The names of what was heard after hello. */
  get names(): string[] {
    return this.heard.slice(1).map(({ event }) => event);
  }

  get lastId(): string {
    return this.heard.findLast(({ id }) => id !== undefined)?.id ?? '';
  }

  /** Until so many events have arrived, hello among them. */
  until(count: number): Promise<boolean> {
    return until(() => this.heard.length >= count);
  }

  untilEnded(): Promise<boolean> {
    return until(() => this.ended);
  }

  leave(): void {
    this.controller.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const piece of body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      text += piece;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const [event, data, id] = [field('event'), field('data'), field('id')];
    if (event) this.heard.push({ event, data: JSON.parse(data ?? 'null') as unknown, ...(id && { id }) });
  }
}
