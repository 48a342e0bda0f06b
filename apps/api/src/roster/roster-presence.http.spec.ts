import { randomUUID } from 'node:crypto';
import type { PresenceListView, RosterView } from '@banke/contracts';
import type { PresenceNews } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, TestClient } from '../testing/test-client';
import { TestStream } from '../testing/test-stream';
import { until } from '../testing/until';

const SERVICE = demoId('department service');

describe('who has a roster open', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let roster: RosterView;
  const open: TestStream[] = [];
  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    const request = { departmentId: SERVICE, from: '2031-12-01', through: '2031-12-31' };
    roster = (await supervisor.post<RosterView>('/api/rosters', request)).body;
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.leave()));
  afterAll(() => app.close());

  const listen = async (client: TestClient) => {
    const stream = await TestStream.open(client);
    open.push(stream);
    return stream;
  };
  const path = (pageId: string) => `/api/rosters/${roster.id}/presence/${pageId}`;
  const come = (client: TestClient, pageId: string, cell: object | null = null) =>
    client.put<PresenceListView>(path(pageId), { cell });
  const heard = (stream: TestStream) =>
    stream.heard.filter(({ event }) => event === 'roster-presence').map(({ data }) => data as PresenceNews);
  const pagesFor = async (client: TestClient) =>
    (await come(client, randomUUID())).body.present.map(({ pageId }) => pageId);

  it('is told with the cell at once, in every process, and to who comes later', async () => {
    const [manager, pageId, cell] = [
      await app.as('manager'),
      randomUUID(),
      { staffId: randomUUID(), day: '2031-12-05' },
    ];
    const second = await openTestApp({ beside: app });
    const there = new TestClient(second.address);
    [there.cookie, there.csrfToken] = [manager.cookie, manager.csrfToken];
    const streams = [await listen(manager), await listen(there)];
    await come(supervisor, pageId, cell);
    for (const stream of streams) await until(() => heard(stream).length > 0);
    const said = { id: roster.id, pageId, name: '演示·主管', cell, gone: false };
    expect(streams.map((stream) => heard(stream)[0])).toEqual([
      expect.objectContaining(said),
      expect.objectContaining(said),
    ]);
    expect(streams[0]?.heard.at(-1)?.id).toBeUndefined();
    await until(async () => (await pagesFor(there)).includes(pageId));
    expect(await pagesFor(manager)).toContain(pageId);
    await second.close();
  });

  it('ends with a word, and without one half a minute later', async () => {
    const [left, silent] = [randomUUID(), randomUUID()];
    await come(supervisor, left);
    await come(supervisor, silent);
    await until(async () => (await pagesFor(supervisor)).includes(silent));
    await supervisor.delete(path(left));
    await until(async () => !(await pagesFor(supervisor)).includes(left));
    app.clock.advance({ seconds: 31 });
    expect(await pagesFor(supervisor)).not.toContain(silent);
  });

  it('is nobody’s business who may not read the roster', async () => {
    const [desk, staff] = [await app.as('desk'), await app.as('staff')];
    const streams = [await listen(desk), await listen(staff)];
    const witness = await listen(supervisor);
    expect(codeOf(await come(desk, randomUUID()))).toBe('roster.not-found');
    expect(codeOf(await come(staff, randomUUID()))).toBe('roster.not-found');
    expect(codeOf(await desk.delete(path(randomUUID())))).toBe('roster.not-found');
    await come(supervisor, randomUUID());
    await until(() => heard(witness).length > 0);
    expect(streams.flatMap(heard)).toEqual([]);
  });

  it('is one’s own to say: another account does not speak for a page', async () => {
    const [manager, pageId] = [await app.as('manager'), randomUUID()];
    await come(supervisor, pageId);
    await until(async () => (await pagesFor(manager)).includes(pageId));
    const stream = await listen(manager);
    await manager.delete(path(pageId));
    await until(() => heard(stream).some(({ gone }) => gone));
    expect(await pagesFor(manager)).toContain(pageId);
  });

  it('is heard by who leads a team of the department', async () => {
    const stream = await listen(await app.as('leader'));
    await come(supervisor, randomUUID());
    await until(() => heard(stream).length > 0);
    expect(heard(stream)[0]?.id).toBe(roster.id);
  });
});
