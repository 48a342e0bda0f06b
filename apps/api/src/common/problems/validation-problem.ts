import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldCode, FieldError, ProblemParams } from '@banke/contracts/codes';
import { AppError } from './app-error';

/** Validates every request class: unknown fields are refused, each fault is named by path and code. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: validationProblem,
  });
}

function validationProblem(faults: ValidationError[]): AppError {
  const errors = faults.flatMap((fault) => fieldErrors(fault, ''));
  const unknown = errors.every(({ code }) => code === 'unknown-field');
  return new AppError(400, unknown ? 'request.unknown-field' : 'request.invalid', undefined, errors);
}

function fieldErrors(fault: ValidationError, parent: string): FieldError[] {
  const path = parent ? `${parent}.${fault.property}` : fault.property;
  const own = Object.keys(fault.constraints ?? {}).map((constraint) => fieldError(fault, path, constraint));
  return [...own, ...(fault.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function fieldError(fault: ValidationError, path: string, constraint: string): FieldError {
  if (constraint === 'whitelistValidation') return { path, code: 'unknown-field' };
  if (fault.value === undefined || fault.value === null || fault.value === '')
    return { path, code: 'required' };
  const context = fault.contexts?.[constraint] as { code: FieldCode; params?: ProblemParams } | undefined;
  return { path, code: context?.code ?? 'invalid', ...(context?.params && { params: context.params }) };
}
