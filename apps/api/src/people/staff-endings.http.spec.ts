import type { StaffDetailView } from '@banke/contracts';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { addEntry, hire, namesIn, placesOf, worked } from '../testing/test-people';

describe('people for whom something ends soon, seen on 20 November', () => {
  let app: TestApp;
  let hr: TestClient;
  let skill: string;
  let person: (name: string, more?: object) => Promise<StaffDetailView>;

  beforeAll(async () => {
    app = await openTestApp();
    hr = await app.as('hr');
    const at = await placesOf(hr);
    skill = await addEntry(hr, 'qualifications', { name: '到期资质' });
    let count = 0;
    person = (name, more = {}) =>
      hire(hr, {
        name: `终·${name}`,
        employeeNumber: `END${String(++count)}`,
        probationEnd: null,
        ...at('客服部'),
        ...more,
      });
  });
  afterAll(() => app.close());

  const ending = async (what: string, more = '') =>
    (await namesIn(hr, `?text=${encodeURIComponent('终·')}&ending=${what}${more}`)).sort();
  const grant = async (to: StaffDetailView, from: string, through: string) =>
    worked(
      await hr.post<StaffDetailView>(`/api/staff/${to.id}/qualifications`, {
        qualificationId: skill,
        from,
        through,
        version: to.version,
      }),
    );

  it('finds probations that end within thirty days, today and the last of them included', async () => {
    await person('昨天', { hireDate: '2026-08-20', probationEnd: '2026-11-19' });
    await person('今天', { hireDate: '2026-08-21', probationEnd: '2026-11-20' });
    await person('第三十天', { hireDate: '2026-09-21', probationEnd: '2026-12-20' });
    await person('再后一天', { hireDate: '2026-09-22', probationEnd: '2026-12-21' });
    expect(await ending('probation')).toEqual(['终·今天', '终·第三十天']);
    expect(await ending('probation', '&on=2026-11-21')).toEqual(['终·再后一天', '终·第三十天']);
  });

  it('finds qualifications that end, but not one that is renewed or was revoked before', async () => {
    const [lapses, renewed, revoked, later] = [
      await person('到期'),
      await person('续期'),
      await person('撤销'),
      await person('不急'),
    ];
    await grant(lapses, '2026-01-01', '2026-11-30');
    await grant(await grant(renewed, '2026-01-01', '2026-11-30'), '2026-12-01', '2027-11-30');
    const held = await grant(revoked, '2026-01-01', '2026-11-30');
    worked(
      await hr.put<StaffDetailView>(
        `/api/staff/${held.id}/qualifications/${held.qualifications[0]?.id ?? ''}/revocation`,
        { on: '2026-11-21', reason: '复核未通过', version: held.version },
      ),
    );
    await grant(later, '2026-01-01', '2027-01-31');
    expect(await ending('qualification')).toEqual(['终·到期']);
  });

  it('finds who leaves in the month, also who has left already when all states are asked for', async () => {
    const leave = async (name: string, lastDay: string) => {
      const { id, version } = await person(name);
      worked(await hr.put<StaffDetailView>(`/api/staff/${id}/leaving`, { lastDay, version }));
    };
    await leave('上月', '2026-10-31');
    await leave('月初', '2026-11-01');
    await leave('月底', '2026-11-30');
    await leave('下月', '2026-12-01');
    expect(await ending('employment')).toEqual(['终·月底']);
    expect(await ending('employment', '&state=all')).toEqual(['终·月初', '终·月底']);
  });
});
