import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@banke/contracts/codes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { AppError } from './app-error';
import { toAppError } from './to-app-error';

/** Turns whatever was thrown into a problem document; a bug keeps its stack for the log and shows only its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const known = toAppError(error);
    if (!known) this.logger.error({ err: error }, 'unexpected error');
    sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), known);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: AppError | undefined): void {
  const status = error?.status ?? 500;
  const code = error?.code ?? 'server.unexpected';
  const problem: Problem = {
    type: `urn:banke:problem:${code}`,
    title: TITLES[status] ?? 'Refused',
    status,
    code,
    instance: request.url.split('?')[0] ?? '',
    requestId: String(request.id),
    ...(error?.params && { params: error.params }),
    ...(error?.errors && { errors: error.errors }),
  };
  const seconds = error?.params?.['seconds'];
  if (status === 429 && seconds !== undefined) reply.header('retry-after', seconds);
  reply.status(status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Sign-in needed',
  403: 'Not allowed',
  404: 'Not found',
  409: 'In conflict with what is stored',
  413: 'Too large',
  422: 'Refused by a rule',
  429: 'Too many requests',
  500: 'Unexpected error',
  503: 'Not available at the moment',
};
