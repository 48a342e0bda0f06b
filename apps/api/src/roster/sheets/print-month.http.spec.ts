import type { RosterView, StaffPageView } from '@banke/contracts';
import { readPdf } from '@banke/documents/testing';
import { demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import type { TestClient } from '../../testing/test-client';
import { TestRosters } from '../../testing/test-rosters';

const SERVICE = demoId('department service');

/** November 2031 of the service department. */
describe('a month as a PDF', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let roster: RosterView;
  let people: StaffPageView['staff'];

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    const service = await TestRosters.open(supervisor, SERVICE);
    people = (await supervisor.get<StaffPageView>(`/api/staff?department=${SERVICE}&limit=3`)).body.staff;
    roster = await service.create('2031-11-01', '2031-11-30');
    await service.fill(roster, { [people[0]?.id ?? '']: '白晚休' });
  });
  afterAll(() => app.close());

  it('has people, codes and the paper that was asked for', async () => {
    const { bytes, headers } = await supervisor.download(
      `/api/rosters/${roster.id}/pdf?paper=A3&language=zh-CN`,
    );
    expect(headers.get('content-type')).toContain('application/pdf');
    const name = decodeURIComponent(headers.get('content-disposition')?.split("''")[1] ?? '');
    expect(name).toBe('客服部 班表 2031年11月.pdf');
    const { pages } = readPdf(bytes);
    expect(Math.round(pages[0]?.width ?? 0)).toBe(1191);
    const all = pages.map(({ text }) => text).join('');
    for (const { name: person } of people) expect(all).toContain(person);
    expect(all).toContain('白晚休');
    expect(all).toContain('草稿，还没有公布');
    expect(all).not.toContain('�');
  });

  it('refuses a paper nobody has', async () => {
    expect((await supervisor.get(`/api/rosters/${roster.id}/pdf?paper=A5`)).status).toBe(400);
  });

  it('is for those who may see the draft', async () => {
    const desk = await app.as('desk');
    expect((await desk.get(`/api/rosters/${roster.id}/pdf`)).status).toBe(404);
    const staff = await app.as('staff');
    expect((await staff.get(`/api/rosters/${roster.id}/pdf`)).status).toBe(403);
  });
});
