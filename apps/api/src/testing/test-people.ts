import type {
  CatalogueView,
  CreateStaffRequest,
  DepartmentListView,
  StaffDetailView,
  StaffPageView,
} from '@banke/contracts';
import type { Catalogue } from '@banke/domain/people';
import type { TestApp } from './test-app';
import type { TestClient, TestResponse } from './test-client';

/** Where the demo's people can be put, by name: `客服部`, `客服部/售前`. */
export async function placesOf(admin: TestClient): Promise<(name: string) => Place> {
  const { body } = await admin.get<DepartmentListView>('/api/departments');
  const places = new Map<string, Place>();
  for (const department of body.departments) {
    places.set(department.name, { departmentId: department.id });
    for (const team of department.teams)
      places.set(`${department.name}/${team.name}`, { departmentId: department.id, teamId: team.id });
  }
  return (name) => {
    const place = places.get(name);
    if (!place) throw new Error(`no place ${name}`);
    return place;
  };
}

export interface Place {
  departmentId: string;
  teamId?: string;
}

/** A new entry of a list, and its id. */
export async function addEntry(
  admin: TestClient,
  catalogue: Catalogue,
  entry: { name: string; rank?: number; validMonths?: number },
): Promise<string> {
  await admin.post(`/api/catalogues/${catalogue}`, entry);
  const { body } = await admin.get<CatalogueView>(`/api/catalogues/${catalogue}`);
  return body.entries.find(({ name }) => name === entry.name)?.id ?? '';
}

/** Hires somebody; throws unless it worked. */
export async function hire(
  client: TestClient,
  request: Partial<CreateStaffRequest> & Place & { name: string; employeeNumber: string },
): Promise<StaffDetailView> {
  const { status, body } = await client.post<StaffDetailView>('/api/staff', {
    hireDate: '2026-01-01',
    ...request,
  });
  if (status !== 201) throw new Error(`hiring ${request.name} answered ${status} ${JSON.stringify(body)}`);
  return body;
}

/** The names a client finds, in the order of the list. */
export async function namesIn(client: TestClient, query = ''): Promise<string[]> {
  const { body } = await client.get<StaffPageView>(`/api/staff${query}`);
  return body.staff.map(({ name }) => name);
}

/** The person after a change that must work. */
export function worked({ status, body }: TestResponse<StaffDetailView>): StaffDetailView {
  if (status >= 300) throw new Error(`answered ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Makes an account the person's own, as inviting does; nobody else's any more. */
export async function linkAccount(
  { dataSource }: TestApp,
  staffId: string,
  signInName: string,
): Promise<void> {
  await dataSource.transaction(async (tx) => {
    await tx.query(`SELECT set_config('banke.company_id', (SELECT company_ids() LIMIT 1)::text, true)`);
    const account = '(SELECT id FROM account WHERE sign_in_name = $1)';
    await tx.query(`UPDATE staff SET account_id = NULL WHERE account_id = ${account}`, [signInName]);
    await tx.query(`UPDATE staff SET account_id = ${account} WHERE id = $2`, [signInName, staffId]);
  });
}
