import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { CSRF_HEADER, FIELD_CODES, PROBLEM_CODES, SESSION_COOKIE } from '@banke/contracts/codes';

/** OpenAPI, made from the classes that validate; readable at /api/docs, machine-readable at /api/docs-json. */
export function serveApiDocs(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Banke API')
    .setDescription(
      `Errors are RFC 9457 problem documents with a stable \`code\`. Changes need the \`${CSRF_HEADER}\` header from GET /api/session.`,
    )
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE)
    .addGlobalResponse({ status: 'default', description: 'A problem document (RFC 9457)', content: PROBLEM })
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    customSiteTitle: 'Banke API',
  });
}

const PROBLEM = {
  'application/problem+json': {
    schema: {
      type: 'object' as const,
      required: ['type', 'title', 'status', 'code', 'instance', 'requestId'],
      properties: {
        type: { type: 'string' as const },
        title: { type: 'string' as const },
        status: { type: 'integer' as const },
        code: { type: 'string' as const, enum: [...PROBLEM_CODES] },
        instance: { type: 'string' as const },
        requestId: { type: 'string' as const },
        params: { type: 'object' as const, additionalProperties: true },
        errors: {
          type: 'array' as const,
          items: {
            type: 'object' as const,
            required: ['path', 'code'],
            properties: {
              path: { type: 'string' as const },
              code: { type: 'string' as const, enum: [...FIELD_CODES] },
              params: { type: 'object' as const, additionalProperties: true },
            },
          },
        },
      },
    },
  },
};
