import type { MessagePageView, StaffDetailView } from '@banke/contracts';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { addEntry, hire, linkAccount, placesOf, worked } from '../testing/test-people';

describe('the end of a qualification', () => {
  let app: TestApp;
  let hr: TestClient;
  let qualificationId: string;
  let person: StaffDetailView;
  beforeAll(async () => {
    app = await openTestApp();
    hr = await app.as('hr');
    const at = await placesOf(hr);
    qualificationId = await addEntry(hr, 'qualifications', { name: '测试上岗证' });
    person = await hire(hr, { name: '要续证的', employeeNumber: 'QUAL1', ...at('客服部/售前') });
    await linkAccount(app, person.id, 'staff');
    await grant('2026-01-01', '2026-12-21');
  });
  afterAll(() => app.close());

  const grant = async (from: string, through: string) => {
    const { version } = (await hr.get<StaffDetailView>(`/api/staff/${person.id}`)).body;
    const request = { qualificationId, from, through, version };
    worked(await hr.post<StaffDetailView>(`/api/staff/${person.id}/qualifications`, request));
  };
  /** What was said of it to somebody until a day, when the work was done twice that day. */
  const toldBy = async (day: string, name: 'staff' | 'supervisor' | 'desk' | 'leader') => {
    app.clock.set(`${day}T02:00:00Z`);
    for (let time = 0; time < 2; time++) await app.runRecurring('qualification-reminders');
    await app.runJobs();
    const { messages } = (await (await app.as(name)).get<MessagePageView>('/api/messages')).body;
    return messages
      .filter(({ kind, params }) => kind === 'staff.qualification-expiring' && params['name'] === '要续证的')
      .map(({ params, link }) => [params['days'], params['through'], link]);
  };

  it('is told to the holder and the supervisor thirty and seven days before, once each', async () => {
    const link = `/people/staff?open=${person.id}`;
    expect(await toldBy('2026-11-20', 'staff')).toEqual([]);
    expect(await toldBy('2026-11-21', 'staff')).toEqual([[30, '2026-12-21', null]]);
    expect(await toldBy('2026-11-30', 'supervisor')).toEqual([[30, '2026-12-21', link]]);
    expect(await toldBy('2026-12-14', 'supervisor')).toEqual([
      [7, '2026-12-21', link],
      [30, '2026-12-21', link],
    ]);
    expect(await toldBy('2026-12-20', 'staff')).toEqual([
      [7, '2026-12-21', null],
      [30, '2026-12-21', null],
    ]);
    for (const elsewhere of ['desk', 'leader'] as const)
      expect(await toldBy('2026-12-20', elsewhere)).toEqual([]);
  });

  it('is nobody’s concern once it is renewed', async () => {
    hr = await app.as('hr');
    await grant('2026-12-22', '2027-01-10');
    await grant('2027-01-11', '2028-01-10');
    const before = (await toldBy('2026-12-22', 'staff')).length;
    expect((await toldBy('2027-01-04', 'staff')).length).toBe(before);
  });
});
