import { randomUUID } from 'node:crypto';
import type { AuditPageView, FileView } from '@banke/contracts';
import { CSRF_HEADER, SESSION_COOKIE, type Problem } from '@banke/contracts/codes';
import { StoredFileChunkEntity } from '@banke/database';
import { reachOfActor } from '../common/access/actor';
import { SAMPLE_FILES } from '../testing/sample-files';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';
import type { FileSubjectAccess } from './file-subject-access';
import { FileSubjects } from './file-subjects';

describe('files', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let manager: TestClient;
  /** Within the department: seen by whoever may read its duties, open until a test closes it. */
  const subject = { id: randomUUID(), open: true };
  beforeAll(async () => {
    app = await openTestApp({ env: { MAX_UPLOAD_MB: '2', FILES_PER_COMPANY_MB: '4' } });
    const accessTo: FileSubjectAccess['accessTo'] = async (_, actor, id) => {
      const { company, departmentIds } = reachOfActor(actor, 'obligations.read');
      const within = id === subject.id && (company || departmentIds.length > 0);
      return within ? { mayChange: subject.open, name: '月末交表' } : undefined;
    };
    const [tell, shows] = [() => Promise.resolve(), () => Promise.resolve(false)];
    app.context
      .get(FileSubjects)
      .add({ kind: 'obligation', accessTo, accessForChange: accessTo, shows, tell });
    supervisor = await app.as('supervisor');
    manager = await app.as('manager');
  });
  afterEach(() => (subject.open = true));
  afterAll(() => app.close());

  const send = async (
    client: TestClient,
    name: string,
    content: Buffer | ReadableStream,
    options: { id?: string; key?: string; type?: string } = {},
  ) => {
    const query = new URLSearchParams({
      name,
      subjectKind: 'obligation',
      subjectId: options.id ?? subject.id,
    });
    const response = await fetch(`${app.address}/api/files?${query}`, {
      method: 'POST',
      headers: {
        cookie: `${SESSION_COOKIE}=${client.cookie}`,
        [CSRF_HEADER]: client.csrfToken ?? '',
        'content-type': options.type ?? 'application/octet-stream',
        ...(options.key && { 'idempotency-key': options.key }),
      },
      body: content as Buffer,
      ...(content instanceof ReadableStream && ({ duplex: 'half' } as object)),
    });
    return { status: response.status, body: (await response.json()) as FileView & Problem };
  };
  const download = (client: TestClient, id: string) =>
    fetch(`${app.address}/api/files/${id}`, { headers: { cookie: `${SESSION_COOKIE}=${client.cookie}` } });

  it('come back byte for byte to whoever may see the thing, to be saved and not opened', async () => {
    const content = Buffer.concat([SAMPLE_FILES['png'] ?? Buffer.alloc(0), Buffer.alloc(1_500_000, 'x')]);
    const { status, body } = await send(supervisor, 'C:\\桌面\\交接 "一".png', content);
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String) as string,
        name: '交接 "一".png',
        mediaType: 'image/png',
        size: content.length,
        byName: '演示·主管',
        at: app.clock.now().toISOString(),
      },
    ]);
    const response = await download(manager, body.id);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="__ ___.png"; filename*=UTF-8''${encodeURIComponent('交接 "一".png')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    await supervisor.delete(`/api/files/${body.id}`);
  });

  it('do not exist for whoever may not see the thing, nor can be added to it', async () => {
    const { body } = await send(supervisor, 'a.pdf', SAMPLE_FILES['pdf'] ?? Buffer.alloc(0));
    const staff = await app.as('staff');
    expect((await download(staff, body.id)).status).toBe(404);
    expect(codeOf(await staff.delete(`/api/files/${body.id}`))).toBe('file.not-found');
    const refused = await send(staff, 'b.pdf', SAMPLE_FILES['pdf'] ?? Buffer.alloc(0));
    expect([refused.status, refused.body.code]).toEqual([404, 'file.subject-not-found']);
    const elsewhere = await send(supervisor, 'b.pdf', SAMPLE_FILES['pdf'] ?? Buffer.alloc(0), {
      id: randomUUID(),
    });
    expect(elsewhere.body.code).toBe('file.subject-not-found');
    expect((await download(app.client(), body.id)).status).toBe(401);
  });

  it('are taken back by whoever added them while the thing is open, and the log remembers', async () => {
    const { body } = await send(supervisor, '要删的.txt', SAMPLE_FILES['txt'] ?? Buffer.alloc(0));
    expect(codeOf(await manager.delete(`/api/files/${body.id}`))).toBe('file.not-yours');
    subject.open = false;
    expect(codeOf(await supervisor.delete(`/api/files/${body.id}`))).toBe('file.subject-closed');
    expect((await send(supervisor, 'b.txt', Buffer.from('spät'))).body.code).toBe('file.subject-closed');
    subject.open = true;
    expect((await supervisor.delete(`/api/files/${body.id}`)).status).toBe(204);
    expect((await download(supervisor, body.id)).status).toBe(404);
    const left = await testJobs(app).inDemo((tx) => tx.countBy(StoredFileChunkEntity, { fileId: body.id }));
    expect(left).toBe(0);
    const admin = await app.as('admin');
    const log = await admin.get<AuditPageView>(`/api/audit?subjectId=${body.id}`);
    expect(
      log.body.entries.map(({ action, subjectName, before, after }) => [
        action,
        subjectName,
        before['subject'] ?? after['subject'],
      ]),
    ).toEqual([
      ['file.removed', '要删的.txt', '月末交表'],
      ['file.added', '要删的.txt', '月末交表'],
    ]);
  });

  it('are refused when they are not what their name says, empty, or no raw body', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    for (const name of ['x.html', 'x.svg', 'x.png', 'x.txt']) {
      const { status, body } = await send(supervisor, name, page);
      expect([name, status, body.code]).toEqual([name, 422, 'file.type-refused']);
    }
    expect((await send(supervisor, 'x.pdf', Buffer.alloc(0))).body.code).toBe('file.empty');
    const json = await send(supervisor, 'x.txt', Buffer.from('{}'), { type: 'application/json' });
    expect([json.status, json.body.code]).toEqual([400, 'request.malformed']);
  });

  it('stop at the limit, also when the client does not say how much it will send', async () => {
    const tooMuch = Buffer.alloc(2 * 1024 * 1024 + 1, 'x');
    const { status, body } = await send(supervisor, 'x.txt', tooMuch);
    expect([status, body.code, body.params]).toEqual([413, 'file.too-large', { megabytes: 2 }]);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(Buffer.alloc(256 * 1024, 'x'));
        if (++sent > 20) controller.close();
      },
    });
    expect((await send(supervisor, 'x.txt', endless)).body.code).toBe('file.too-large');
    expect((await send(supervisor, 'x.txt', tooMuch.subarray(1))).status).toBe(201);
  });

  it('are stored once when the reply was lost and the client sends again', async () => {
    const key = randomUUID();
    const content = SAMPLE_FILES['csv'] ?? Buffer.alloc(0);
    const [first, second] = [
      await send(supervisor, 'x.csv', content, { key }),
      await send(supervisor, 'x.csv', content, { key }),
    ];
    expect(second).toEqual(first);
    expect((await send(supervisor, 'y.csv', content, { key })).body.code).toBe(
      'request.repeated-differently',
    );
  });

  it('fill no more room than the company has', async () => {
    const large = Buffer.alloc(1_900_000, 'x');
    await send(supervisor, 'x.txt', large);
    const { status, body } = await send(supervisor, 'x.txt', large);
    expect([status, body.code, body.params]).toEqual([422, 'file.no-room', { megabytes: 4 }]);
  });
});
