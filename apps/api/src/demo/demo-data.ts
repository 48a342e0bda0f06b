import type {
  AccountEntity,
  CompanyEntity,
  DepartmentEntity,
  GradeEntity,
  PostEntity,
  QualificationEntity,
  RoleGrantEntity,
  SiteEntity,
  TeamEntity,
} from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { DEMO_ACCOUNTS, DEMO_COMPANY_CODE, DEMO_DEPARTMENTS, DEMO_SITES } from './demo-accounts';
import { daterange, DEMO_ZONE, DemoCalendar } from './demo-calendar';
import { accountId, demoId, departmentId, placeIds, teamId } from './demo-id';
import { DEMO_GRADES, DEMO_POSTS } from './demo-people';
import { DEMO_QUALIFICATIONS } from './demo-skills';
import { demoStaff, type DemoStaff } from './demo-staff';

export interface DemoData extends DemoStaff {
  today: PlainDate;
  company: CompanyEntity;
  sites: SiteEntity[];
  departments: DepartmentEntity[];
  teams: TeamEntity[];
  catalogues: { posts: PostEntity[]; grades: GradeEntity[]; qualifications: QualificationEntity[] };
  accounts: Omit<AccountEntity, 'passwordHash'>[];
  grants: RoleGrantEntity[];
}

/** The demo's rows for the day it is in Shanghai at an instant: the same day gives the same rows, down to their ids. */
export function demoData(asOf: Date): DemoData {
  const calendar = new DemoCalendar(asOf);
  const companyId = demoId('company');
  const createdAt = calendar.beginning;
  const open = { companyId, closedAt: null, version: 1, createdAt };
  return {
    today: calendar.today,
    company: {
      id: companyId,
      code: DEMO_COMPANY_CODE,
      name: '示例网店（演示）',
      timeZone: DEMO_ZONE,
      demo: true,
      createdAt,
    },
    sites: DEMO_SITES.map(({ key, name }) => ({
      companyId,
      id: demoId(`site ${key}`),
      name,
      timeZone: DEMO_ZONE,
      version: 1,
      createdAt,
    })),
    departments: DEMO_DEPARTMENTS.map(({ key, name, site }) => ({
      ...open,
      id: departmentId(key),
      siteId: demoId(`site ${site}`),
      name,
    })),
    teams: DEMO_DEPARTMENTS.flatMap(({ key, teams }) =>
      teams.map((name) => ({ ...open, id: teamId(`${key}/${name}`), departmentId: departmentId(key), name })),
    ),
    catalogues: {
      posts: DEMO_POSTS.map((name) => ({ ...open, id: demoId(`post ${name}`), name })),
      grades: DEMO_GRADES.map(({ name }, index) => ({
        ...open,
        id: demoId(`grade ${name}`),
        name,
        rank: index + 1,
      })),
      qualifications: DEMO_QUALIFICATIONS.map(({ name, validMonths }) => ({
        ...open,
        id: demoId(`qualification ${name}`),
        name,
        validMonths,
      })),
    },
    accounts: DEMO_ACCOUNTS.map(({ name, displayName }) => ({
      companyId,
      id: accountId(name),
      displayName,
      signInName: name,
      mustChangePassword: false,
      blockedAt: null,
      lastSignInAt: null,
      version: 1,
      createdAt,
    })),
    grants: DEMO_ACCOUNTS.map(({ name, role, place }) => ({
      companyId,
      id: demoId(`grant ${name}`),
      accountId: accountId(name),
      role,
      ...scopeIds(place),
      valid: daterange(calendar.since, null),
      createdAt,
    })),
    ...demoStaff(calendar),
  };
}

/** A role names its team or its department, never both. */
function scopeIds(place: string | undefined): Pick<RoleGrantEntity, 'departmentId' | 'teamId'> {
  if (place === undefined) return { departmentId: null, teamId: null };
  const ids = placeIds(place);
  return ids.teamId === null ? ids : { departmentId: null, teamId: ids.teamId };
}
