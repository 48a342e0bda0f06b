import type {
  MessagePageView,
  NeedListView,
  RosterLifeView,
  RosterNoticeListView,
  RosterView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import type { TestApp } from './test-app';
import type { TestClient, TestResponse } from './test-client';
import { TestRosters } from './test-rosters';

export const SERVICE = demoId('department service');
/** People of the demo who can sign in: as `staff` and as `leader`. */
export const AGENT = staffId('林晓雨');
export const LEADER = staffId('顾嘉怡');

type Answer = TestResponse<RosterLifeView & Problem>;

/** Walks rosters of the demo's department through their life, a week of their own each. */
export class TestRosterLife {
  private week = dayNumber('2031-01-06');

  private constructor(
    readonly app: TestApp,
    readonly rosters: TestRosters,
    readonly supervisor: TestClient,
    readonly manager: TestClient,
  ) {}

  /** Without needs, so that a week of two people breaks no rule. */
  static async open(app: TestApp): Promise<TestRosterLife> {
    const [supervisor, manager] = [await app.as('supervisor'), await app.as('manager')];
    const days = 'from=2031-01-01&through=2031-01-31';
    const { body } = await supervisor.get<NeedListView>(`/api/needs?department=${SERVICE}&${days}`);
    for (const { id, version } of body.needs)
      await supervisor.delete(`/api/needs/${id}?version=${version}&from=${body.earliest}`);
    const rosters = await TestRosters.open(supervisor, SERVICE);
    return new TestRosterLife(app, rosters, supervisor, manager);
  }

  /** A draft that nothing speaks against; other `cells` where something shall. */
  async draft(cells = '白白白休休'): Promise<RosterView> {
    this.week += 14;
    const roster = await this.rosters.create(plainDateOf(this.week), plainDateOf(this.week + 6));
    await this.rosters.fill(roster, { [AGENT]: cells, [LEADER]: '晚晚晚休休' });
    return roster;
  }

  async life({ id }: { id: string }, client = this.supervisor): Promise<RosterLifeView> {
    return (await client.get<RosterLifeView>(`/api/rosters/${id}/life`)).body;
  }

  /** A step on the roster as it stands now, unless `more` says what was seen. */
  async step(client: TestClient, roster: { id: string }, name: string, more: object = {}): Promise<Answer> {
    const { revision, steps } = await this.life(roster);
    const request = { revision, step: steps.length, ...more };
    return client.put(`/api/rosters/${roster.id}/${name}`, request);
  }

  async published(cells?: string): Promise<RosterView> {
    const roster = await this.draft(cells);
    await this.step(this.supervisor, roster, 'submission');
    await this.step(this.manager, roster, 'approval');
    const { status, body } = await this.step(this.manager, roster, 'publication');
    if (status !== 200) throw new Error(`answered ${status} ${JSON.stringify(body)}`);
    return roster;
  }

  /** Writes one cell, of the first day unless told. */
  write(
    roster: RosterView,
    who: string,
    from: string | null,
    to: string | null,
    { client = this.supervisor, day = 0 } = {},
  ) {
    return client.post<Problem & { revision: number; conflicts: unknown[] }>(
      `/api/rosters/${roster.id}/operations`,
      {
        ...{ opId: demoId(`${roster.id} ${who} ${day} ${from} ${to}`), baseRevision: 0 },
        cells: [this.rosters.change(who, dayNumber(roster.from) + day, from, to)],
      },
    );
  }

  async notices(roster: { id: string }) {
    const path = `/api/rosters/${roster.id}/notices`;
    return (await this.supervisor.get<RosterNoticeListView>(path)).body.notices;
  }

  /** What the message centre of somebody says of rosters, newest first. */
  async told(name: Parameters<TestApp['as']>[0]) {
    await this.app.runJobs();
    const client = await this.app.as(name);
    const { messages } = (await client.get<MessagePageView>('/api/messages')).body;
    return messages.filter(({ kind }) => kind.startsWith('roster.'));
  }
}
