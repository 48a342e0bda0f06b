import type { AccountView } from '@banke/contracts';

export interface AccountFilter {
  text: string;
  state: string | undefined;
  departmentId: string | undefined;
}

/** By name or sign-in name, state, and the department a role is held in; company-wide roles count everywhere. */
export function filterAccounts(accounts: readonly AccountView[], filter: AccountFilter): AccountView[] {
  const text = filter.text.trim().toLowerCase();
  return accounts.filter(
    ({ displayName, signInName, state, grants }) =>
      [displayName, signInName].some((name) => name.toLowerCase().includes(text)) &&
      (filter.state === undefined || filter.state === state) &&
      (filter.departmentId === undefined ||
        grants.some(
          ({ scope, departmentId }) => scope === 'company' || departmentId === filter.departmentId,
        )),
  );
}
