import type { HeadedSheetPlanView, SheetAppliedView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { readTable } from '@banke/documents';
import { staffId } from '../../demo/demo-records';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { TestEvaluation, worked } from '../../testing/test-evaluation';

const ME = staffId('林晓雨');

describe('the figures of a month as a table', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let evaluation: TestEvaluation;
  let month: string;
  let number: string;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    evaluation = await TestEvaluation.open(supervisor, await app.as('hr'));
    const opened = await evaluation.month('2026-06');
    month = opened.id;
    number = opened.people.find(({ staffId: id }) => id === ME)?.employeeNumber ?? '';
  });
  afterAll(() => app.close());

  const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'utf8');
  const preview = (file: Buffer, client = supervisor) =>
    client.upload<HeadedSheetPlanView & Problem>(`/api/evaluation-months/${month}/sheet/plan`, file);
  const apply = (file: Buffer, plan: string) =>
    supervisor.upload<SheetAppliedView & Problem>(`/api/evaluation-months/${month}/sheet?plan=${plan}`, file);
  const mine = async () => {
    const { people } = await evaluation.show(month);
    return people.find((person) => person.staffId === ME)?.figures ?? [];
  };

  it('is looked at first, then taken over, and changes nothing the second time', async () => {
    const file = csv('工号,姓名,询单转化率,客户满意率', `${number},林晓雨,42/1459,97.5%`);
    const { body } = await preview(file);
    expect(body).toMatchObject({ changeCount: 2, errors: [], unknown: [] });
    expect(await mine()).toEqual([]);
    expect((await apply(file, body.plan)).body).toEqual({ changed: 2 });
    expect((await apply(file, body.plan)).body).toEqual({ changed: 0 });
    expect(await mine()).toEqual(
      expect.arrayContaining([
        { line: 'conversion', number: 1, value: { numerator: 42, denominator: 1459 }, source: 'imported' },
        { line: 'satisfaction', number: 1, value: { numerator: 975, denominator: 1000 }, source: 'imported' },
      ]),
    );
  });

  it('says what is wrong by row and column, and takes nothing over', async () => {
    const before = await mine();
    const file = csv('工号,客户满意率', `${number},0.98`, '没有的人,90%');
    const { body } = await preview(file);
    expect(body.errors).toEqual([
      { row: 2, column: '客户满意率', code: 'share-or-percent', params: { value: '0.98', percent: '98' } },
      { row: 3, column: '工号', code: 'unknown-name', params: { value: '没有的人' } },
    ]);
    expect(codeOf(await apply(file, body.plan))).toBe('table.has-errors');
    expect(await mine()).toEqual(before);
  });

  it('asks once what a heading means', async () => {
    const file = csv('工号,接待人数,备注', `${number},12,好`);
    const { body } = await preview(file);
    expect(body).toMatchObject({ changeCount: 0, unknown: ['接待人数', '备注'] });
    expect(body.meanings).toContain('days-worked');
    const explain = (heading: string, name: string | null) =>
      supervisor.put(`/api/evaluation-months/${month}/headings`, { heading, name });
    expect((await explain('接待人数', 'days-worked')).status).toBe(204);
    expect((await explain('备注', null)).status).toBe(204);
    expect(codeOf(await explain('备注', '没有这一项'))).toBe('evaluation.no-such-line');
    const then = (await preview(file)).body;
    expect(then).toMatchObject({ changeCount: 1, unknown: [] });
    expect(then.explained).toEqual([
      { heading: '接待人数', name: 'days-worked' },
      { heading: '备注', name: null },
    ]);
    expect((await explain('接待人数', null)).status).toBe(204);
    expect((await preview(file)).body).toMatchObject({ changeCount: 0, unknown: [] });
  });

  it('is not taken over when somebody wrote the same figure meanwhile', async () => {
    const file = csv('工号,客户满意率', `${number},91%`);
    const { plan } = (await preview(file)).body;
    worked(await evaluation.enter(month, ME, { satisfaction: [96, 100] }, 1));
    expect(codeOf(await apply(file, plan))).toBe('table.plan-outdated');
    expect((await mine()).find(({ line }) => line === 'satisfaction')?.value).toEqual({
      numerator: 96,
      denominator: 100,
    });
  });

  it('comes with what is known, and belongs to those who enter figures', async () => {
    const address = `/api/evaluation-months/${month}/sheet?format=xlsx&language=zh-CN`;
    const { rows } = await readTable((await supervisor.download(address)).bytes);
    const texts = rows.map(({ cells }) => cells.map((cell) => (cell && 'text' in cell ? cell.text : '')));
    expect(texts[0]?.slice(0, 2)).toEqual(['工号', '姓名']);
    const at = texts[0]?.indexOf('客户满意率') ?? -1;
    expect(texts.find(([first]) => first === number)?.[at]).toBe('96%');
    const stranger = await app.as('staff');
    expect((await preview(csv('工号'), stranger)).status).toBe(403);
  });
});
