import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Permission } from '@banke/domain/people';
import type { SessionEnd } from '@banke/contracts/codes';
import { ApiProblem } from '../http/api-problem';
import { knownEnd } from '../live/live';
import { SessionApi } from './session-api';
import { SessionStore } from './session-store';
import { Way } from './way';

/** Everything behind the entrance. An unreachable server is not "signed out": the 500 page says so and tries again. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const store = inject(SessionStore);
  const api = inject(SessionApi);
  const way = inject(Way);

  let reason: SessionEnd | undefined;

  if (!store.known()) {
    try {
      store.enter(await api.current());
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'session.required') throw error;
      store.forget();
      reason = knownEnd(error.params['reason']);
    }
  }
  const session = store.session();
  if (!session) return new RedirectCommand(way.signInTree(url, reason), { replaceUrl: true });
  if (session.mustChangePassword && !url.startsWith('/change-password')) {
    return new RedirectCommand(way.changePasswordTree(url), { replaceUrl: true });
  }
  return true;
};

/** The address stays: reloading after the right was given shows the page. */
export const may =
  (permission: Permission): CanActivateFn =>
  () =>
    inject(SessionStore).may(permission) ||
    new RedirectCommand(inject(Router).parseUrl('/403'), { skipLocationChange: true });
