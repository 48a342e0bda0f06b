import type { Problem } from '@banke/contracts/codes';
import { CSRF_HEADER, SESSION_COOKIE } from '@banke/contracts/codes';
import type { SessionView } from '@banke/contracts';

export interface TestResponse<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** One browser, as far as the API can tell: keeps its cookie and sends the CSRF token back. */
export class TestClient {
  cookie: string | undefined;
  csrfToken: string | undefined;

  constructor(readonly address: string) {}

  get<T = unknown>(path: string, headers: Record<string, string> = {}): Promise<TestResponse<T>> {
    return this.send('GET', path, undefined, headers);
  }

  post<T = unknown>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<TestResponse<T>> {
    return this.send('POST', path, body, headers);
  }

  put<T = unknown>(path: string, body: unknown): Promise<TestResponse<T>> {
    return this.send('PUT', path, body);
  }

  patch<T = unknown>(path: string, body: unknown): Promise<TestResponse<T>> {
    return this.send('PATCH', path, body);
  }

  delete<T = unknown>(path: string): Promise<TestResponse<T>> {
    return this.send('DELETE', path);
  }

  /** A raw body, as a file is sent. */
  upload<T = unknown>(
    path: string,
    content: Buffer,
    headers: Record<string, string> = {},
  ): Promise<TestResponse<T>> {
    return this.send('POST', path, content, { 'content-type': 'application/octet-stream', ...headers });
  }

  /** The bytes of a file that is downloaded; throws unless there is one. */
  async download(path: string): Promise<{ bytes: Buffer; headers: Headers }> {
    const response = await fetch(this.address + path, {
      headers: { ...(this.cookie && { cookie: `${SESSION_COOKIE}=${this.cookie}` }) },
    });
    if (response.status !== 200) throw new Error(`download answered ${response.status}`);
    return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }

  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestResponse<T>> {
    const response = await fetch(this.address + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookie && { cookie: `${SESSION_COOKIE}=${this.cookie}` }),
        ...(this.csrfToken && { [CSRF_HEADER]: this.csrfToken }),
        ...headers,
      },
      ...(body !== undefined && { body: isAsItIs(body) ? body : JSON.stringify(body) }),
    });
    this.keepCookie(response.headers);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const answer: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: answer as T };
  }

  /** Signs in and remembers the token; throws unless it worked. */
  async signIn(name: string, password: string): Promise<SessionView> {
    const { status, body } = await this.post<SessionView>('/api/session', { name, password });
    if (status !== 200) throw new Error(`sign-in of ${name} answered ${status} ${JSON.stringify(body)}`);
    this.csrfToken = body.csrfToken;
    return body;
  }

  private keepCookie(headers: Headers): void {
    const set = headers.getSetCookie().find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
    if (set) this.cookie = set.slice(SESSION_COOKIE.length + 1, set.indexOf(';')) || undefined;
  }
}

/** The code of a refused request, for short assertions. */
export function codeOf(response: TestResponse<unknown>): string {
  return (response.body as Problem).code;
}

/** Text and files go out as they are; everything else as JSON. */
function isAsItIs(body: unknown): body is string | Buffer {
  return typeof body === 'string' || Buffer.isBuffer(body);
}
