import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notFound } from '../problems/app-error';
import { sendProblem } from '../problems/problem.filter';
import { pagePolicy } from './security-headers';

const HASHED = /-[A-Z0-9]{8}\.\w+$/;

/** Serves the built client: hashed files for a year, every other address the page itself with a nonce of its own. */
export async function serveWebClient(app: NestFastifyApplication, webRoot: string): Promise<void> {
  const page = readFileSync(join(webRoot, 'index.html'), 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    index: false,
    globIgnore: ['index.html'],
    setHeaders: (reply, path) => {
      reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (path.startsWith('/api/') || path.startsWith('/health/') || /\.\w+$/.test(path)) {
      sendProblem(request, reply, notFound('route.not-found'));
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__CSP_NONCE__', nonce));
  });
}
