import type { Problem } from '@banke/contracts/codes';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { openTestApp, type TestApp } from '../../testing/test-app';

describe('the HTTP surface', () => {
  let app: TestApp;
  let webRoot: string;
  beforeAll(async () => {
    webRoot = mkdtempSync(join(tmpdir(), 'banke-web-'));
    writeFileSync(join(webRoot, 'index.html'), '<app-root ngCspNonce="__CSP_NONCE__"></app-root>');
    writeFileSync(join(webRoot, 'main-ABCD1234.js'), 'export {};');
    app = await openTestApp({
      env: { WEB_ROOT: webRoot, REQUESTS_PER_MINUTE: '200', SIGN_INS_PER_MINUTE: '5' },
    });
  });
  afterAll(async () => {
    await app.close();
    rmSync(webRoot, { recursive: true });
  });

  const page = async (path: string) => {
    const response = await fetch(app.address + path);
    return { response, text: await response.text() };
  };

  it('serves the page for every address of the client, each time with a nonce of its own', async () => {
    const [first, second] = [
      await page('/people/departments?closed=include'),
      await page('/people/departments'),
    ];
    const nonce = /ngCspNonce="([^"]+)"/.exec(first.text)?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(first.response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(first.response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(second.text).not.toContain(nonce);
    expect(first.response.headers.get('cache-control')).toBe('no-store');
  });

  it('lets hashed files be kept for a year', async () => {
    const { response } = await page('/main-ABCD1234.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/api/nothing', '/missing.js', '/health/nothing'])(
    'answers %s with a problem, not with the page',
    async (path) => {
      const { response, text } = await page(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(JSON.parse(text)).toMatchObject({ code: 'route.not-found', status: 404, instance: path });
    },
  );

  it.each([
    ['{"name":', 400, 'request.malformed'],
    [JSON.stringify({ name: 'x'.repeat(1_100_000) }), 413, 'request.too-large'],
  ])('answers a body that cannot be read', async (body, status, code) => {
    const reply = await app.client().send<Problem>('POST', '/api/session', body);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('forbids a browser to run anything that an API answer might contain', async () => {
    const { headers } = await app.client().get('/api/welcome');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/api/departments/%E0%A4%A', '/%'])(
    'answers the broken address %s with a problem',
    async (path) => {
      const { response, text } = await page(path);
      expect([response.status, (JSON.parse(text) as Problem).code]).toEqual([400, 'request.malformed']);
    },
  );

  it('keeps a caller’s harmless request id and replaces another', async () => {
    const idOf = async (given: string) =>
      (await app.client().get<Problem>('/api/session', { 'x-request-id': given })).body.requestId;
    expect(await idOf('proxy-0123456789')).toBe('proxy-0123456789');
    expect(await idOf('bad id {}')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('describes itself in OpenAPI with the limits of the validating classes', async () => {
    const { body } = await app
      .client()
      .get<{ components: { schemas: Record<string, unknown> } }>('/api/docs-json');
    expect(body.components.schemas['CreateDepartmentRequest']).toMatchObject({
      required: ['name', 'siteId'],
      properties: { name: { minLength: 1, maxLength: 60 }, siteId: { format: 'uuid' } },
    });
    expect((await page('/api/docs')).response.status).toBe(200);
  });

  it('reports life and readiness', async () => {
    expect((await app.client().get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await app.client().get('/health/ready')).status).toBe(200);
  });

  it('limits guesses sooner than other requests', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) {
      statuses.push((await app.client().post('/api/invitations/preview', { token: 'x' })).status);
    }
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
    expect((await app.client().get('/api/welcome')).status).toBe(200);
  });
});

describe('without its database', () => {
  it('says so to everybody, is not ready, and serves again afterwards', async () => {
    const app = await openTestApp();
    const superuser = new Client({ connectionString: app.superuserUrl });
    await superuser.connect();
    const browser = await app.as('admin');
    const setConnections = (allowed: boolean) =>
      superuser.query(`UPDATE pg_database SET datallowconn = ${allowed} WHERE datname = current_database()`);
    try {
      await setConnections(false);
      await superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      const refused = await browser.get<Problem>('/api/departments');
      expect([refused.status, refused.body.code]).toEqual([503, 'server.unavailable']);
      expect((await app.client().get('/health/ready')).status).toBe(503);
      expect((await app.client().get('/health/live')).status).toBe(200);
      await setConnections(true);
      expect((await browser.get('/api/departments')).status).toBe(200);
      expect((await app.client().get('/health/ready')).status).toBe(200);
    } finally {
      await superuser.end();
      await app.close();
    }
  });
});

describe('the log', () => {
  it('has one line a request, and nothing in it that belongs to a person', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const app = await openTestApp({ logger });
    const browser = await app.as('admin');
    await browser.get('/api/audit?text=somebody-searched-for');
    await app.client().post('/api/session', { name: 'staff', password: 'my-mistyped-secret' });
    await app.client().post('/api/invitations/preview', { token: 'a-token-somebody-holds' });
    await app.client().get('/health/live');
    await app.close();
    const answered = lines.filter((line) => line.includes('"path"'));
    expect(answered.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual([
      '/api/session',
      '/api/audit',
      '/api/session',
      '/api/invitations/preview',
    ]);
    const secrets = [
      browser.cookie,
      browser.csrfToken,
      'searched-for',
      'mistyped',
      'somebody-holds',
      'banke-demo',
      '演示',
      '127.0.0.1',
    ];
    for (const secret of secrets) expect(answered.join()).not.toContain(secret);
  });
});
