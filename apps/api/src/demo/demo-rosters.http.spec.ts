import type {
  FindingsView,
  FindingView,
  MonthView,
  OperationListView,
  RosterListView,
} from '@banke/contracts';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { codesOf, personOf } from '../testing/test-rosters';
import { departmentId } from './demo-id';
import { staffId } from './demo-records';
import { DEMO_WISHES } from './demo-wishes';
import { seedDemo } from './seed-demo';

describe.each([
  '2026-11-20T02:00:00Z',
  '2026-11-22T06:00:00Z',
  '2026-08-31T04:00:00Z',
  '2028-02-29T04:00:00Z',
])('the rosters of the demo of %s', (instant) => {
  let app: TestApp;
  let admin: TestClient;

  beforeAll(async () => {
    app = await openTestApp({ demo: false });
    app.clock.set(instant);
    await seedDemo(app.dataSource, new Date(instant));
    admin = await app.as('admin');
  });
  afterAll(() => app.close());

  const rostersOf = async (department: string) =>
    (await admin.get<RosterListView>(`/api/rosters?department=${departmentId(department)}`)).body.rosters;
  const findingsOf = async (rosterId: string) =>
    (await admin.get<FindingsView>(`/api/rosters/${rosterId}/findings`)).body.findings;
  const unanswered = (findings: FindingView[]) =>
    findings.filter(
      ({ verdict, strictness, overrideId }) =>
        verdict === 'breach' && strictness.kind === 'hard' && overrideId === null,
    );

  it.each(['service', 'desk'])(
    'of %s are closed before this month, published for it, and drafted for the next',
    async (key) => {
      const rosters = await rostersOf(key);
      expect(rosters.map(({ state }) => state)).toEqual([
        ...['draft', 'published', 'closed', 'closed', 'closed'],
      ]);
      for (const { id, state } of rosters) {
        if (state !== 'draft') expect(unanswered(await findingsOf(id))).toEqual([]);
      }
    },
  );

  it('have gaps, breaches and one answer in the draft', async () => {
    const [draft] = await rostersOf('service');
    const month = (await admin.get<MonthView>(`/api/rosters/${draft?.id}/month`)).body;
    const findings = await findingsOf(draft?.id ?? '');
    const broken = new Set(unanswered(findings).map(({ code }) => code));
    for (const code of ['weekly-rest-days', 'minimum-rest', 'no-night-flag', 'leave'])
      expect(broken).toContain(code);
    expect(findings.filter(({ overrideId }) => overrideId !== null)).toHaveLength(1);
    expect(codesOf(month, personOf(month, staffId('郭振宇')))).toContain('········');
    expect(personOf(month, staffId('顾嘉怡')).pinned).toHaveLength(5);
  });

  it('hold wishes of the staff in the draft: some are met, some are not', async () => {
    const [draft] = await rostersOf('service');
    const { people } = (await admin.get<MonthView>(`/api/rosters/${draft?.id}/month`)).body;
    const wishes = people.flatMap((person) => person.wishes);
    const broken = (await findingsOf(draft?.id ?? '')).filter(
      ({ code, verdict }) => code === 'wishes' && verdict === 'breach',
    );
    expect([wishes.length, broken.length]).toEqual([
      DEMO_WISHES.met.length + DEMO_WISHES.notMet.length,
      DEMO_WISHES.notMet.length,
    ]);
  });

  it('rest two days of seven, and explain themselves by their log', async () => {
    const [, present] = await rostersOf('service');
    const month = (await admin.get<MonthView>(`/api/rosters/${present?.id}/month`)).body;
    const codes = codesOf(month, personOf(month, staffId('陈思远')));
    expect([...codes].filter((code) => code === '休').length).toBeGreaterThanOrEqual(8);
    const path = `/api/rosters/${present?.id}/operations?after=0`;
    const { operations } = (await admin.get<OperationListView>(path)).body;
    expect(operations).toHaveLength(present?.revision ?? 0);
    const cells = new Map<string, string>();
    for (const { changes } of operations)
      for (const { staffId: id, day, next } of changes) cells.set(`${id} ${day}`, next?.versionId ?? '');
    const shown = month.people.flatMap((person) =>
      [...codesOf(month, person)].filter((code) => code !== '·'),
    );
    expect(shown).toHaveLength(cells.size);
  });
});
