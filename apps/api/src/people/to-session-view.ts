import type { SessionView } from '@banke/contracts';
import { permissionsOfActor, type Actor } from '../common/access/actor';

export function toSessionView(actor: Actor): SessionView {
  return {
    accountId: actor.accountId,
    displayName: actor.displayName,
    signInName: actor.signInName,
    companyName: actor.companyName,
    timeZone: actor.timeZone,
    demo: actor.demo,
    mustChangePassword: actor.mustChangePassword,
    grants: actor.grants,
    permissions: permissionsOfActor(actor),
    csrfToken: actor.csrfToken,
    expiresAt: actor.expiresAt.toISOString(),
  };
}
