import { randomBytes } from 'node:crypto';
import type { DeadLetterListView, MessageSettingsView, RobotTestView, RobotView } from '@banke/contracts';
import type { MessageKind, MessageParams, RobotVendor } from '@banke/contracts/codes';
import { inCompany, type Tx } from '@banke/database';
import type { Logger } from 'pino';
import { demoId } from '../demo/demo-id';
import { Notices } from '../messages/notices.service';
import { HookReceiver } from './hook-receiver';
import { MailReceiver } from './mail-receiver';
import { openTestApp, type TestApp } from './test-app';
import type { TestClient } from './test-client';

export const ROBOT_SECRET = 'SEC of a robot / + =';
const PUBLIC_URL = 'https://banke.example';

/** The application with a mail server and a server for robots, both on this machine. */
export async function openTestDeliveries(
  env: Record<string, string> = {},
  logger?: Logger,
  beside?: TestApp,
) {
  const secretsKey = randomBytes(32).toString('base64');
  const mail = await MailReceiver.open();
  const app = await openTestApp({
    ...(logger && { logger }),
    ...(beside && { beside }),
    env: {
      SMTP_URL: mail.url,
      MAIL_FROM: 'Banke <banke@example.com>',
      PUBLIC_URL,
      SECRETS_KEY: secretsKey,
      ALLOWED_PRIVATE_NETWORKS: '127.0.0.1',
      ...env,
    },
  });
  const hooks = await HookReceiver.open(ROBOT_SECRET, () => app.clock.now());
  const companyId = demoId('company');
  const inDemo = <T>(work: (tx: Tx) => Promise<T>) => inCompany(app.dataSource, companyId, work);
  const addressOf = (vendor: RobotVendor) =>
    `${hooks.address}/${vendor}?${vendor === 'wecom' ? `key=${encodeURIComponent(ROBOT_SECRET)}` : 'access_token=x'}`;

  return {
    app,
    mail,
    hooks,
    secretsKey,
    companyId,
    inDemo,
    addressOf,
    as: (name: Parameters<typeof app.as>[0]) => app.as(name),
    async send<K extends MessageKind>(
      kind: K,
      params: MessageParams[K],
      { to = [], group, link = '/settings/me' }: { to?: string[]; group?: string | null; link?: string } = {},
    ): Promise<void> {
      await inDemo((tx) =>
        app.context.get(Notices).send(
          tx,
          { companyId, accountId: null },
          {
            ...{ kind, params, link, to: to.map((name) => demoId(`account ${name}`)) },
            ...(group !== undefined && { group: { departmentId: group } }),
          },
        ),
      );
      await app.runJobs();
    },
    later: async (time: Parameters<typeof app.clock.advance>[0]): Promise<void> => {
      app.clock.advance(time);
      await app.runRecurring('deliveries');
    },
    /** Names an address and opens the link that comes there. */
    async confirmed(client: TestClient, email: string, language = 'zh-CN'): Promise<MessageSettingsView> {
      await client.put('/api/me/message-settings/email', { email, language });
      await app.runJobs();
      const token = /confirm-email#([\w-]+)/.exec(mail.mails.at(-1)?.parts[0] ?? '')?.[1];
      const { status } = await client.post('/api/me/message-settings/email/confirmation', { token });
      if (status !== 200) throw new Error(`confirmation answered ${status}`);
      mail.mails.length = 0;
      return (await client.get<MessageSettingsView>('/api/me/message-settings')).body;
    },
    robot: (vendor: RobotVendor, more: object = {}) => ({
      departmentId: null,
      name: `群 ${vendor}`,
      vendor,
      address: addressOf(vendor),
      ...(vendor !== 'wecom' && { secret: ROBOT_SECRET }),
      kinds: ['obligation.reminder', 'obligation.overdue'],
      quiet: null,
      language: 'zh-CN',
      ...more,
    }),
    async added(client: TestClient, robot: object): Promise<RobotView> {
      const { status, body } = await client.post<RobotView>('/api/robots', robot);
      if (status !== 201) throw new Error(`robot answered ${status} ${JSON.stringify(body)}`);
      return body;
    },
    test: async (client: TestClient, { id }: RobotView) =>
      (await client.post<RobotTestView>(`/api/robots/${id}/test`)).body,
    failed: async (client: TestClient) =>
      (await client.get<DeadLetterListView>('/api/deliveries/failed')).body,
    close: async () => {
      await app.close();
      await Promise.all([mail.close(), hooks.close()]);
    },
  };
}

export type TestDeliveries = Awaited<ReturnType<typeof openTestDeliveries>>;

/** An obligation as a message tells of it. */
export const ROSTER_DUE = { kind: 'next-roster', name: '', department: '客服部', dueOn: '2026-11-28' };
