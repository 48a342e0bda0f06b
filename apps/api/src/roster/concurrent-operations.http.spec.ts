import { randomUUID } from 'node:crypto';
import type { OperationListView, RosterView, StaffPageView } from '@banke/contracts';
import { dayNumber } from '@banke/domain/calendar';
import { sameValue, type CellValue } from '@banke/domain/roster';
import fc from 'fast-check';
import { demoId } from '../demo/demo-id';
import { ReplicaClient } from '../testing/replica-client';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { TestRosters } from '../testing/test-rosters';
import { toCellChange } from './stored-cells';

const CLIENTS = 3;
/** Stopped by the clock on a slow machine, but never before so many. */
const LEAST_RUNS = 3;

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('write' as const),
      client: fc.nat(CLIENTS - 1),
      cells: fc.array(fc.record({ person: fc.nat(1), day: fc.nat(1), value: fc.nat(2) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('send' as const),
      client: fc.nat(CLIENTS - 1),
      fate: fc.constantFrom('answered', 'not sent', 'answer lost', 'sent twice', 'answered late'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('look' as const),
      client: fc.nat(CLIENTS - 1),
      fate: fc.constantFrom('answered', 'answered late'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('arrive' as const), client: fc.nat(CLIENTS - 1) }) },
);

describe('several people in one month, over a bad line', () => {
  let app: TestApp;
  let rosters: TestRosters;
  let browsers: TestClient[];
  let people: string[];
  let values: CellValue[];
  let year = 2040;

  beforeAll(async () => {
    app = await openTestApp();
    browsers = [await app.as('supervisor'), await app.as('supervisor'), await app.as('admin')];
    const [supervisor] = browsers as [TestClient];
    const department = demoId('department service');
    rosters = await TestRosters.open(supervisor, department);
    const page = await supervisor.get<StaffPageView>(`/api/staff?department=${department}&limit=2`);
    people = page.body.staff.map(({ id }) => id);
    values = [null, ...['白', '晚'].map((code) => toCellValue(rosters.versions.get(code) ?? ''))];
  });
  afterAll(() => app.close());

  const logOf = async (roster: RosterView) => {
    const path = `/api/rosters/${roster.id}/operations?after=0`;
    const { body } = await rosters.client.get<OperationListView>(path);
    return body.operations.map((each) => ({ ...each, changes: each.changes.map(toCellChange) }));
  };

  it('end with equal months, and every acknowledged change is in the log exactly once', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 45 }), async (steps) => {
        year += 1;
        const roster = await rosters.create(`${year}-03-01`, `${year}-03-31`);
        const first = dayNumber(roster.from);
        const clients = browsers.map((browser) => new ReplicaClient(browser, roster.id, randomUUID));
        for (const each of steps) {
          const client = clients[each.client] as ReplicaClient;
          if (each.does === 'write')
            client.write(
              each.cells.map(({ person, day, value }) => ({
                ...{ personId: people[person] ?? '', day: first + day },
                next: values[value] ?? null,
              })),
            );
          else if (each.does === 'send') await client.send(each.fate);
          else if (each.does === 'look') await client.look(each.fate);
          else client.arrive();
        }
        for (const client of clients) await client.settle();
        for (const client of clients) await client.look('answered');

        const log = await logOf(roster);
        const month = await rosters.month(roster.id);
        const stored = Object.fromEntries(
          month.people
            .flatMap(({ id, entries }) =>
              entries.flatMap((entry, index) => {
                const version = month.versions[entry];
                const day = dayNumber(month.entriesFrom) + index;
                return version && day >= first && day <= dayNumber(roster.through)
                  ? [[`${id}|${day}`, version.versionId]]
                  : [];
              }),
            )
            .sort(),
        );
        for (const client of clients) {
          expect(client.shown()).toEqual(stored);
          expect(client.revision).toBe(log.length);
        }
        const logged = log.map(({ opId }) => opId);
        expect(new Set(logged).size).toBe(logged.length);
        for (const { opId, applied } of clients.flatMap(({ acknowledged }) => acknowledged)) {
          // A deed that wrote nothing leaves no line.
          const entries = log.filter((each) => each.opId === opId).map(({ changes }) => changes);
          expect({ opId, entries }).toEqual({ opId, entries: applied.length > 0 ? [applied] : [] });
        }
        // Nobody's work disappears: it was written once, or both values are still to be chosen from.
        for (const client of clients)
          for (const { personId, day, next } of client.lastWrites()) {
            const here = (each: { personId: string; day: number }) =>
              each.personId === personId && each.day === day;
            const written = log.some(({ changes }) =>
              changes.some((each) => here(each) && sameValue(each.next, next)),
            );
            const held = client.held.some((each) => here(each) && sameValue(each.mine, next));
            expect({ written: written || held }).toEqual({ written: true });
          }
        runs += 1;
      }),
      { numRuns: 25, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    );
    expect(runs).toBeGreaterThanOrEqual(LEAST_RUNS);
  }, 60_000);
});

function toCellValue(templateVersionId: string): CellValue {
  return { templateVersionId, pinned: false };
}
