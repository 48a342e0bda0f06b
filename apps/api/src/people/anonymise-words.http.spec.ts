import type {
  DelegationListView,
  FileView,
  InvitedStaffView,
  MessagePageView,
  ObligationDetailView,
  StaffDetailView,
} from '@banke/contracts';
import { teamId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { everythingStored } from '../testing/everything-stored';
import { SAMPLE_FILES } from '../testing/sample-files';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { SERVICE, testObligations } from '../testing/test-obligations';

const NAME = '仇佳慧';
const PASSWORD = 'a long enough secret 9';

describe('the words about somebody who is anonymised', () => {
  let app: TestApp;
  let admin: TestClient;
  let supervisor: TestClient;
  let manager: TestClient;
  let person: TestClient;
  let accountId: string;
  let duties: ReturnType<typeof testObligations>;

  beforeAll(async () => {
    app = await openTestApp();
    [admin, supervisor, manager] = [
      await app.as('admin'),
      await app.as('supervisor'),
      await app.as('manager'),
    ];
    duties = testObligations(app, () => admin);
    const invited = await admin.post<InvitedStaffView>('/api/staff/invitations', {
      staffIds: [staffId(NAME)],
    });
    const [slip] = invited.body.slips;
    person = app.client();
    await person.post('/api/invitations/accept', { token: slip?.path.split('#')[1], password: PASSWORD });
    await person.signIn(String(slip?.signInName), PASSWORD);
    accountId = String((await show()).accountId);
  });
  afterAll(() => app.close());

  const show = async () => (await admin.get<StaffDetailView>(`/api/staff/${staffId(NAME)}`)).body;
  const done = <T>({ status, body }: { status: number; body: T }): T => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const attach = async (client: TestClient, taskId: string, name: string) =>
    done(
      await client.post<FileView>(
        `/api/files?name=${encodeURIComponent(name)}&subjectKind=obligation&subjectId=${taskId}`,
        SAMPLE_FILES['pdf'],
        { 'content-type': 'application/octet-stream' },
      ),
    );

  it('go, wherever they were written, and the deeds stay', async () => {
    // A task named after the person, given to them, with files and words of theirs and about them.
    const task = await duties.first(`${NAME}的周报`);
    const put = async (client: TestClient, deed: string, body: object) => {
      const { version } = done(await admin.get<ObligationDetailView>(`/api/obligations/${task.id}`));
      return done(await duties.put(client, task, deed, { ...body, version }));
    };
    await put(admin, 'owner', { accountId });
    await attach(person, task.id, `${NAME}·周报.pdf`);
    const gone = await attach(person, task.id, `${NAME}·草稿.pdf`);
    done(await person.delete(`/api/files/${gone.id}`));
    await put(person, 'hand-in', { note: `${NAME}：已写完，见附件` });
    await put(manager, 'answer', { answer: 'returned', note: `${NAME}，请补上数字` });
    await put(person, 'hand-in', { note: '补上了' });
    // Absences: theirs, and somebody else's for whom they stood in.
    const day = { from: '2026-11-20', through: '2026-11-20' };
    const to = await duties.accountId('leader');
    done(await person.post('/api/delegations', { ...day, toAccountId: to, note: `${NAME}住院` }));
    done(await supervisor.post('/api/delegations', { ...day, toAccountId: accountId, note: '请多关照' }));
    const { given } = done(await supervisor.get<DelegationListView>('/api/delegations'));
    const [mine] = given.filter(({ toName }) => toName === NAME);
    done(await supervisor.put(`/api/delegations/${mine?.id}/end`, { version: mine?.version }));
    // A colleague lent in the person's stead.
    done(
      await admin.post(`/api/staff/${staffId('林晓雨')}/secondments`, {
        departmentId: SERVICE,
        teamId: teamId('service/催单'),
        from: '2026-11-21',
        through: '2026-11-22',
        reason: `顶${NAME}的班`,
        version: done(await admin.get<StaffDetailView>(`/api/staff/${staffId('林晓雨')}`)).version,
      }),
    );
    await app.runJobs();
    const told = done(await manager.get<MessagePageView>('/api/messages')).messages;
    expect(told.filter(({ params }) => params['by'] === NAME).length).toBeGreaterThan(0);

    const hr = await app.as('hr');
    const { version } = await show();
    done(await hr.put(`/api/staff/${staffId(NAME)}/leaving`, { lastDay: '2026-11-19', version }));
    const left = await show();
    done(
      await admin.post(`/api/staff/${staffId(NAME)}/anonymisation`, {
        employeeNumber: left.employeeNumber,
        version: left.version,
      }),
    );

    const lines = (await everythingStored(app))
      .split('\n')
      .filter((line) => /仇佳慧|住院|已写完|补上数字|补上了/.test(line));
    expect(lines).toEqual([]);
    const shownAs = `已匿名 ${staffId(NAME).slice(0, 8)}`;
    const after = done(await manager.get<ObligationDetailView>(`/api/obligations/${task.id}`));
    expect(after).toMatchObject({ name: `${shownAs}的周报`, state: 'handed-in', note: null });
    expect(after.events.map(({ deed, byName }) => [deed, byName])).toEqual([
      ['assigned', '演示·管理员'],
      ['handed-in', shownAs],
      ['returned', '演示·部门经理'],
      ['handed-in', shownAs],
    ]);
    expect(after.files.map(({ name }) => name)).toEqual([`${shownAs}·周报.pdf`]);
    const { messages } = done(await manager.get<MessagePageView>('/api/messages'));
    expect(messages.map(({ params }) => params['by'])).toContain(shownAs);
  });
});
