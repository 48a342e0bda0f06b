import { ErrorHandler, inject } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { ApiProblem } from '../http/api-problem';
import { FailedNavigation } from './failed-navigation';

/**
 * A page that could not be opened (server away, a chunk of an older release gone) says so. The shell stays when it
 * is there: one page failing takes nothing else away.
 */
export function showFailedNavigation(failure: NavigationError): RedirectCommand {
  const router = inject(Router);
  if (!(failure.error instanceof ApiProblem)) inject(ErrorHandler).handleError(failure.error);
  inject(FailedNavigation).failed(failure.url);
  const inShell = router.routerState.snapshot.root.firstChild?.routeConfig?.children !== undefined;
  return new RedirectCommand(router.parseUrl(inShell ? '/failed' : '/500'), { skipLocationChange: true });
}
