import type { FieldError, ProblemCode, ProblemParams } from '@banke/contracts/codes';

/** An expected refusal with a stable code. Anything else that is thrown is a bug and answers 500. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly params?: ProblemParams,
    readonly errors?: FieldError[],
  ) {
    super(code);
  }
}

export const notFound = (code: ProblemCode) => new AppError(404, code);
/** Somebody else was faster, or the name is taken: nothing was changed. */
export const conflict = (code: ProblemCode, params?: ProblemParams) => new AppError(409, code, params);
/** Understood, and not allowed by a rule of the field. */
export const refused = (code: ProblemCode, params?: ProblemParams, errors?: FieldError[]) =>
  new AppError(422, code, params, errors);
export const forbidden = (code: ProblemCode) => new AppError(403, code);
export const unauthorized = (code: ProblemCode, params?: ProblemParams) => new AppError(401, code, params);
export const tooMany = (code: ProblemCode, params?: ProblemParams) => new AppError(429, code, params);
