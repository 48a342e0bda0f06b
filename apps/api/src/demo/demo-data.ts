import { createHash } from 'node:crypto';
import type {
  AccountEntity,
  CompanyEntity,
  DepartmentEntity,
  RoleGrantEntity,
  SiteEntity,
  TeamEntity,
} from '@banke/database';
import { addMonths, instantAt, plainDateIn, type PlainDate } from '@banke/domain/calendar';
import { DEMO_ACCOUNTS, DEMO_COMPANY_CODE, DEMO_DEPARTMENTS, DEMO_SITES } from './demo-accounts';

const ZONE = 'Asia/Shanghai';
/** The demo company has existed this long on the day it is made. */
const HISTORY_MONTHS = 14;

export interface DemoData {
  today: PlainDate;
  company: CompanyEntity;
  sites: SiteEntity[];
  departments: DepartmentEntity[];
  teams: TeamEntity[];
  accounts: Omit<AccountEntity, 'passwordHash'>[];
  grants: RoleGrantEntity[];
}

/** The demo's rows for the day it is in Shanghai at an instant: the same day gives the same rows, down to their ids. */
export function demoData(asOf: Date): DemoData {
  const companyId = demoId('company');
  const today = plainDateIn(ZONE, asOf);
  const since = addMonths(today, -HISTORY_MONTHS);
  const createdAt = instantAt(ZONE, today);
  const open = { companyId, closedAt: null, version: 1, createdAt };
  return {
    today,
    company: {
      id: companyId,
      code: DEMO_COMPANY_CODE,
      name: '示例网店（演示）',
      timeZone: ZONE,
      demo: true,
      createdAt,
    },
    sites: DEMO_SITES.map(({ key, name }) => ({
      companyId,
      id: demoId(`site ${key}`),
      name,
      timeZone: ZONE,
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
    accounts: DEMO_ACCOUNTS.map(({ name, displayName }) => ({
      companyId,
      id: demoId(`account ${name}`),
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
      accountId: demoId(`account ${name}`),
      role,
      departmentId: place && !place.includes('/') ? departmentId(place) : null,
      teamId: place?.includes('/') ? teamId(place) : null,
      valid: `[${since},)`,
      createdAt,
    })),
  };
}

const departmentId = (key: string) => demoId(`department ${key}`);
const teamId = (key: string) => demoId(`team ${key}`);

/** A name-based UUID (version 8, RFC 9562 §5.8): stable across runs and machines. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`banke demo ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
