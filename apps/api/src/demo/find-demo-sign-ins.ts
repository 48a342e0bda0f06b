import type { DemoSignInView } from '@banke/contracts';
import { AccountEntity, CompanyEntity, inCompany } from '@banke/database';
import type { DataSource } from 'typeorm';
import { DEMO_ACCOUNTS, DEMO_COMPANY_CODE, DEMO_PASSWORD } from './demo-accounts';

/** The demo's accounts when the demo is the only company here; otherwise none. */
export async function findDemoSignIns(dataSource: DataSource): Promise<DemoSignInView[]> {
  const [found] = await dataSource.query<{ id: string | null }[]>('SELECT find_company(NULL) AS id');
  if (!found?.id) return [];
  return inCompany(dataSource, found.id, async (tx) => {
    if (!(await tx.existsBy(CompanyEntity, { code: DEMO_COMPANY_CODE, demo: true }))) return [];
    const accounts = await tx.findBy(AccountEntity, { mustChangePassword: false });
    const names = new Set(
      accounts.filter(({ blockedAt }) => blockedAt === null).map(({ signInName }) => signInName),
    );
    return DEMO_ACCOUNTS.filter(({ name }) => names.has(name)).map(({ name, displayName, role }) => ({
      name,
      displayName,
      role,
      password: DEMO_PASSWORD,
    }));
  });
}
