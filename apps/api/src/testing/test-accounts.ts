import type { AccountListView, AccountView, InvitationLinkView } from '@banke/contracts';
import type { TestClient, TestResponse } from './test-client';

/** A role in the whole company. */
export const COMPANY_ROLE = { role: 'hr', scope: 'company' };
export const NEW_PASSWORD = 'a long enough phrase';

/** Accounts as an administrator sees and invites them. */
export function testAccounts(admin: () => TestClient) {
  const accounts = async () => (await admin().get<AccountListView>('/api/accounts')).body.accounts;
  return {
    accounts,
    account: async (name: string): Promise<AccountView> => {
      const found = (await accounts()).find(({ signInName }) => signInName === name);
      if (!found) throw new Error(`no account ${name}`);
      return found;
    },
    invite: (name: string, grant: object = COMPANY_ROLE): Promise<TestResponse<InvitationLinkView>> =>
      admin().post<InvitationLinkView>('/api/accounts', { displayName: `新人${name}`, name, grant }),
    tokenOf: ({ path }: InvitationLinkView) => path.slice(path.indexOf('#') + 1),
  };
}
