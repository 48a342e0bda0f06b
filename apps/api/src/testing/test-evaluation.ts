import type {
  EvaluationMonthDetailView,
  EvaluationMonthListView,
  EvaluationTemplateListView,
  EvaluationTemplateView,
  FigureRequest,
} from '@banke/contracts';
import { demoId } from '../demo/demo-id';
import type { TestClient, TestResponse } from './test-client';

export const SERVICE = demoId('department service');
export const PRESALES_POST = demoId('post 售前客服');

/** Months of 客服部 as a supervisor runs them. */
export class TestEvaluation {
  private constructor(readonly client: TestClient) {}

  /** With a template for pre-sales agents. */
  static async open(client: TestClient, hr: TestClient): Promise<TestEvaluation> {
    const { body } = await hr.get<EvaluationTemplateListView>(
      `/api/evaluation-templates?department=${SERVICE}`,
    );
    if (!body.templates.some(({ postId }) => postId === PRESALES_POST)) {
      const post = { departmentId: SERVICE, postId: PRESALES_POST };
      const request = { ...post, preset: 'pre-sales', language: 'zh-CN' };
      worked(await hr.post<EvaluationTemplateView>('/api/evaluation-templates', request));
    }
    return new TestEvaluation(client);
  }

  async month(month: string): Promise<EvaluationMonthDetailView> {
    const { body } = await this.client.get<EvaluationMonthListView>(
      `/api/evaluation-months?department=${SERVICE}`,
    );
    const known = body.months.find(({ firstDay }) => firstDay.startsWith(month));
    if (known) return this.show(known.id);
    const request = { departmentId: SERVICE, month: `${month}-01` };
    return worked(await this.client.post<EvaluationMonthDetailView>('/api/evaluation-months', request));
  }

  async show(id: string): Promise<EvaluationMonthDetailView> {
    return worked(await this.client.get<EvaluationMonthDetailView>(`/api/evaluation-months/${id}`));
  }

  /** Figures by code of the line: a number is of 100, or of 1 for days and counts. */
  enter(id: string, staffId: string, values: Record<string, [number, number] | null>, seen = 0) {
    const figures: FigureRequest[] = Object.entries(values).map(([line, value]) => ({
      ...{ staffId, line, seen },
      value: value && { numerator: value[0], denominator: value[1] },
    }));
    return this.client.put<EvaluationMonthDetailView>(`/api/evaluation-months/${id}/figures`, { figures });
  }

  step(
    { id, version }: Pick<EvaluationMonthDetailView, 'id' | 'version'>,
    step: string,
    reason: string | null = null,
  ): Promise<TestResponse<EvaluationMonthDetailView>> {
    return this.client.post(`/api/evaluation-months/${id}/steps`, { step, version, reason });
  }

  /** All of these steps one after another; throws unless each works. */
  async steps(month: EvaluationMonthDetailView, ...steps: string[]): Promise<EvaluationMonthDetailView> {
    let now = month;
    for (const step of steps) now = worked(await this.step(now, step));
    return now;
  }
}

export function worked<T>({ status, body }: TestResponse<T>): T {
  if (status >= 300) throw new Error(`answered ${status} ${JSON.stringify(body)}`);
  return body;
}
