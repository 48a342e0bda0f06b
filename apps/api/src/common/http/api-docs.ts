import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { CSRF_HEADER, SESSION_COOKIE } from '@banke/contracts/codes';

/** OpenAPI, made from the classes that validate; readable at /api/docs, machine-readable at /api/docs-json. */
export function serveApiDocs(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Banke API')
    .setDescription(
      `Errors are RFC 9457 problem documents with a stable \`code\`. Changes need the \`${CSRF_HEADER}\` header from GET /api/session.`,
    )
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    customSiteTitle: 'Banke API',
  });
}
