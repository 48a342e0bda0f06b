import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { actsInDuty } from '@banke/domain/obligations';
import { ROLES, scopesOf, type RoleGrant } from '@banke/domain/people';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import {
  loadColleagues,
  loadDelegates,
  loadDelegations,
  loadOwnDelegations,
  loadRoleHolders,
  loadStandIns,
  loadStandInsIn,
  lockDelegation,
} from '../people/delegation-queries';
import { DepartmentEntity } from '../people/department.entity';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import {
  loadObligationEvents,
  loadObligations,
  lockObligation,
  lockRemindable,
  type Office,
} from './obligation-queries';
import {
  insertPlanned,
  loadObligationRules,
  lockObligationRule,
  lockPlanned,
  removePlanned,
  updatePlanned,
} from './obligation-rule-queries';
import { ObligationRuleEntity } from './obligation-rule.entity';
import { ObligationEntity } from './obligation.entity';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOTHING = { company: false, departmentIds: [], teamIds: [] };
const TODAY = '2026-11-20';
const NOW = new Date('2026-11-20T02:00:00Z');
const sightOf = (accountId: string, offices: Office[] = [], reach = NOTHING) => ({
  reach,
  today: '2026-11-20',
  accountId,
  accountIds: [accountId],
  offices,
});

describe('obligations in the database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 2,
      applicationName: 'test',
    }).initialize();
    for (const rows of [mine, theirs]) {
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
      });
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });
  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);

  it('of two companies never meet in a named query', async () => {
    const other = theirs.ids;
    const ofTheirs = sightOf(other.account, [], EVERYTHING);
    const results = await asMe(async (tx) => {
      await insertPlanned(tx, other.obligationRule, [{ id: randomUUID(), dueOn: TODAY, dueAt: NOW }], NOW);
      await updatePlanned(tx, other.obligationRule, [{ id: other.obligation, dueAt: NOW }]);
      await removePlanned(tx, [other.obligation]);
      return [
        (await loadObligations(tx, ofTheirs, {})).map(({ id }) => id),
        await lockObligation(tx, ofTheirs, other.obligation),
        await loadObligationEvents(tx, other.obligation),
        (await lockRemindable(tx, '2030-01-01', '2026-11-20')).map(({ id }) => id),
        (await loadObligationRules(tx, EVERYTHING)).map(({ id }) => id),
        await lockObligationRule(tx, EVERYTHING, other.obligationRule),
        await lockPlanned(tx, other.obligationRule, NOW),
        await loadStandIns(tx, other.deputy, TODAY),
        (await loadRoleHolders(tx, ['administrator'], TODAY)).map(({ accountId }) => accountId),
        await loadDelegates(tx, [other.account], TODAY),
        await loadStandInsIn(tx, other.department, ['administrator'], NOW),
        (await loadDelegations(tx, EVERYTHING, TODAY)).map(({ id }) => id),
        await loadOwnDelegations(tx, other.account, TODAY, '2026-11-01'),
        await lockDelegation(tx, other.account, other.delegation, TODAY),
        (await loadColleagues(tx, null, null, TODAY)).length,
      ];
    });
    expect(results).toEqual([
      [mine.ids.obligation],
      undefined,
      [],
      [mine.ids.obligation],
      [mine.ids.obligationRule],
      undefined,
      [],
      [],
      [mine.ids.account],
      [],
      [mine.ids.deputy],
      [mine.ids.delegation],
      [],
      undefined,
      0,
    ]);
    const untouched = await inCompany(dataSource, theirs.companyId, (tx) => tx.find(ObligationEntity));
    expect(untouched).toEqual([expect.objectContaining({ id: other.obligation, version: 1 })]);
  });

  it.each([
    `UPDATE obligation_event SET note_id = NULL`,
    'DELETE FROM obligation_event',
    'DELETE FROM obligation_rule',
    'DELETE FROM delegation',
  ])('cannot be rewritten: %s', async (statement) => {
    await expect(asMe((tx) => tx.query(statement))).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('with a history cannot be taken back as if they were plans', async () => {
    await expect(asMe((tx) => removePlanned(tx, [mine.ids.obligation]))).rejects.toMatchObject({
      driverError: { code: '23503', constraint: 'fk_obligation_event_obligation' },
    });
  });

  it('fall to the same people in the database as in the rule that the browser knows', async () => {
    const elsewhere = randomUUID();
    const grants = ROLES.flatMap((role) =>
      [mine.ids.department, elsewhere].flatMap((departmentId) =>
        scopesOf(role).map((kind): RoleGrant => {
          if (kind === 'company') return { role, scope: { kind } };
          if (kind === 'department') return { role, scope: { kind, departmentId } };
          return { role, scope: { kind, departmentId, teamId: randomUUID() } };
        }),
      ),
    );
    await asMe(async (tx) => {
      const own = { companyId: mine.companyId, createdAt: NOW };
      await tx.insert(DepartmentEntity, { ...own, id: elsewhere, siteId: mine.ids.site, name: '别处' });
      const duties = ROLES.flatMap((ownerRole) =>
        [mine.ids.department, elsewhere, null].flatMap((departmentId) =>
          [null, mine.ids.deputy].map((ownerId) => ({ ownerRole, departmentId, ownerId, id: randomUUID() })),
        ),
      );
      for (const { id, ...duty } of duties) {
        const rule = { ...own, id, kind: 'stand-up', ...duty, evidence: 'none', remindDays: 0 } as const;
        await tx.insert(ObligationRuleEntity, { ...rule, rhythm: 'daily' });
        await tx.insert(ObligationEntity, { ...rule, ruleId: id, dueOn: TODAY, dueAt: NOW });
      }
      for (const grant of grants) {
        const { role, scope } = grant;
        const office = { role, departmentId: scope.kind === 'company' ? null : scope.departmentId };
        const found = await loadObligations(tx, sightOf(mine.ids.account, [office]), { whose: 'mine' });
        const known = new Set<string>(duties.map(({ id }) => id));
        const expected = duties.filter((duty) =>
          actsInDuty(duty, {
            accountId: mine.ids.account,
            grantsOf: { [mine.ids.account]: [grant] },
            delegations: [],
            today: TODAY,
          }),
        );
        expect(found.flatMap(({ id }) => (known.has(id) ? [id] : [])).sort()).toEqual(
          expected.map(({ id }) => id).sort(),
        );
      }
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  });
});

/** Takes the rows of one test back. */
class Undone extends Error {}
