import { randomUUID } from 'node:crypto';
import type {
  MonthPersonView,
  MonthView,
  OperationResultView,
  RosterView,
  ShiftTemplateListView,
} from '@banke/contracts';
import { dayNumber } from '@banke/domain/calendar';
import type { TestClient, TestResponse } from './test-client';

/** One line of a roster as people write it: a code a day from the first on, `·` for an empty cell. */
export type CellLines = Record<string, string>;

/** Builds rosters of one department the way a screen does, as somebody who may. */
export class TestRosters {
  private constructor(
    readonly client: TestClient,
    readonly departmentId: string,
    readonly versions: ReadonlyMap<string, string>,
  ) {}

  /** With the shipped templates taken over. */
  static async open(client: TestClient, departmentId: string): Promise<TestRosters> {
    const request = { departmentId, language: 'zh-CN' };
    const { body } = await client.post<ShiftTemplateListView>('/api/shift-templates/presets', request);
    return new TestRosters(
      client,
      departmentId,
      new Map(body.templates.map(({ code, versionId }) => [code, versionId])),
    );
  }

  async create(from: string, through: string): Promise<RosterView> {
    const request = { departmentId: this.departmentId, from, through };
    return expected(await this.client.post<RosterView>('/api/rosters', request), 201);
  }

  /** Writes lines of codes into empty cells. */
  async fill(roster: Pick<RosterView, 'id' | 'from'>, lines: CellLines): Promise<OperationResultView> {
    const first = dayNumber(roster.from);
    const cells = Object.entries(lines).flatMap(([staffId, codes]) =>
      [...codes].flatMap((code, index) =>
        code === '·' ? [] : [this.change(staffId, first + index, null, code)],
      ),
    );
    const request = { opId: randomUUID(), baseRevision: 0, cells };
    return expected(await this.client.post(`/api/rosters/${roster.id}/operations`, request), 201);
  }

  change(staffId: string, day: number, from: string | null, to: string | null) {
    return {
      staffId,
      day: new Date(day * 86_400_000).toISOString().slice(0, 10),
      expected: this.value(from),
      next: this.value(to),
    };
  }

  value(code: string | null, pinned = false) {
    return code === null ? null : { versionId: this.versions.get(code) ?? '', pinned };
  }

  async month(rosterId: string, client = this.client): Promise<MonthView> {
    return expected(await client.get<MonthView>(`/api/rosters/${rosterId}/month`), 200);
  }
}

/** What stands in a person's cells of the roster, a code a day; `·` for an empty cell. */
export function codesOf(
  month: MonthView,
  person: MonthPersonView,
  from = month.from,
  through = month.through,
) {
  const [first, last] = [from, through].map((day) => dayNumber(day) - dayNumber(month.entriesFrom));
  return person.entries
    .slice(first, (last ?? 0) + 1)
    .map((index) => month.versions[index]?.code ?? '·')
    .join('');
}

export function personOf(month: MonthView, staffId: string): MonthPersonView {
  const person = month.people.find(({ id }) => id === staffId);
  if (!person) throw new Error(`${staffId} is not in the month`);
  return person;
}

function expected<T>({ status, body }: TestResponse<T>, wanted: number): T {
  if (status !== wanted) throw new Error(`answered ${status} ${JSON.stringify(body)}`);
  return body;
}
