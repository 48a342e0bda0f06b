import { HttpErrorResponse } from '@angular/common/http';
import {
  PROBLEM_CODES,
  type FieldError,
  type Problem,
  type ProblemCode,
  type ProblemParams,
} from '@banke/contracts/codes';

/** Codes the server cannot send because it was never reached. */
export const WEB_PROBLEM_CODES = ['network.unreachable'] as const;

export type WebProblemCode = ProblemCode | (typeof WEB_PROBLEM_CODES)[number];

/** A refusal of the server, or the lack of an answer, in one typed shape. */
export class ApiProblem extends Error {
  constructor(
    readonly code: WebProblemCode,
    readonly status = 0,
    readonly params: ProblemParams = {},
    readonly errors: readonly FieldError[] = [],
    readonly requestId = '',
  ) {
    super(code);
    this.name = 'ApiProblem';
  }
}

export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!(error instanceof HttpErrorResponse)) throw error;
  if (error.status === 0) return new ApiProblem('network.unreachable');
  const problem: unknown = error.error;
  if (isProblem(problem)) {
    return new ApiProblem(problem.code, error.status, problem.params, problem.errors, problem.requestId);
  }
  // A proxy in between answers in its own words.
  return new ApiProblem(
    [502, 503, 504].includes(error.status) ? 'server.unavailable' : 'server.unexpected',
    error.status,
  );
}

function isProblem(body: unknown): body is Problem {
  const code = (body as Partial<Problem> | null)?.code;
  return PROBLEM_CODES.some((known) => known === code);
}
