import type { MessagePageView, StaffDetailView } from '@banke/contracts';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { addEntry, hire, linkAccount, placesOf, worked, type Place } from '../testing/test-people';
import { TestStream } from '../testing/test-stream';
import { until } from '../testing/until';

describe('news of people', () => {
  let app: TestApp;
  let hr: TestClient;
  let at: (name: string) => Place;
  let person: StaffDetailView;

  beforeAll(async () => {
    app = await openTestApp();
    hr = await app.as('hr');
    at = await placesOf(hr);
    person = await hire(hr, { name: '消息里', employeeNumber: 'NEWS1', ...at('客服部/售前') });
    await linkAccount(app, person.id, 'staff');
  });
  afterAll(() => app.close());

  const told = async (name: Parameters<TestApp['as']>[0]) => {
    await app.runJobs();
    const { body } = await (await app.as(name)).get<MessagePageView>('/api/messages');
    return body.messages
      .filter(({ params }) => params['name'] === '消息里')
      .map(({ kind, params, link }) => ({ kind, params, link }));
  };
  const change = async (path: string, request: object) => {
    const { version } = (await hr.get<StaffDetailView>(`/api/staff/${person.id}`)).body;
    const response = await hr.post<StaffDetailView>(`/api/staff/${person.id}/${path}`, {
      version,
      ...request,
    });
    return worked(response);
  };

  it('reach the person and those who lead on both sides of a transfer, not who made it', async () => {
    await change('memberships', { from: '2026-11-30', ...at('门店服务台/前台') });
    const transferred = {
      kind: 'staff.transferred',
      params: { name: '消息里', place: '门店服务台 · 前台', on: '2026-11-30' },
    };
    const link = `/people/staff?open=${person.id}`;
    expect(await told('staff')).toEqual([{ ...transferred, link: null }]);
    for (const leader of ['supervisor', 'leader', 'desk'] as const)
      expect([leader, await told(leader)]).toEqual([leader, [{ ...transferred, link }]]);
    expect(await told('hr')).toEqual([]);
    expect(await told('trainer')).toEqual([]);
  });

  it('tell of a secondment and of a revoked qualification, not of a new grade', async () => {
    const gradeId = await addEntry(hr, 'grades', { name: '消息级', rank: 3 });
    await change('memberships', { from: '2026-11-20', gradeId });
    await change('secondments', { from: '2026-11-20', through: '2026-11-21', ...at('门店服务台') });
    const qualificationId = await addEntry(hr, 'qualifications', { name: '消息证' });
    const { qualifications, version } = await change('qualifications', {
      qualificationId,
      from: '2026-01-01',
    });
    worked(
      await hr.put(`/api/staff/${person.id}/qualifications/${qualifications[0]?.id}/revocation`, {
        on: '2026-11-20',
        version,
      }),
    );
    const [revoked, seconded, ...earlier] = await told('staff');
    expect(revoked).toMatchObject({
      kind: 'staff.qualification-revoked',
      params: { name: '消息里', qualification: '消息证' },
    });
    expect(seconded).toMatchObject({
      kind: 'staff.seconded',
      params: { place: '门店服务台', from: '2026-11-20', through: '2026-11-21' },
    });
    expect(earlier).toHaveLength(1);
  });

  it('are heard at the open screens of those who see the person, before or after, and of the person', async () => {
    const own = await hire(hr, { name: '直播里', employeeNumber: 'NEWS2', ...at('客服部/投诉') });
    const open = async (name: 'supervisor' | 'desk' | 'leader' | 'staff') => {
      const client = await app.as(name);
      const stream = await TestStream.open(client);
      return { name, stream };
    };
    const screens = await Promise.all((['supervisor', 'desk', 'leader', 'staff'] as const).map(open));
    const heard = () =>
      screens.filter(({ stream }) => stream.names.includes('staff-changed')).map(({ name }) => name);
    worked(await hr.patch<StaffDetailView>(`/api/staff/${own.id}`, { name: '直播外', version: 1 }));
    await until(() => heard().length > 0);
    expect(heard()).toEqual(['supervisor']);
    worked(
      await hr.post<StaffDetailView>(`/api/staff/${own.id}/memberships`, {
        from: '2026-11-20',
        version: 2,
        ...at('门店服务台'),
      }),
    );
    await until(() => heard().length > 1);
    expect(heard()).toEqual(['supervisor', 'desk']);
    await change('flags', { flag: 'no-overtime', from: '2026-11-20' });
    await until(() => heard().length > 3);
    expect(heard()).toEqual(['supervisor', 'desk', 'leader', 'staff']);
    for (const { stream } of screens) stream.leave();
  });
});
