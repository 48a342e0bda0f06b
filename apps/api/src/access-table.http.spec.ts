import type { DepartmentListView, StaffPageView } from '@banke/contracts';
import { ROLES, type Role } from '@banke/domain/people';
import type { Access } from './common/access/access.decorators';
import { endpointsOf } from './common/access/endpoints';
import { demoId } from './demo/demo-id';
import { type AccessRow, HR, LOOKS_AFTER, OWN_PASSWORD } from './testing/access-row';
import { EVALUATION_ACCESS } from './testing/evaluation-access';
import { PROMOTION_ACCESS } from './testing/promotion-access';
import { ROSTER_ACCESS } from './testing/roster-access';
import { QUIZ_ACCESS } from './testing/quiz-access';
import { TRAINING_ACCESS } from './testing/training-access';
import { openTestApp, type TestApp } from './testing/test-app';
import type { TestClient } from './testing/test-client';

/**
 * Endpoint × role × scope. `open` needs nobody, `own` any signed-in person, whose service decides what is theirs; a permission is followed by
 * the roles that have it. The scope tests below ask for a place outside each role's reach.
 */
const ADMIN: readonly Role[] = ['administrator'];
const KEEPS_RECORDS: readonly Role[] = ['supervisor', 'hr', 'administrator'];
const SETS_DUTIES: readonly Role[] = ['department-manager', 'administrator'];
const EXPORTS: readonly Role[] = ['supervisor', 'department-manager', 'hr', 'administrator'];
const TABLE: Record<string, AccessRow> = {
  'GET /health/live': 'open',
  'GET /health/ready': 'open',
  'GET /api/welcome': 'open',
  'POST /api/setup': 'open',
  'POST /api/session': 'open',
  'POST /api/invitations/preview': 'open',
  'POST /api/invitations/accept': 'open',
  'GET /api/session': 'own',
  'GET /api/me/tokens': OWN_PASSWORD,
  'POST /api/me/tokens': OWN_PASSWORD,
  'DELETE /api/me/tokens/:id': OWN_PASSWORD,
  'DELETE /api/session': 'own',
  'DELETE /api/sessions': 'own',
  'PUT /api/account/password': 'own',
  'GET /api/sites': ['departments.read', ROLES],
  'POST /api/sites': ['sites.edit', ADMIN],
  'PATCH /api/sites/:id': ['sites.edit', ADMIN],
  'GET /api/departments': ['departments.read', ROLES],
  'POST /api/departments': ['departments.edit', ADMIN],
  'PATCH /api/departments/:id': ['departments.edit', ADMIN],
  'PUT /api/departments/:id/closed': ['departments.edit', ADMIN],
  'POST /api/departments/:id/teams': ['departments.edit', ADMIN],
  'PATCH /api/teams/:id': ['departments.edit', ADMIN],
  'PUT /api/teams/:id/closed': ['departments.edit', ADMIN],
  'GET /api/catalogues/:catalogue': ['catalogues.read', ROLES],
  'POST /api/catalogues/:catalogue': ['catalogues.edit', HR],
  'PATCH /api/catalogues/:catalogue/:id': ['catalogues.edit', HR],
  'GET /api/audit': ['audit.read', ADMIN],
  'GET /api/audit/export': ['audit.read', ADMIN],
  'GET /api/staff': ['staff.read', LOOKS_AFTER],
  'GET /api/staff/:id': ['staff.read', LOOKS_AFTER],
  'GET /api/staff/:id/history': ['staff.read', LOOKS_AFTER],
  'GET /api/me/staff': OWN_PASSWORD,
  'POST /api/staff/invitations': ['staff.invite', KEEPS_RECORDS],
  'POST /api/staff/:id/anonymisation': ['staff.anonymise', ADMIN],
  'POST /api/staff': ['staff.edit', KEEPS_RECORDS],
  'PATCH /api/staff/:id': ['staff.edit', KEEPS_RECORDS],
  'POST /api/staff/:id/memberships': ['staff.edit', KEEPS_RECORDS],
  'POST /api/staff/:id/secondments': ['staff.edit', KEEPS_RECORDS],
  'PUT /api/staff/:id/secondments/:secondmentId/end': ['staff.edit', KEEPS_RECORDS],
  'PUT /api/staff/:id/leaving': ['staff.edit', KEEPS_RECORDS],
  'POST /api/staff/:id/return': ['staff.edit', KEEPS_RECORDS],
  'POST /api/staff/:id/qualifications': ['staff.edit', KEEPS_RECORDS],
  'PUT /api/staff/:id/qualifications/:heldId/revocation': ['staff.edit', KEEPS_RECORDS],
  'POST /api/staff/:id/flags': ['staff.edit', KEEPS_RECORDS],
  'PUT /api/staff/:id/flags/:flagId/end': ['staff.edit', KEEPS_RECORDS],
  'POST /api/staff/:id/fixed-rest': ['staff.edit', KEEPS_RECORDS],
  'GET /api/staff/:id/fixed-rest/collisions': ['staff.edit', KEEPS_RECORDS],
  'PUT /api/staff/:id/fixed-rest/:fixedRestId/end': ['staff.edit', KEEPS_RECORDS],
  'GET /api/staff/export': ['staff.export', EXPORTS],
  'GET /api/staff-imports': ['staff.import', KEEPS_RECORDS],
  'POST /api/staff-imports': ['staff.import', KEEPS_RECORDS],
  'GET /api/staff-imports/template': ['staff.import', KEEPS_RECORDS],
  'GET /api/staff-imports/:id': ['staff.import', KEEPS_RECORDS],
  'GET /api/staff-imports/:id/rows': ['staff.import', KEEPS_RECORDS],
  'GET /api/staff-imports/:id/errors': ['staff.import', KEEPS_RECORDS],
  'PUT /api/staff-imports/:id/mapping': ['staff.import', KEEPS_RECORDS],
  'POST /api/staff-imports/:id/application': ['staff.import', KEEPS_RECORDS],
  'DELETE /api/staff-imports/:id': ['staff.import', KEEPS_RECORDS],
  'GET /api/accounts': ['accounts.read', ADMIN],
  'POST /api/accounts': ['accounts.edit', ADMIN],
  'POST /api/accounts/:id/invitation': ['accounts.edit', ADMIN],
  'POST /api/accounts/:id/temporary-password': ['accounts.edit', ADMIN],
  'PUT /api/accounts/:id/blocked': ['accounts.edit', ADMIN],
  'DELETE /api/accounts/:id/sessions': ['accounts.edit', ADMIN],
  'POST /api/accounts/:id/grants': ['accounts.edit', ADMIN],
  'DELETE /api/accounts/:id/grants/:grantId': ['accounts.edit', ADMIN],
  ...ROSTER_ACCESS,
  ...TRAINING_ACCESS,
  ...QUIZ_ACCESS,
  ...EVALUATION_ACCESS,
  ...PROMOTION_ACCESS,
  'GET /api/jobs': OWN_PASSWORD,
  'GET /api/jobs/:id': OWN_PASSWORD,
  'POST /api/jobs/:id/cancel': OWN_PASSWORD,
  'POST /api/jobs/:id/retry': OWN_PASSWORD,
  'GET /api/messages': OWN_PASSWORD,
  'GET /api/me/message-settings': OWN_PASSWORD,
  'PUT /api/me/message-settings': OWN_PASSWORD,
  'PUT /api/me/message-settings/email': OWN_PASSWORD,
  'DELETE /api/me/message-settings/email': OWN_PASSWORD,
  'POST /api/me/message-settings/email/confirmation': OWN_PASSWORD,
  'GET /api/robots': ['robots.edit', SETS_DUTIES],
  'POST /api/robots': ['robots.edit', SETS_DUTIES],
  'PATCH /api/robots/:id': ['robots.edit', SETS_DUTIES],
  'DELETE /api/robots/:id': ['robots.edit', SETS_DUTIES],
  'POST /api/robots/:id/test': ['robots.edit', SETS_DUTIES],
  'GET /api/deliveries/failed': ['deliveries.edit', ADMIN],
  'POST /api/deliveries/:id/retry': ['deliveries.edit', ADMIN],
  'DELETE /api/deliveries/:id': ['deliveries.edit', ADMIN],
  'GET /api/live': OWN_PASSWORD,
  'POST /api/files': OWN_PASSWORD,
  'GET /api/files/:id': OWN_PASSWORD,
  'GET /api/files/:id/view': OWN_PASSWORD,
  'DELETE /api/files/:id': OWN_PASSWORD,
  'PUT /api/messages/:id/read': OWN_PASSWORD,
  'PUT /api/messages/read': OWN_PASSWORD,
  'GET /api/delegations': OWN_PASSWORD,
  'GET /api/delegations/colleagues': OWN_PASSWORD,
  'POST /api/delegations': OWN_PASSWORD,
  'PUT /api/delegations/:id/end': OWN_PASSWORD,
  'GET /api/obligations': OWN_PASSWORD,
  'GET /api/obligations/:id': OWN_PASSWORD,
  'PUT /api/obligations/:id/hand-in': OWN_PASSWORD,
  'PUT /api/obligations/:id/answer': OWN_PASSWORD,
  'PUT /api/obligations/:id/reopening': OWN_PASSWORD,
  'PUT /api/obligations/:id/waiver': ['obligations.edit', SETS_DUTIES],
  'PUT /api/obligations/:id/owner': ['obligations.edit', SETS_DUTIES],
  'GET /api/obligation-rules': ['obligations.read', ROLES.filter((role) => role !== 'staff')],
  'POST /api/obligation-rules': ['obligations.edit', SETS_DUTIES],
  'POST /api/obligation-rules/presets': ['obligations.edit', SETS_DUTIES],
  'POST /api/obligation-rules/:id/start': ['obligations.read', LOOKS_AFTER],
  'PUT /api/obligation-rules/:id': ['obligations.edit', SETS_DUTIES],
};

