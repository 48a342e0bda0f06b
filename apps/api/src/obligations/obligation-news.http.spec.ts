import type { FileView, MessagePageView, ObligationDetailView } from '@banke/contracts';
import { SAMPLE_FILES } from '../testing/sample-files';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { testObligations } from '../testing/test-obligations';
import { TestStream } from '../testing/test-stream';

describe('the news of an obligation', () => {
  let app: TestApp;
  let admin: TestClient;
  let supervisor: TestClient;
  let manager: TestClient;
  let duties: ReturnType<typeof testObligations>;
  const streams: TestStream[] = [];
  beforeAll(async () => {
    app = await openTestApp();
    [admin, supervisor, manager] = [
      await app.as('admin'),
      await app.as('supervisor'),
      await app.as('manager'),
    ];
    duties = testObligations(app, () => admin);
  });
  afterEach(() => streams.splice(0).forEach((stream) => stream.leave()));
  afterAll(() => app.close());

  const listen = async (client: TestClient) => {
    const stream = await TestStream.open(client);
    streams.push(stream);
    return stream;
  };
  const told = async (client: TestClient, about: string) => {
    await app.runJobs();
    const { messages } = (await client.get<MessagePageView>('/api/messages')).body;
    return messages
      .filter(({ link }) => link === `/obligations?open=${about}`)
      .map(({ kind, params }) => [kind, params['by'], params['note'] ?? params['file']]);
  };
  const attach = (client: TestClient, id: string) =>
    client.upload<FileView>(
      `/api/files?name=${encodeURIComponent('证明.pdf')}&subjectKind=obligation&subjectId=${id}`,
      SAMPLE_FILES['pdf'] ?? Buffer.alloc(0),
    );

  it('tells whose duty it was that it was waived, and is to be done after all', async () => {
    const task = await duties.first('这次不用');
    const open = await listen(supervisor);
    const waived = await duties.put(manager, task, 'waiver', { reason: '放假', version: task.version });
    expect(waived.body.state).toBe('waived');
    await open.until(2);
    await duties.put(manager, task, 'reopening', { version: waived.body.version });
    await open.until(3);
    expect(new Set(open.names)).toEqual(new Set(['obligations-changed']));
    expect(await told(supervisor, task.id)).toEqual([
      ['obligation.reopened', '演示·部门经理', undefined],
      ['obligation.waived', '演示·部门经理', '放假'],
    ]);
    expect(await told(manager, task.id)).toEqual([]);
  });

  it('tells the open screens of files that came and went, and the other one who has the duty', async () => {
    const task = await duties.first('带附件', { evidence: 'file' });
    const day = { from: '2026-11-20', through: '2026-11-20' };
    const toAccountId = await duties.accountId('leader');
    await supervisor.post('/api/delegations', { ...day, toAccountId });
    const leader = await app.as('leader');
    const [open, reader] = [await listen(supervisor), await listen(manager)];
    const { id } = (await attach(leader, task.id)).body;
    await Promise.all([open.until(2), reader.until(2)]);
    expect((await leader.delete(`/api/files/${id}`)).status).toBe(204);
    await Promise.all([open.until(3), reader.until(3)]);
    const { version } = (await leader.get<ObligationDetailView>(`/api/obligations/${task.id}`)).body;
    expect(version).toBe(task.version);
    expect(await told(supervisor, task.id)).toEqual([
      ['obligation.file-removed', '演示·组长', '证明.pdf'],
      ['obligation.file-added', '演示·组长', '证明.pdf'],
    ]);
    expect(await told(leader, task.id)).toEqual([]);
  });
});
