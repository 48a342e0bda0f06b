import type { EvaluationTemplateListView, EvaluationTemplateView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { worked } from '../testing/test-evaluation';

const DESK = demoId('department desk');
const post = demoId('post 收银员');

const TIERS = { kind: 'tiers', better: 'less' };
const ABSENCE = { code: 'absence', name: 'Absence', source: 'attendance', unit: 'count', weight: 10_000 };

describe('templates of a score', () => {
  let app: TestApp;
  let hr: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    hr = await app.as('hr');
  });
  afterAll(() => app.close());

  const create = (client: TestClient, postId = post) =>
    client.post<EvaluationTemplateView>('/api/evaluation-templates', {
      ...{ departmentId: DESK, postId, preset: 'reception', language: 'en' },
    });
  const list = async (client: TestClient) =>
    (await client.get<EvaluationTemplateListView>(`/api/evaluation-templates?department=${DESK}`)).body
      .templates;
  const change = (template: EvaluationTemplateView, content: object) =>
    hr.put<EvaluationTemplateView & Problem>(`/api/evaluation-templates/${template.id}`, {
      ...{ name: template.name, ...template.content, version: template.version },
      ...content,
    });

  it('begin as a shipped one, once a post', async () => {
    const made = worked(await create(hr));
    expect([made.name, made.number, made.content.parts.map(({ weight }) => weight)]).toEqual([
      'Reception score',
      1,
      [5000, 2000, 1000, 1000, 1000],
    ]);
    expect(codeOf(await create(hr))).toBe('evaluation-template.post-taken');
    expect(codeOf(await create(hr, demoId('nothing')))).toBe('catalogue.not-found');
  });

  it('change by a new version, with weights that make the whole', async () => {
    const [template] = (await list(hr)).filter(({ postId }) => postId === post);
    if (!template) throw new Error('no template');
    const parts = template.content.parts.map((part) => ({
      ...part,
      weight: part.code === 'kpi' ? 4000 : part.weight,
    }));
    const { status, body } = await change(template, { parts });
    expect([status, body.code, body.errors]).toEqual([
      422,
      'evaluation-template.refused',
      [{ path: 'parts', code: 'weights.not-whole', params: { sum: 90 } }],
    ]);
    const whole = parts.map((part) => ({ ...part, weight: part.code === 'inspection' ? 3000 : part.weight }));
    const changed = worked(await change(template, { parts: whole }));
    expect([changed.number, changed.version]).toEqual([2, 2]);
    expect(codeOf(await change(template, { parts: whole }))).toBe('evaluation-template.changed');
  });

  it('take new lines with tiers, and refuse tiers that say nothing', async () => {
    const [template] = (await list(hr)).filter(({ postId }) => postId === post);
    if (!template) throw new Error('no template');
    const withTiers = (tiers: object[]) => ({
      parts: template.content.parts.map((part) =>
        part.code === 'attendance'
          ? { ...part, lines: [{ ...ABSENCE, scoring: { ...TIERS, tiers } }] }
          : part,
      ),
    });
    const refused = await change(template, withTiers([]));
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ path: 'lines.absence', code: 'scoring.refused' }],
    ]);
    const tiers = [{ from: { numerator: 0, denominator: 1 }, points: 100_00 }];
    const changed = worked(await change(template, withTiers(tiers)));
    expect(changed.number).toBe(template.number + 1);
    expect(changed.content.parts.find(({ code }) => code === 'attendance')?.lines).toEqual([
      { ...ABSENCE, scoring: { ...TIERS, tiers } },
    ]);
  });

  it('are seen by the supervisor of the department, and changed by none of them', async () => {
    const [desk, supervisor] = [await app.as('desk'), await app.as('supervisor')];
    expect((await list(desk)).length).toBeGreaterThan(0);
    expect(await list(supervisor)).toEqual([]);
    expect(codeOf(await create(desk))).toBe('access.refused');
  });
});
