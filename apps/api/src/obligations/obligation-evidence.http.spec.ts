import type { FileView, ObligationDetailView } from '@banke/contracts';
import { SAMPLE_FILES } from '../testing/sample-files';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { outcomeOf, testObligations } from '../testing/test-obligations';

describe('the evidence of an obligation', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let manager: TestClient;
  let admin: TestClient;
  let duties: ReturnType<typeof testObligations>;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    manager = await app.as('manager');
    admin = await app.as('admin');
    duties = testObligations(app, () => admin);
  });
  afterAll(() => app.close());

  const attach = (client: TestClient, { id }: { id: string }) =>
    client.post<FileView>(
      `/api/files?name=${encodeURIComponent('绩效考核表.xlsx')}&subjectKind=obligation&subjectId=${id}`,
      SAMPLE_FILES['xlsx'],
      { 'content-type': 'application/octet-stream' },
    );
  const handIn = (task: { id: string; version: number }) =>
    duties.put(supervisor, task, 'hand-in', { version: task.version });

  it('is asked for, attached by the owner, and read by the receiver', async () => {
    const task = await duties.first('交表', { evidence: 'file' });
    expect(outcomeOf(await handIn(task))).toBe('obligation.file-missing');
    expect((await attach(supervisor, task)).status).toBe(201);
    const handedIn = await handIn(task);
    expect(outcomeOf(handedIn)).toBe('handed-in');
    const { body } = await manager.get<ObligationDetailView>(`/api/obligations/${task.id}`);
    expect(body.files.map(({ name, byName }) => [name, byName])).toEqual([['绩效考核表.xlsx', '演示·主管']]);
    const file = await manager.get(`/api/files/${body.files[0]?.id}`);
    expect([file.status, file.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([
      200,
      true,
    ]);
  });

  it('is added by nobody else, and stays as it was handed in', async () => {
    const task = await duties.first('别人的', { evidence: 'file' });
    expect(codeOf(await attach(manager, task))).toBe('file.subject-closed');
    expect(codeOf(await attach(await app.as('desk'), task))).toBe('file.subject-not-found');
    const { id } = (await attach(supervisor, task)).body;
    await handIn(task);
    expect(codeOf(await attach(supervisor, task))).toBe('file.subject-closed');
    expect(codeOf(await supervisor.delete(`/api/files/${id}`))).toBe('file.subject-closed');
  });

  it('keeps a task that its rule does not plan any more', async () => {
    const task = await duties.first('换日子', { evidence: 'file' });
    await attach(supervisor, task);
    const { body } = await admin.get<{ rules: { id: string; version: number; name: string }[] }>(
      '/api/obligation-rules',
    );
    const rule = body.rules.find(({ name }) => name === '换日子');
    const changed = await admin.put(`/api/obligation-rules/${rule?.id}`, {
      ...duties.rule('换日子', { evidence: 'file', day: 26 }),
      ...{ active: true, version: rule?.version },
    });
    expect(changed.status).toBe(200);
    const left = await duties.list(admin, '换日子');
    expect(left.map(({ id }) => id)).toContain(task.id);
  });
});
