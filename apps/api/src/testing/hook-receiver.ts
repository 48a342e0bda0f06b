import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedHook {
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** WeCom's and DingTalk's. */
interface Markdown {
  content?: string;
  text?: string;
}

/** Feishu's. */
interface Post {
  post: { zh_cn: { content: { text: string; href?: string }[][] } };
}

const HOUR_MS = 3_600_000;

/** A server that robots can be pointed to, which judges signatures as the vendors say they do. */
export class HookReceiver {
  readonly hooks: ReceivedHook[] = [];
  /** What it answers whatever it is sent, instead of judging. */
  answers: Answer | undefined;

  private constructor(
    private readonly server: Server,
    readonly address: string,
    private readonly secret: string,
    private readonly now: () => Date,
  ) {}

  static async open(secret: string, now: () => Date): Promise<HookReceiver> {
    const server = createServer((request, response) => {
      void receiver.take(request).then(({ status = 200, headers = {}, body = {} }) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(body));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const receiver = new HookReceiver(server, address, secret, now);
    return receiver;
  }

  /** What came, oldest first: a text, and below it where it leads. */
  get texts(): string[] {
    return this.hooks.map(({ body }) => {
      const { markdown, content } = body as { markdown?: Markdown; content?: Post };
      if (markdown) return (markdown.content ?? markdown.text ?? '').replace('\n\n', '\n');
      const lines = content?.post.zh_cn.content ?? [];
      return lines.map(([line]) => (line?.href ? `[${line.text}](${line.href})` : line?.text)).join('\n');
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async take(request: IncomingMessage): Promise<Answer> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const url = new URL(request.url ?? '/', this.address);
    const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
    const hook = { path: url.pathname, query: url.searchParams, body };
    this.hooks.push(hook);
    return this.answers ?? this.judged(hook);
  }

  private judged({ path, query, body }: ReceivedHook): Answer {
    if (path === '/dingtalk') {
      const timestamp = query.get('timestamp') ?? '';
      const sign = createHmac('sha256', this.secret).update(`${timestamp}\n${this.secret}`).digest('base64');
      const fits = query.get('sign') === sign && this.isRecent(Number(timestamp));
      return { body: fits ? { errcode: 0, errmsg: 'ok' } : { errcode: 310_000, errmsg: 'sign not match' } };
    }
    if (path === '/feishu') {
      const timestamp = String(body['timestamp']);
      const sign = createHmac('sha256', `${timestamp}\n${this.secret}`).update('').digest('base64');
      const fits = body['sign'] === sign && this.isRecent(Number(timestamp) * 1000);
      return { body: fits ? { code: 0, msg: 'success' } : { code: 19_021, msg: 'sign match fail' } };
    }
    const fits = query.get('key') === this.secret;
    return { body: fits ? { errcode: 0, errmsg: 'ok' } : { errcode: 93_000, errmsg: 'invalid webhook url' } };
  }

  private isRecent(at: number): boolean {
    return Math.abs(at - this.now().getTime()) < HOUR_MS;
  }
}
