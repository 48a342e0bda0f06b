import type { MessageSettingsView } from '@banke/contracts';
import { DeliveryEntity } from '@banke/database';
import { DeliverMessages } from '../messages/deliver-messages.service';
import { codeOf, type TestClient } from '../testing/test-client';
import { openTestDeliveries, ROSTER_DUE, type TestDeliveries } from '../testing/test-deliveries';

const SETTINGS = '/api/me/message-settings';

describe('messages by mail', () => {
  let world: TestDeliveries;
  let leader: TestClient;
  beforeAll(async () => {
    world = await openTestDeliveries();
    leader = await world.as('leader');
  });
  beforeEach(() => {
    world.mail.mails.length = 0;
    world.mail.refuses = undefined;
  });
  afterAll(() => world.close());

  const remind = (more: object = {}) =>
    world.send(
      'obligation.reminder',
      { ...ROSTER_DUE, days: 8, ...more },
      { to: ['leader'], link: '/obligations?open=1' },
    );
  const overdue = () => world.send('obligation.overdue', ROSTER_DUE, { to: ['leader'] });
  const settings = async (client = leader) => (await client.get<MessageSettingsView>(SETTINGS)).body;
  const change = async (request: object, client = leader) => {
    const { mutedTopics, quiet, version } = await settings(client);
    return client.put<MessageSettingsView>(SETTINGS, {
      mutedTopics,
      quiet,
      language: 'zh-CN',
      version,
      ...request,
    });
  };

  it('go nowhere before an address is confirmed by its link, which holds a day and once', async () => {
    await remind();
    expect(world.mail.mails).toEqual([]);
    const named = await leader.put<MessageSettingsView>(`${SETTINGS}/email`, {
      ...{ email: 'leader@example.com', language: 'zh-CN' },
    });
    expect(named.body).toMatchObject({ email: null, pendingEmail: 'leader@example.com' });
    await remind();
    await world.app.runJobs();
    expect(world.mail.mails.map(({ to }) => to)).toEqual([['leader@example.com']]);
    const [link] = world.mail.mails;
    expect(link?.header('subject')).toBe('【班课】请确认你的邮箱');
    const token = /https:\/\/banke\.example\/confirm-email#([\w-]{43})/.exec(link?.parts[0] ?? '')?.[1];

    const confirm = (client: TestClient) => client.post(`${SETTINGS}/email/confirmation`, { token });
    expect(codeOf(await confirm(await world.as('staff')))).toBe('email.link-invalid');
    expect((await confirm(leader)).body).toEqual({ email: 'leader@example.com' });
    expect(codeOf(await confirm(leader))).toBe('email.link-invalid');
    expect(await settings()).toMatchObject({ email: 'leader@example.com', pendingEmail: null });
    const stored = await world.inDemo((tx) => tx.find(DeliveryEntity));
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('say the sentence of the screen, with the link, in the language of whoever gets them', async () => {
    await remind();
    const [mail] = world.mail.mails;
    expect([mail?.from, mail?.to]).toEqual(['banke@example.com', ['leader@example.com']]);
    expect(mail?.header('subject')).toBe('【班课】还有 8 天到期：下月班表（客服部），11月28日');
    expect(mail?.parts[0]).toContain('还有 8 天到期：下月班表（客服部），11月28日');
    expect(mail?.parts[0]).toContain('https://banke.example/obligations?open=1');
    expect(mail?.parts[1]).toContain('<a href="https://banke.example/obligations?open=1">');
    await change({ language: 'en' });
    await remind();
    expect(world.mail.mails[1]?.header('subject')).toMatch(/^\[Banke\] Due in 8 days: .*28 Nov$/);
    await change({ language: 'zh-CN' });
  });

  it('let nobody write headers or markup', async () => {
    await remind({ kind: 'own', name: '甲\r\nBcc: thief@example.com\n<img src=x onerror=alert(1)>"&' });
    const [mail] = world.mail.mails;
    expect(mail?.to).toEqual(['leader@example.com']);
    expect(mail?.header('bcc')).toBe('');
    expect(mail?.header('subject')).toContain('甲 Bcc: thief@example.com <img');
    expect(mail?.parts[1]).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
    expect(mail?.parts[1]).not.toContain('<img');
  });

  it('are sent once, however often the outbox is delivered', async () => {
    await remind();
    await world.inDemo((tx) =>
      tx.query('UPDATE outbox SET delivered_at = NULL WHERE id = (SELECT max(id) FROM outbox)'),
    );
    await world.app.context.get(DeliverMessages).run({ companyId: world.companyId });
    await world.app.runJobs();
    expect(world.mail.mails).toHaveLength(1);
  });

  it('come again after a crash between sending and noting, under the same id', async () => {
    await remind();
    await world.inDemo((tx) =>
      tx.query(
        `UPDATE delivery SET state = 'waiting', ended_at = NULL, attempts = 1, params = $1
          WHERE ended_at = (SELECT max(ended_at) FROM delivery) AND kind = 'obligation.reminder'
            AND id = (SELECT id FROM delivery ORDER BY outbox_id DESC NULLS LAST LIMIT 1)`,
        [{ ...ROSTER_DUE, days: 8 }],
      ),
    );
    await world.later({ hours: 1 });
    const ids = world.mail.mails.map((mail) => mail.header('message-id'));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('leave out topics that somebody switched off', async () => {
    expect((await change({ mutedTopics: ['obligation'] })).body.mutedTopics).toEqual(['obligation']);
    await remind();
    await world.send('delegation.ended', { by: '某人' }, { to: ['leader'] });
    expect(world.mail.mails.map((mail) => mail.header('subject'))).toEqual([
      '【班课】某人结束了请你代理的安排',
    ]);
    await change({ mutedTopics: [] });
  });

  it('wait for the end of quiet hours by the clock of the person, unless urgent', async () => {
    // 2026-11-21 22:30 in Shanghai, 15:30 in Berlin.
    world.app.clock.set('2026-11-21T14:30:00Z');
    leader = await world.as('leader');
    await change({ quiet: { from: '22:00', until: '07:00', zone: 'Asia/Shanghai' } });
    await remind();
    expect(world.mail.mails).toEqual([]);
    await overdue();
    expect(world.mail.mails.map((mail) => mail.header('subject'))).toEqual([
      '【班课】已逾期：下月班表（客服部），11月28日到期',
    ]);
    await world.later({ hours: 8 });
    expect(world.mail.mails).toHaveLength(1);
    await world.later({ hours: 1 });
    expect(world.mail.mails).toHaveLength(2);
    leader = await world.as('leader');
    await change({ quiet: { from: '22:00', until: '07:00', zone: 'Europe/Berlin' } });
    world.app.clock.set('2026-11-22T14:30:00Z');
    await remind();
    expect(world.mail.mails).toHaveLength(3);
    leader = await world.as('leader');
    await change({ quiet: null });
  });

  it('stop for accounts that are blocked, and for addresses taken back', async () => {
    await world.inDemo((tx) =>
      tx.query(`UPDATE account SET blocked_at = now() WHERE sign_in_name = 'leader'`),
    );
    await remind();
    await world.inDemo((tx) =>
      tx.query(`UPDATE account SET blocked_at = NULL WHERE sign_in_name = 'leader'`),
    );
    expect(world.mail.mails).toEqual([]);
    expect((await leader.delete<MessageSettingsView>(`${SETTINGS}/email`)).body.email).toBeNull();
    await remind();
    expect(world.mail.mails).toEqual([]);
    await world.confirmed(leader, 'leader@example.com');
  });

  it.each(['nobody', 'a@b, c@d', 'a <a@b>', 'a@b;c@d', '"x"@b'])('are not sent to %s', async (email) => {
    const response = await leader.put(`${SETTINGS}/email`, { email, language: 'zh-CN' });
    expect([response.status, codeOf(response)]).toEqual([400, 'request.invalid']);
  });

  it('send no more than a handful of links a day', async () => {
    const hr = await world.as('hr');
    const name = () => hr.put(`${SETTINGS}/email`, { email: 'stranger@example.com', language: 'en' });
    for (let i = 0; i < 5; i++) expect((await name()).status).toBe(200);
    expect(codeOf(await name())).toBe('email.wait');
  });

  it('keep the first of two changes, and know every zone', async () => {
    const { version } = await settings();
    const request = { mutedTopics: [], quiet: null, language: 'en', version: version - 1 };
    expect(codeOf(await leader.put(SETTINGS, request))).toBe('message-settings.changed');
    const nowhere = await change({ quiet: { from: '22:00', until: '07:00', zone: 'Mars/Phobos' } });
    expect(nowhere.status).toBe(400);
    const noTime = await change({ quiet: { from: '24:00', until: '07:00', zone: 'Asia/Shanghai' } });
    expect(noTime.status).toBe(400);
  });
});
