import type { CourseDetailView, FileView, LearningDetailView } from '@banke/contracts';
import { SESSION_COOKIE, type Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { SAMPLE_FILES } from '../testing/sample-files';
import { openTestApp, type TestApp } from '../testing/test-app';
import { fileLine } from '@banke/domain/training';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';

const COURSE = demoId('course 服务用语规范');
const IN_THE_MAKING = demoId('course 明星产品');
const MEGABYTE = 1024 * 1024;

describe('what a lesson shows', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;

  beforeAll(async () => {
    app = await openTestApp({ env: { MAX_UPLOAD_MB: '2', COURSE_UPLOAD_MB: '5' } });
    [trainer, staff] = [await app.as('trainer'), await app.as('staff')];
  });
  afterAll(() => app.close());

  const add = (name: string, content: Buffer, { client = trainer, course = COURSE } = {}) => {
    const query = new URLSearchParams({ name, subjectKind: 'course', subjectId: course });
    return client.upload<FileView & Problem>(`/api/files?${query.toString()}`, content);
  };
  const view = (id: string, headers: Record<string, string> = {}, client = staff) =>
    fetch(`${app.address}/api/files/${id}/view`, {
      headers: { cookie: `${SESSION_COOKIE}=${client.cookie ?? ''}`, ...headers },
    });
  const inDemo: ReturnType<typeof testJobs>['inDemo'] = (work) => testJobs(app).inDemo(work);
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
  /** Over the border of the pieces it is kept in. */
  const video = Buffer.concat([
    SAMPLE_FILES['mp4'] ?? Buffer.alloc(0),
    Buffer.from(Array.from({ length: MEGABYTE + 5000 }, (_, at) => at % 251)),
  ]);

  it('is added by who writes the course, and read by who may read it', async () => {
    const { status, body } = await add('三米微笑.png', SAMPLE_FILES['png'] ?? Buffer.alloc(0));
    expect([status, body.mediaType]).toEqual([201, 'image/png']);
    const shown = await view(body.id);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    const course = await trainer.get<CourseDetailView>(`/api/courses/${COURSE}`);
    expect(course.body.files.map(({ id }) => id)).toEqual([body.id]);
    const lesson = await staff.get<LearningDetailView>(`/api/learning/${COURSE}`);
    expect(lesson.body.files).toEqual([]);
    expect(codeOf(await add('a.png', SAMPLE_FILES['png'] ?? Buffer.alloc(0), { client: staff }))).toBe(
      'file.subject-closed',
    );
    expect(codeOf(await add('a.png', Buffer.from('<html>')))).toBe('file.type-refused');
  });

  it('is not shown out of a course that is still in the making, nor where a browser would not draw it', async () => {
    const secret = await add('新品.png', SAMPLE_FILES['png'] ?? Buffer.alloc(0), { course: IN_THE_MAKING });
    expect((await view(secret.body.id)).status).toBe(404);
    expect((await view(secret.body.id, {}, trainer)).status).toBe(200);
    const sheet = await add('话术.xlsx', SAMPLE_FILES['xlsx'] ?? Buffer.alloc(0));
    expect((await view(sheet.body.id)).status).toBe(404);
  });

  it('is removed by whoever writes the course, unless some version shows it', async () => {
    const png = SAMPLE_FILES['png'] ?? Buffer.alloc(0);
    const admin = await app.as('admin');
    const loose = (await add('草稿.png', png, { client: admin })).body;
    const named = (await add('流程.png', png)).body;
    await inDemo((tx) =>
      tx.query(
        `UPDATE course_version
            SET lessons = jsonb_set(lessons, '{0,body}', to_jsonb((lessons #>> '{0,body}') || $2::text))
          WHERE course_id = $1`,
        [COURSE, `\n${fileLine(named)}`],
      ),
    );
    const lesson = await staff.get<LearningDetailView>(`/api/learning/${COURSE}`);
    expect(lesson.body.files.map(({ id }) => id)).toEqual([named.id]);
    const remove = (id: string, client = trainer) => client.delete<Problem>(`/api/files/${id}`);
    expect(codeOf(await remove(loose.id, staff))).toBe('file.not-yours');
    expect((await remove(loose.id)).status).toBe(204);
    expect(codeOf(await remove(named.id))).toBe('file.shown');
  });

  it('comes with the demo as a document that can be opened', async () => {
    const lesson = await staff.get<LearningDetailView>(`/api/learning/${demoId('course 接听与拨打电话')}`);
    const paper = await view(lesson.body.files[0]?.id ?? '');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect((await bytesOf(paper)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('may be larger than files elsewhere, up to a limit of its own, and keeps its name', async () => {
    const large = Buffer.concat([video, Buffer.alloc(2 * MEGABYTE)]);
    const { status, body } = await add('长视频.mp4', large);
    expect(status).toBe(201);
    const shown = await view(body.id, { range: 'bytes=0-9' });
    expect(shown.headers.get('content-disposition')).toContain(`inline; filename="___.mp4"`);
    expect(codeOf(await add('更长.mp4', Buffer.concat([large, large])))).toBe('file.too-large');
  });

  it('is sent in the parts a video player asks for', async () => {
    const { id } = (await add('演示.mp4', video)).body;
    const whole = await view(id);
    expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
    expect((await bytesOf(whole)).equals(video)).toBe(true);
    const etag = whole.headers.get('etag') ?? '';
    const [from, through] = [MEGABYTE - 100, MEGABYTE + 99];
    const part = await view(id, { range: `bytes=${String(from)}-${String(through)}`, 'if-range': etag });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      ...[206, `bytes ${String(from)}-${String(through)}/${String(video.length)}`, '200'],
    ]);
    expect((await bytesOf(part)).equals(video.subarray(from, through + 1))).toBe(true);
    const other = await view(id, { range: 'bytes=0-9', 'if-range': '"other"' });
    expect([other.status, (await bytesOf(other)).length]).toEqual([200, video.length]);
    const beyond = await view(id, { range: `bytes=${String(video.length)}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
      ...[416, `bytes */${String(video.length)}`],
    ]);
    const known = await view(id, { 'if-none-match': etag });
    expect([known.status, (await bytesOf(known)).length]).toEqual([304, 0]);
  });
});
