import { hash } from '@node-rs/argon2';
import {
  AccountEntity,
  CompanyEntity,
  DepartmentEntity,
  GradeEntity,
  HeldQualificationEntity,
  inCompany,
  insertMany,
  MembershipEntity,
  PostEntity,
  QualificationEntity,
  RoleGrantEntity,
  SecondmentEntity,
  SiteEntity,
  StaffChangeEntity,
  StaffEntity,
  StaffFlagEntity,
  TeamEntity,
} from '@banke/database';
import type { DataSource } from 'typeorm';
import { DEMO_PASSWORD } from './demo-accounts';
import { demoData } from './demo-data';
import { seedDemoObligations } from './demo-obligations';
import { seedDemoEvaluation } from './seed-demo-evaluation';
import { seedDemoPromotion } from './seed-demo-promotion';
import { seedDemoRosters } from './seed-demo-rosters';
import { seedDemoTraining } from './seed-demo-training';

/** Loads the demo company in one transaction: all of it, or nothing. */
export async function seedDemo(dataSource: DataSource, asOf: Date): Promise<void> {
  const data = demoData(asOf);
  // A fixed salt: the password is printed on the sign-in page, and the same day shall give the same rows.
  const passwordHash = await hash(DEMO_PASSWORD, { salt: Buffer.from('banke demo salt!') });
  await inCompany(dataSource, data.company.id, async (tx) => {
    // Two instances that start together: the second waits here and finds a company.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('banke set-up', 0))`);
    const [row] = await tx.query<{ count: number }[]>('SELECT company_count() AS count');
    if (row && row.count > 0) return;
    await tx.insert(CompanyEntity, data.company);
    await tx.insert(SiteEntity, data.sites);
    await tx.insert(DepartmentEntity, data.departments);
    await tx.insert(TeamEntity, data.teams);
    await tx.insert(PostEntity, data.catalogues.posts);
    await tx.insert(GradeEntity, data.catalogues.grades);
    await tx.insert(QualificationEntity, data.catalogues.qualifications);
    await tx.insert(
      AccountEntity,
      data.accounts.map((account) => ({ ...account, passwordHash })),
    );
    await tx.insert(RoleGrantEntity, data.grants);
    await insertMany(tx, StaffEntity, data.staff);
    await insertMany(tx, MembershipEntity, data.memberships);
    await insertMany(tx, SecondmentEntity, data.secondments);
    await insertMany(tx, HeldQualificationEntity, data.qualifications);
    await insertMany(tx, StaffFlagEntity, data.flags);
    await insertMany(tx, StaffChangeEntity, data.changes);
    await seedDemoObligations(tx, asOf);
    await seedDemoRosters(tx, asOf);
    await seedDemoTraining(tx, asOf);
    await seedDemoEvaluation(tx, asOf);
    await seedDemoPromotion(tx, asOf);
  });
}
