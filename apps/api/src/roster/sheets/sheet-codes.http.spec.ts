import type { MonthView, SheetCodeListView } from '@banke/contracts';
import { demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import type { TestClient } from '../../testing/test-client';
import { TestRosters } from '../../testing/test-rosters';

const SERVICE = demoId('department service');
const LIST = `/api/sheet-codes?department=${SERVICE}`;

describe('codes of sheets that a department remembers', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let template: (code: string) => string;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    const service = await TestRosters.open(supervisor, SERVICE);
    const roster = await service.create('2031-09-01', '2031-09-30');
    const { body } = await supervisor.get<MonthView>(`/api/rosters/${roster.id}/month`);
    template = (code) => body.versions.find((each) => each.code === code)?.templateId ?? '';
  });
  afterAll(() => app.close());

  const change = (text: string, templateId: string | null, client = supervisor) =>
    client.put('/api/sheet-codes', { departmentId: SERVICE, text, templateId });
  const known = async () => (await supervisor.get<SheetCodeListView>(LIST)).body.codes;

  it('are listed, mean something else, and are forgotten', async () => {
    expect((await change('替岗', template('夜'))).status).toBe(204);
    expect((await change('ＺＺ', null)).status).toBe(204);
    expect(await known()).toEqual(
      expect.arrayContaining([
        { text: '替岗', templateId: template('夜') },
        { text: 'zz', templateId: null },
      ]),
    );
    await change('替岗', template('晚'));
    expect(await known()).toContainEqual({ text: '替岗', templateId: template('晚') });
    const forgotten = `${LIST}&text=${encodeURIComponent('替岗')}`;
    expect((await supervisor.delete(forgotten)).status).toBe(204);
    expect((await known()).map(({ text }) => text)).not.toContain('替岗');
    // Once more changes nothing and is no mistake.
    expect((await supervisor.delete(forgotten)).status).toBe(204);
  });

  it('mean shifts of the department alone', async () => {
    expect((await change('别处', demoId('nothing'))).status).toBe(422);
  });

  it('are read by who sees drafts and changed by who writes them, each in their department', async () => {
    const desk = await app.as('desk');
    await change('自家', null);
    expect((await desk.get<SheetCodeListView>(LIST)).body).toEqual({ codes: [], editable: false });
    expect((await change('别家', null, desk)).status).toBe(404);
    expect((await desk.delete(`${LIST}&text=${encodeURIComponent('自家')}`)).status).toBe(404);
    expect((await known()).map(({ text }) => text)).toContain('自家');
    const staff = await app.as('staff');
    expect((await staff.get(LIST)).status).toBe(403);
  });
});
