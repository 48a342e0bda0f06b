import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@banke/contracts/codes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error';
import { toAppError } from './to-app-error';

/** Turns whatever was thrown into a problem document; a bug keeps its stack for the log and shows only its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const known = toAppError(error);
    if (!known) request.log.error({ err: error }, 'unexpected error');
    sendProblem(request, http.getResponse<FastifyReply>(), known);
  }
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: AppError = UNEXPECTED,
): void {
  const { status, code, params, errors } = error;
  const problem: Problem = {
    type: `urn:banke:problem:${code}`,
    title: TITLES[status] ?? 'Refused',
    status,
    code,
    instance: pathOf(request.url),
    requestId: String(request.id),
    ...(params && { params }),
    ...(errors && { errors }),
  };
  if (status === 429 && params?.['seconds'] !== undefined) reply.header('retry-after', params['seconds']);
  reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

const UNEXPECTED = new AppError(500, 'server.unexpected');

/** Without the query, which may hold what somebody searched for. */
function pathOf(url: string): string {
  return url.split('?')[0] ?? '';
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
