import type { ImportRowsView, ImportRowView, StaffImportView } from '@banke/contracts';
import type { StaffField } from '@banke/domain/people';
import type { TestApp } from './test-app';
import type { TestClient, TestResponse } from './test-client';

/** Files of people on their way in, as one browser sends them. */
export function testImports(app: TestApp, client: TestClient) {
  const show = async (id: string) => (await client.get<StaffImportView>(`/api/staff-imports/${id}`)).body;

  const upload = (
    content: Buffer | string,
    fileName = '花名册.csv',
    headers: Record<string, string> = {},
  ): Promise<TestResponse<StaffImportView>> =>
    client.upload(
      `/api/staff-imports?fileName=${encodeURIComponent(fileName)}`,
      Buffer.from(content),
      headers,
    );

  const map = (
    { id, columns, version }: StaffImportView,
    changes: {
      effectiveFrom?: string;
      columns?: { column: number; field: StaffField }[];
      sheet?: string;
    } = {},
  ): Promise<TestResponse<StaffImportView>> =>
    client.put(`/api/staff-imports/${id}/mapping`, {
      columns: columns.flatMap(({ column, field }) => (field ? [{ column, field }] : [])),
      effectiveFrom: '2026-12-01',
      version,
      ...changes,
    });

  return {
    show,
    upload,
    map,
    apply: ({ id, version }: StaffImportView) =>
      client.post<StaffImportView>(`/api/staff-imports/${id}/application`, { version }),
    rows: async ({ id }: StaffImportView, query = ''): Promise<ImportRowView[]> =>
      (await client.get<ImportRowsView>(`/api/staff-imports/${id}/rows?limit=500${query}`)).body.rows,
    /** Uploaded, mapped as proposed, checked. */
    async checked(
      content: Buffer | string,
      changes: Parameters<typeof map>[1] = {},
    ): Promise<StaffImportView> {
      const sent = await upload(content);
      if (sent.status !== 201) throw new Error(`upload answered ${sent.status} ${JSON.stringify(sent.body)}`);
      const { status, body } = await map(sent.body, changes);
      if (status !== 200) throw new Error(`mapping answered ${status} ${JSON.stringify(body)}`);
      await app.runJobs();
      return show(sent.body.id);
    },
    /** Applied as far as it goes. */
    async applied(checked: StaffImportView): Promise<StaffImportView> {
      const { status, body } = await client.post(`/api/staff-imports/${checked.id}/application`, {
        version: checked.version,
      });
      if (status !== 200) throw new Error(`application answered ${status} ${JSON.stringify(body)}`);
      await app.runJobs();
      return show(checked.id);
    },
  };
}