const DEMO_NAME: Record<Role, string> = {
  staff: 'staff',
  'team-leader': 'leader',
  supervisor: 'supervisor',
  trainer: 'trainer',
  'department-manager': 'manager',
  hr: 'hr',
  administrator: 'admin',
};

describe('every endpoint', () => {
  let app: TestApp;
  const browsers = new Map<Role, TestClient>();
  beforeAll(async () => {
    app = await openTestApp();
    for (const role of ROLES) browsers.set(role, await app.as(DEMO_NAME[role]));
  });
  afterAll(() => app.close());

  const browserOf = (role: Role) => browsers.get(role) ?? app.client();
  const call = async (client: TestClient, endpoint: string) => {
    const [method = '', path = ''] = endpoint.split(' ');
    const address = path.replace(/:\w+/g, demoId('nothing here'));
    return client.send<{ code?: string }>(
      method,
      address,
      method === 'GET' || method === 'DELETE' ? undefined : {},
    );
  };

  it('stands in the table with the access it names, and the table names no other', () => {
    const found = Object.fromEntries(
      endpointsOf(app.context).map(({ name, access }) => [name, wordFor(access)]),
    );
    const expected = Object.fromEntries(
      Object.entries(TABLE).map(([endpoint, entry]) => [endpoint, Array.isArray(entry) ? entry[0] : entry]),
    );
    expect(found).toEqual(expected);
  });

  const guarded = Object.entries(TABLE).filter(([, entry]) => entry !== 'open');
  it.each(guarded)('%s refuses a stranger', async (endpoint) => {
    const { status, body } = await call(app.client(), endpoint);
    expect([status, body.code]).toEqual([401, 'session.required']);
  });

  const byRole = guarded.flatMap(([endpoint, entry]) =>
    Array.isArray(entry) ? ROLES.map((role) => [endpoint, role, entry[1].includes(role)] as const) : [],
  );
  it.each(byRole)('%s for %s: allowed %s', async (endpoint, role, allowed) => {
    const { status, body } = await call(browserOf(role), endpoint);
    if (allowed) expect([status < 500, body?.code === 'access.refused']).toEqual([true, false]);
    else expect(body.code).toBe('access.refused');
  });

  const atTheDoor = Object.keys(TABLE).filter(
    (endpoint) => TABLE[endpoint] === 'open' && endpoint.startsWith('POST '),
  );
  it.each(atTheDoor)('%s cannot be sent by another site on behalf of a visitor', async (endpoint) => {
    const [method = '', path = ''] = endpoint.split(' ');
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const { body } = await app
        .client()
        .send<{ code: string }>(method, path, {}, headers as Record<string, string>);
      expect(body.code).toBe('request.foreign-origin');
    }
  });

  const SEEN: Record<Role, string[]> = {
    staff: ['客服部: 售前'],
    'team-leader': ['客服部: 售前'],
    supervisor: ['客服部: 催单、售后、售前、投诉'],
    trainer: ['客服部: 催单、售后、售前、投诉', '门店服务台: 前台、收银'],
    'department-manager': ['客服部: 催单、售后、售前、投诉'],
    hr: ['客服部: 催单、售后、售前、投诉', '门店服务台: 前台、收银'],
    administrator: ['客服部: 催单、售后、售前、投诉', '门店服务台: 前台、收银'],
  };
  it.each(ROLES)('shows %s the departments and teams of its scope, and nothing of others', async (role) => {
    const { body } = await browserOf(role).get<DepartmentListView>('/api/departments');
    expect(
      body.departments.map(({ name, teams }) => `${name}: ${teams.map((t) => t.name).join('、')}`),
    ).toEqual(SEEN[role]);
    const sites = await browserOf(role).get<{ sites: unknown[] }>('/api/sites');
    expect(sites.body.sites).toHaveLength(SEEN[role].length);
  });

  /** How many people of the demo each role sees on 2026-11-20, and in which departments; nothing beyond the scope. */
  const PEOPLE: Record<Role, [number, string[]]> = {
    staff: [0, []],
    'team-leader': [16, ['客服部']],
    supervisor: [48, ['客服部']],
    trainer: [58, ['客服部', '门店服务台']],
    'department-manager': [48, ['客服部']],
    hr: [58, ['客服部', '门店服务台']],
    administrator: [58, ['客服部', '门店服务台']],
  };
  it.each(ROLES)('shows %s the people of its scope, and no total of others', async (role) => {
    const { body } = await browserOf(role).get<Partial<StaffPageView>>('/api/staff');
    const departments = new Set(body.staff?.map(({ departmentName }) => departmentName));
    expect([body.total ?? 0, [...departments].sort()]).toEqual(PEOPLE[role]);
  });

  const changing = guarded.map(([endpoint]) => endpoint).filter((endpoint) => !endpoint.startsWith('GET '));
  it.each(changing)(
    '%s refuses a change without the CSRF token, and one from another site',
    async (endpoint) => {
      const [method = '', path = ''] = endpoint.split(' ');
      const bare = app.client();
      bare.cookie = browserOf('administrator').cookie;
      const address = path.replace(/:\w+/g, demoId('nothing here'));
      expect((await bare.send<{ code: string }>(method, address, {})).body.code).toBe('request.csrf');
      bare.csrfToken = browserOf('administrator').csrfToken;
      const foreign = await bare.send<{ code: string }>(
        method,
        address,
        {},
        { origin: 'https://elsewhere.example' },
      );
      expect([foreign.status, foreign.body.code]).toEqual([403, 'request.foreign-origin']);
    },
  );
});

function wordFor(access: Access | undefined): string {
  if (!access) return 'no access named';
  if (access.kind === 'permission') return access.permission;
  if (access.kind === 'public') return 'open';
  return access.evenWithTemporaryPassword ? 'own' : OWN_PASSWORD;
}
