import type {
  DelegationListView,
  ObligationDetailView,
  ObligationListView,
  ObligationRuleRequest,
  ObligationRuleView,
  ObligationView,
} from '@banke/contracts';
import { AccountEntity, inCompany } from '@banke/database';
import { demoId } from '../demo/demo-id';
import type { TestApp } from './test-app';
import type { TestClient, TestResponse } from './test-client';

export const SERVICE = demoId('department service');

/** Duties that a test sets up for 客服部, apart from those the demo has. */
export function testObligations(app: TestApp, editor: () => TestClient) {
  const rule = (name: string, change: Partial<ObligationRuleRequest> = {}): ObligationRuleRequest => ({
    kind: 'own',
    name,
    departmentId: SERVICE,
    rhythm: 'monthly',
    day: 28,
    ownerRole: 'supervisor',
    receiverRole: 'department-manager',
    evidence: 'note',
    remindDays: 3,
    ...change,
  });
  const list = async (client: TestClient, name: string, query = 'from=2026-01-01') =>
    (await client.get<ObligationListView>(`/api/obligations?${query}`)).body.obligations.filter(
      (each) => each.name === name,
    );
  const put = (client: TestClient, { id }: { id: string }, deed: string, body: object) =>
    client.put<ObligationDetailView>(`/api/obligations/${id}/${deed}`, body);
  return {
    rule,
    list,
    put,
    create: (request: object) => editor().post<ObligationRuleView>('/api/obligation-rules', request),
    /** The first task of a new rule. */
    first: async (name: string, change: Partial<ObligationRuleRequest> = {}): Promise<ObligationView> => {
      const created = await editor().post('/api/obligation-rules', rule(name, change));
      const [task] = await list(editor(), name);
      if (!task) throw new Error(`no task: ${JSON.stringify(created.body)}`);
      return task;
    },
    accountId: (signInName: string) =>
      inCompany(app.dataSource, demoId('company'), async (tx) => {
        const { id } = await tx.findOneByOrFail(AccountEntity, { signInName });
        return id;
      }),
    /** Ends what somebody gave, so that the next test may give anew. */
    endDelegations: async (client: TestClient): Promise<void> => {
      const { body } = await client.get<DelegationListView>('/api/delegations');
      for (const { id, version, inForce } of body.given)
        if (inForce) await client.put(`/api/delegations/${id}/end`, { version });
    },
  };
}

/** What became of a task, or why not. */
export function outcomeOf({ status, body }: TestResponse<ObligationDetailView>): string {
  return status === 200 ? body.state : (body as unknown as { code: string }).code;
}
