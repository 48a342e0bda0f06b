import type { CatalogueEntryView, CatalogueView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import type { Catalogue } from '@banke/domain/people';
import { randomUUID } from 'node:crypto';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

describe('posts, grades and qualifications', () => {
  let app: TestApp;
  let hr: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    hr = await app.as('hr');
  });
  afterAll(() => app.close());

  const namesIn = async (catalogue: Catalogue, client = hr) =>
    (await client.get<CatalogueView>(`/api/catalogues/${catalogue}`)).body.entries.map(({ name }) => name);
  const create = async (catalogue: Catalogue, request: object) =>
    (await hr.post<CatalogueEntryView>(`/api/catalogues/${catalogue}`, request)).body;
  const change = (catalogue: Catalogue, id: string, request: object) =>
    hr.patch<CatalogueEntryView & Problem>(`/api/catalogues/${catalogue}/${id}`, request);

  it('are kept by HR and seen by everybody', async () => {
    const { status, body } = await hr.post<CatalogueEntryView>('/api/catalogues/qualifications', {
      name: '  外语接待  ',
      validMonths: 12,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '外语接待', rank: null, validMonths: 12, closedAt: null, version: 1 });
    expect(await namesIn('qualifications', await app.as('staff'))).toContain('外语接待');
  });

  it('are sorted by rank where there is one, else by pinyin', async () => {
    await create('grades', { name: '甲级', rank: 902 });
    await create('grades', { name: '乙级', rank: 901 });
    await create('posts', { name: '内训师' });
    await create('posts', { name: '安全员' });
    const grades = await namesIn('grades');
    expect(grades.indexOf('乙级')).toBeLessThan(grades.indexOf('甲级'));
    const posts = await namesIn('posts');
    expect(posts.indexOf('安全员')).toBeLessThan(posts.indexOf('内训师'));
  });

  it.each([
    ['posts', { name: '甲', rank: 1 }, 'rank', 'unknown-field'],
    ['grades', { name: '甲', rank: 1, validMonths: 1 }, 'validMonths', 'unknown-field'],
    ['qualifications', { name: '甲', rank: 1 }, 'rank', 'unknown-field'],
    ['grades', { name: '甲' }, 'rank', 'required'],
    ['grades', { name: '甲', rank: 0 }, 'rank', 'not-a-number'],
    ['grades', { name: '甲', rank: null }, 'rank', 'required'],
  ])('in %s: %j names the field %s as %s', async (catalogue, request, path, code) => {
    const { status, body } = await hr.post<Problem>(`/api/catalogues/${catalogue}`, request);
    expect([status, body.errors?.map((error) => [error.path, error.code])]).toEqual([400, [[path, code]]]);
  });

  it('are three, and no other', async () => {
    const response = await hr.get('/api/catalogues/accounts');
    expect([response.status, codeOf(response)]).toEqual([404, 'route.not-found']);
  });

  it('refuse a name that an open entry has, also when one comes back', async () => {
    const { id } = await create('posts', { name: '调度' });
    const twice = await hr.post('/api/catalogues/posts', { name: '调度' });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'catalogue.name-taken']);

    expect((await change('posts', id, { closed: true, version: 1 })).body.closedAt).not.toBeNull();
    await create('posts', { name: '调度' });
    const back = await change('posts', id, { closed: false, version: 2 });
    expect([back.status, codeOf(back)]).toEqual([409, 'catalogue.name-taken']);
  });

  it('change what is named and keep the rest', async () => {
    const { id } = await create('qualifications', { name: '急救', validMonths: 24 });
    const renamed = await change('qualifications', id, { name: '急救员', version: 1 });
    expect(renamed.body).toMatchObject({ name: '急救员', validMonths: 24, version: 2 });
    const forever = await change('qualifications', id, { validMonths: null, version: 2 });
    expect(forever.body).toMatchObject({ name: '急救员', validMonths: null, version: 3 });
    const nameless = await change('qualifications', id, { name: null, version: 3 });
    expect([nameless.status, nameless.body.errors]).toEqual([400, [{ path: 'name', code: 'required' }]]);
  });

  it('keep the first of two changes made against the same version', async () => {
    const { id } = await create('posts', { name: '质检' });
    await change('posts', id, { name: '质检员', version: 1 });
    const second = await change('posts', id, { name: '质控', version: 1 });
    expect([second.status, second.body.code, second.body.params]).toEqual([
      409,
      'catalogue.changed',
      { name: '质检员' },
    ]);
  });

  it('do not stand in each other’s list', async () => {
    const { id } = await create('posts', { name: '只是岗位' });
    const response = await change('grades', id, { name: '等级', version: 1 });
    expect([response.status, codeOf(response)]).toEqual([404, 'catalogue.not-found']);
  });

  it('are created once however often the reply is lost', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const replies = await Promise.all(
      [1, 2].map(() => hr.post<CatalogueEntryView>('/api/catalogues/posts', { name: '只有一个' }, headers)),
    );
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    const other = await hr.post('/api/catalogues/grades', { name: '只有一个' }, headers);
    expect(codeOf(other)).toBe('request.invalid');
  });

  it('leave what was done to them in the audit log', async () => {
    const { id } = await create('grades', { name: '特级', rank: 950 });
    await change('grades', id, { rank: 960, version: 1 });
    await change('grades', id, { closed: true, version: 2 });
    await change('grades', id, { closed: false, version: 3 });
    const { body } = await (
      await app.as('admin')
    ).get<{ entries: { action: string; subjectKind: string; after: object }[] }>(
      `/api/audit?subjectId=${id}`,
    );
    expect(body.entries.map(({ action, subjectKind, after }) => [action, subjectKind, after])).toEqual([
      ['catalogue.reopened', 'grade', { closed: false }],
      ['catalogue.closed', 'grade', { closed: true }],
      ['catalogue.changed', 'grade', { rank: 960 }],
      ['catalogue.created', 'grade', { name: '特级', rank: 950 }],
    ]);
  });
});
