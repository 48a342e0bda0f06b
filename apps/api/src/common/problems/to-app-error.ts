import { HttpException } from '@nestjs/common';
import { ThrottlerException } from '@nestjs/throttler';
import type { ProblemCode } from '@banke/contracts/codes';
import { QueryFailedError } from 'typeorm';
import { AppError } from './app-error';
import { CONSTRAINT_PROBLEMS } from './constraint-problems';

/** What the outside may know of an error; undefined for a bug. */
export function toAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof ThrottlerException) return new AppError(429, 'request.too-many');
  if (error instanceof QueryFailedError) return fromConstraint(error);
  if (error instanceof HttpException) return fromStatus(error.getStatus());
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (isUnreachable(error)) return new AppError(503, 'server.unavailable');
  if (typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number')
    return fromStatus(statusCode);
  return undefined;
}

/** The database is starting, stopping or gone: the person may try again, nothing was saved. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

/** The driver gives these no code. */
const LOST_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function isUnreachable(error: unknown): boolean {
  const { code, message, severity } = error as { code?: unknown; message?: unknown; severity?: unknown };
  // FATAL is PostgreSQL's word for: this connection is over.
  return (
    UNREACHABLE.has(String(code)) ||
    severity === 'FATAL' ||
    (typeof message === 'string' && LOST_CONNECTION.test(message))
  );
}

function fromConstraint(error: QueryFailedError): AppError | undefined {
  const { constraint } = error.driverError as { constraint?: string };
  const problem = constraint ? CONSTRAINT_PROBLEMS[constraint] : undefined;
  if (problem) return new AppError(409, problem);
  return isUnreachable(error.driverError) ? new AppError(503, 'server.unavailable') : undefined;
}

const STATUS_PROBLEMS: Record<number, ProblemCode> = {
  400: 'request.malformed',
  404: 'route.not-found',
  405: 'route.not-found',
  413: 'request.too-large',
  415: 'request.malformed',
  429: 'request.too-many',
  503: 'server.unavailable',
};

function fromStatus(status: number): AppError | undefined {
  const code = STATUS_PROBLEMS[status];
  return code ? new AppError(status, code) : undefined;
}
