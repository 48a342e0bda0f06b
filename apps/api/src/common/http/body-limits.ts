import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const MEBIBYTE = 1024 * 1024;
export const BODY_LIMIT = MEBIBYTE;

/** What may be larger than other bodies: an operation may hold every cell of a month of 300 people, which is some 3 MB. */
const LARGER: readonly { path: RegExp; limit: number }[] = [
  { path: /^\/api\/rosters\/:id\/operations$/, limit: 8 * MEBIBYTE },
];

/** Before the routes are made. */
export function limitBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    const larger = LARGER.find(({ path }) => path.test(route.url));
    if (larger) route.bodyLimit = larger.limit;
  });
}
