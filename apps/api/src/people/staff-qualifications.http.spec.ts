import type { StaffDetailView, StaffHistoryView } from '@banke/contracts';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { addEntry, hire, namesIn, placesOf, worked, type Place } from '../testing/test-people';

let count = 0;

describe('what people may do', () => {
  let app: TestApp;
  let hr: TestClient;
  let at: (name: string) => Place;
  let cashier: string;

  beforeAll(async () => {
    app = await openTestApp();
    hr = await app.as('hr');
    at = await placesOf(hr);
    cashier = await addEntry(hr, 'qualifications', { name: '测试收银', validMonths: 12 });
  });
  afterAll(() => app.close());

  const person = (name = '有资质') => hire(hr, { name, employeeNumber: `Q${++count}`, ...at('客服部/售前') });
  const grant = ({ id, version }: StaffDetailView, request: object) =>
    hr.post<StaffDetailView>(`/api/staff/${id}/qualifications`, {
      qualificationId: cashier,
      version,
      ...request,
    });
  const revoke = ({ id, version, qualifications }: StaffDetailView, request: object) =>
    hr.put<StaffDetailView>(`/api/staff/${id}/qualifications/${qualifications[0]?.id}/revocation`, {
      version,
      ...request,
    });

  it('is granted for the months of the qualification, for as long as said, or for good', async () => {
    const usual = worked(await grant(await person(), { from: '2026-02-01' }));
    expect(usual.qualifications).toMatchObject([
      { qualificationName: '测试收银', from: '2026-02-01', through: '2027-01-31', revokedOn: null },
    ]);
    const said = worked(await grant(await person(), { from: '2026-02-01', through: '2026-03-31' }));
    expect(said.qualifications).toMatchObject([{ through: '2026-03-31' }]);
    const good = worked(await grant(await person(), { from: '2026-02-01', through: null }));
    expect(good.qualifications).toMatchObject([{ through: null }]);
  });

  it('is not granted twice for a day, and again after it was revoked', async () => {
    const held = worked(await grant(await person(), { from: '2026-02-01' }));
    const twice = await grant(held, { from: '2027-01-31' });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'staff.qualification-overlaps']);
    const revoked = worked(await revoke(held, { on: '2026-06-01', reason: '投诉三次' }));
    expect(revoked.qualifications).toMatchObject([{ revokedOn: '2026-06-01', revokedBecause: '投诉三次' }]);
    const again = worked(await grant(revoked, { from: '2026-09-01' }));
    expect(again.qualifications).toHaveLength(2);
  });

  it('is found by who holds it on a day', async () => {
    const held = worked(await grant(await person('持证人'), { from: '2026-02-01' }));
    const revoked = worked(await revoke(held, { on: '2026-06-01' }));
    const on = (day: string) => namesIn(hr, `?qualification=${cashier}&text=持证人&on=${day}`);
    expect([await on('2026-01-31'), await on('2026-05-31'), await on('2026-06-01')]).toEqual([
      [],
      ['持证人'],
      [],
    ]);
    const restored = worked(await revoke(revoked, { on: null }));
    expect(restored.qualifications).toMatchObject([{ revokedOn: null, revokedBecause: null }]);
    expect(await on('2026-06-01')).toEqual(['持证人']);
    const { body } = await hr.get<StaffHistoryView>(`/api/staff/${held.id}/history`);
    expect(body.entries.slice(0, 3)).toMatchObject([
      { change: 'qualification-restored', effectiveOn: '2026-06-01', after: { qualification: '测试收银' } },
      { change: 'qualification-revoked', effectiveOn: '2026-06-01', after: { qualification: '测试收银' } },
      { change: 'qualification-granted', effectiveOn: '2026-02-01', after: { through: '2027-01-31' } },
    ]);
  });

  it('is refused for a day outside, for one that is nobody’s, and for a closed qualification', async () => {
    const held = worked(await grant(await person(), { from: '2026-02-01' }));
    const outside = await revoke(held, { on: '2027-02-01' });
    expect([outside.status, codeOf(outside)]).toEqual([422, 'staff.revocation-outside']);
    const other = await person();
    const foreign = await revoke({ ...other, qualifications: held.qualifications }, { on: '2026-06-01' });
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'staff.qualification-not-found']);
    const closed = await addEntry(hr, 'qualifications', { name: '测试停用' });
    await hr.patch(`/api/catalogues/qualifications/${closed}`, { closed: true, version: 1 });
    const refused = await grant(held, { qualificationId: closed, from: '2026-02-01' });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'request.invalid']);
  });

  it('can be restricted for a time without a reason, once for a day', async () => {
    const hired = await person('不上夜班');
    const set = (version: number, request: object) =>
      hr.post<StaffDetailView>(`/api/staff/${hired.id}/flags`, { flag: 'no-night', version, ...request });
    const flagged = worked(await set(1, { from: '2026-11-01', through: '2026-12-31' }));
    expect(flagged).toMatchObject({ flags: ['no-night'], flagPeriods: [{ through: '2026-12-31' }] });
    const twice = await set(2, { from: '2026-12-31' });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'staff.flag-overlaps']);
    const both = worked(await set(2, { flag: 'no-overtime', from: '2026-11-01' }));
    expect(both.flags).toEqual(['no-night', 'no-overtime']);

    const flagId = flagged.flagPeriods[0]?.id;
    const path = `/api/staff/${hired.id}/flags/${flagId}/end`;
    const ended = worked(await hr.put(path, { through: '2026-11-10', version: 3 }));
    expect([ended.flags, ended.flagPeriods.length]).toEqual([['no-overtime'], 2]);
    const takenBack = worked(await hr.put(path, { through: '2026-10-31', version: 4 }));
    expect(takenBack.flagPeriods).toMatchObject([{ flag: 'no-overtime' }]);
    const { body } = await hr.get<StaffHistoryView>(`/api/staff/${hired.id}/history`);
    expect(body.entries[1]).toMatchObject({
      change: 'flag-ended',
      effectiveOn: '2026-11-11',
      before: { flag: 'no-night', through: '2026-12-31' },
      after: { through: '2026-11-10' },
    });
  });

  it('can have a weekday off for a time, once for a day, and loses it from a day on', async () => {
    const hired = await person('周三固定休息');
    const set = (version: number, request: object) =>
      hr.post<StaffDetailView>(`/api/staff/${hired.id}/fixed-rest`, { weekday: 3, version, ...request });
    const off = worked(await set(1, { from: '2026-11-01', through: '2026-12-31' }));
    expect(off.fixedRest).toMatchObject([{ weekday: 3, from: '2026-11-01', through: '2026-12-31' }]);
    const twice = await set(2, { from: '2026-12-31' });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'staff.fixed-rest-overlaps']);
    const backwards = await set(2, { weekday: 4, from: '2026-12-31', through: '2026-12-30' });
    expect(codeOf(backwards)).toBe('staff.ends-before-start');
    expect((await set(2, { weekday: 8, from: '2026-11-01' })).status).toBe(400);
    worked(await set(2, { weekday: 7, from: '2026-11-01' }));

    const path = `/api/staff/${hired.id}/fixed-rest/${off.fixedRest[0]?.id ?? ''}/end`;
    const ended = worked(await hr.put(path, { through: '2026-11-10', version: 3 }));
    expect(ended.fixedRest).toMatchObject([{ weekday: 3, through: '2026-11-10' }, { weekday: 7 }]);
    const takenBack = worked(await hr.put(path, { through: '2026-10-31', version: 4 }));
    expect(takenBack.fixedRest).toMatchObject([{ weekday: 7 }]);
    expect(codeOf(await hr.put(path, { through: '2026-10-31', version: 5 }))).toBe(
      'staff.fixed-rest-not-found',
    );
    const { body } = await hr.get<StaffHistoryView>(`/api/staff/${hired.id}/history`);
    expect(body.entries[1]).toMatchObject({
      ...{ change: 'fixed-rest-ended', effectiveOn: '2026-11-11' },
      before: { weekday: 3, through: '2026-12-31' },
    });
  });
});
