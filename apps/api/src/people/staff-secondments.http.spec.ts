import type { StaffDetailView, StaffHistoryView } from '@banke/contracts';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { hire, namesIn, placesOf, worked, type Place } from '../testing/test-people';

describe('secondments', () => {
  let app: TestApp;
  let hr: TestClient;
  let supervisor: TestClient;
  let desk: TestClient;
  let at: (name: string) => Place;
  let count = 0;

  beforeAll(async () => {
    app = await openTestApp();
    [hr, supervisor, desk] = await Promise.all([app.as('hr'), app.as('supervisor'), app.as('desk')]);
    at = await placesOf(hr);
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set('2026-11-20T02:00:00Z'));

  const person = (place = '客服部/售前', more: { name?: string; hireDate?: string } = {}) =>
    hire(hr, { name: '借一借', employeeNumber: `S${++count}`, ...at(place), ...more });
  const changesOf = async ({ id }: StaffDetailView) =>
    (await hr.get<StaffHistoryView>(`/api/staff/${id}/history`)).body.entries;
  const second = (client: TestClient, { id, version }: StaffDetailView, request: object) =>
    client.post<StaffDetailView>(`/api/staff/${id}/secondments`, { version, ...request });

  it('let the other department see the person for their time, and change nothing', async () => {
    const hired = await person('客服部/售前', { name: '借来的' });
    const lent = worked(
      await second(supervisor, hired, {
        from: '2026-11-20',
        through: '2026-11-20',
        reason: '双11',
        ...at('门店服务台/收银'),
      }),
    );
    expect(lent).toMatchObject({ teamName: '售前', secondedTo: '门店服务台 · 收银' });
    expect(await namesIn(desk, '?text=借来的')).toEqual(['借来的']);
    expect(await namesIn(desk, `?team=${at('门店服务台/收银').teamId}&text=借来的`)).toEqual(['借来的']);
    const seen = (await desk.get<StaffDetailView>(`/api/staff/${hired.id}`)).body;
    expect(seen.editable).toBe(false);
    const edit = await desk.patch(`/api/staff/${hired.id}`, { name: '改名', version: lent.version });
    expect([edit.status, codeOf(edit)]).toEqual([404, 'staff.not-found']);
    app.clock.set('2026-11-21T02:00:00Z');
    // Overnight, yesterday’s session has ended.
    expect(await namesIn(await app.as('desk'), '?text=借来的')).toEqual([]);
  });

  it('do not overlap, do not lead home, and need somebody who is employed', async () => {
    const hired = await person('客服部/售前', { hireDate: '2026-11-01' });
    const place = at('门店服务台');
    const lent = worked(await second(hr, hired, { from: '2026-11-10', through: '2026-11-17', ...place }));
    const codes = await Promise.all(
      [
        { from: '2026-11-17', through: '2026-11-30', ...place },
        { from: '2026-12-01', through: '2026-12-02', ...at('客服部/售前') },
        { from: '2026-10-01', through: '2026-11-05', ...place },
        { from: '2026-12-02', through: '2026-12-01', ...place },
      ].map(async (request) => codeOf(await second(hr, lent, request))),
    );
    expect(codes).toEqual([
      'staff.secondment-overlaps',
      'staff.seconded-to-own-place',
      'staff.not-employed',
      'staff.ends-before-start',
    ]);
  });

  it('end early, or are taken back altogether', async () => {
    const hired = await person();
    const lent = worked(
      await second(hr, hired, { from: '2026-11-10', through: '2026-11-30', ...at('门店服务台') }),
    );
    const path = `/api/staff/${hired.id}/secondments/${lent.secondments[0]?.id}/end`;
    const shorter = worked(await hr.put(path, { through: '2026-11-17', version: 2 }));
    expect(shorter.secondments).toMatchObject([{ from: '2026-11-10', through: '2026-11-17' }]);
    const gone = worked(await hr.put(path, { through: '2026-11-09', version: 3 }));
    expect(gone.secondments).toEqual([]);
    const again = await hr.put(path, { through: '2026-11-09', version: 4 });
    expect([again.status, codeOf(again)]).toEqual([404, 'staff.secondment-not-found']);
    const [taken, ended, began] = await changesOf(gone);
    expect([taken?.change, ended?.change, began?.change]).toEqual([
      'secondment-ended',
      'secondment-ended',
      'secondment-began',
    ]);
    expect(ended).toMatchObject({
      effectiveOn: '2026-11-18',
      before: { department: '门店服务台', through: '2026-11-30' },
      after: { through: '2026-11-17' },
    });
  });
});
