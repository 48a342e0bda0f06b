import type { Problem } from '@banke/contracts/codes';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    expect(statuses).toEqual(
      [404, 404, 404, 404, 404, 429].map((status, i) => (i < statuses.length ? status : 0)),
    );
    expect((await app.client().get('/api/welcome')).status).toBe(200);
  });
});

describe('without its database', () => {
  it('says so, is not ready, and works again afterwards', async () => {
    const app = await openTestApp();
    try {
      await app.dataSource.destroy();
      const ready = await app.client().get('/health/ready');
      expect(ready.status).toBe(503);
      expect((await app.client().get('/health/live')).status).toBe(200);
      await app.dataSource.initialize();
      expect((await app.client().get('/health/ready')).status).toBe(200);
    } finally {
      await app.close();
    }
  });
});
