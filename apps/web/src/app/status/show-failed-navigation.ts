import { ErrorHandler, inject } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { ApiProblem } from '../http/api-problem';

/** A page that could not be opened (server away, a chunk of an older release gone) says so under its own address. */
export function showFailedNavigation(failure: NavigationError): RedirectCommand {
  const router = inject(Router);
  if (!(failure.error instanceof ApiProblem)) inject(ErrorHandler).handleError(failure.error);
  return new RedirectCommand(router.parseUrl('/500'), { skipLocationChange: true });
}
