import { hash } from '@node-rs/argon2';
import {
  AccountEntity,
  CompanyEntity,
  DepartmentEntity,
  inCompany,
  RoleGrantEntity,
  SiteEntity,
  TeamEntity,
} from '@banke/database';
import type { DataSource } from 'typeorm';
import { DEMO_PASSWORD } from './demo-accounts';
import { demoData } from './demo-data';

/** Loads the demo company in one transaction: all of it, or nothing. */
export async function seedDemo(dataSource: DataSource, asOf: Date): Promise<void> {
  const data = demoData(asOf);
  const passwordHash = await hash(DEMO_PASSWORD);
  await inCompany(dataSource, data.company.id, async (tx) => {
    await tx.insert(CompanyEntity, data.company);
    await tx.insert(SiteEntity, data.sites);
    await tx.insert(DepartmentEntity, data.departments);
    await tx.insert(TeamEntity, data.teams);
    await tx.insert(
      AccountEntity,
      data.accounts.map((account) => ({ ...account, passwordHash })),
    );
    await tx.insert(RoleGrantEntity, data.grants);
  });
}
