import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { readConfig } from '../config/config';
import { LOCALHOST_CERTIFICATE } from '../testing/localhost-certificate';
import { SendMail } from './send-mail.service';

const MAIL = { id: 'one', to: 'leader@example.com', subject: '班表', text: '已公布', html: '<p>已公布</p>' };

describe('mail on its way to the operator’s server', () => {
  const open: SMTPServer[] = [];
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const server of open.splice(0)) await new Promise<void>((done) => server.close(() => done()));
  });

  /** What a server with a certificate that nobody vouches for gets to hear. */
  async function server(options: SMTPServerOptions) {
    const heard = { passwords: [] as string[], mails: 0 };
    const smtp = new SMTPServer({
      ...LOCALHOST_CERTIFICATE,
      ...{ logger: false, authOptional: true, ...options },
      onAuth: ({ password }, _session, done) => {
        heard.passwords.push(password ?? '');
        done(null, { user: 'user' });
      },
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => {
          heard.mails += 1;
          done();
        });
      },
    });
    smtp.on('error', () => undefined); // a client that turns away is what is tested
    open.push(smtp);
    const listening = smtp.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return { heard, host: `localhost:${(listening.address() as AddressInfo).port}` };
  }

  const send = (url: string) =>
    new SendMail(
      readConfig({
        ...{ DATABASE_URL: 'postgres://x@localhost/x', SMTP_URL: url, MAIL_FROM: 'banke@example.com' },
        PUBLIC_URL: 'https://banke.example',
      }),
    ).send(MAIL);

  /** As NODE_EXTRA_CA_CERTS does for the whole process. */
  function trustTheCertificate(): void {
    const connect = tls.connect.bind(tls) as (
      options: tls.ConnectionOptions,
      done?: () => void,
    ) => tls.TLSSocket;
    jest
      .spyOn(tls, 'connect')
      .mockImplementation(((options: tls.ConnectionOptions, done?: () => void) =>
        connect({ ...options, ca: LOCALHOST_CERTIFICATE.cert }, done)) as typeof tls.connect);
  }

  it.each(['smtps', 'smtp'])('stops at a certificate that nobody vouches for (%s)', async (protocol) => {
    const { heard, host } = await server({ secure: protocol === 'smtps' });
    expect(await send(`${protocol}://user:secret@${host}`)).toMatchObject({
      ok: false,
      failure: 'mail-unreachable',
    });
    expect(heard).toEqual({ passwords: [], mails: 0 });
  });

  it.each(['smtps', 'smtp'])('arrives encrypted where the certificate is trusted (%s)', async (protocol) => {
    trustTheCertificate();
    const { heard, host } = await server({ secure: protocol === 'smtps' });
    expect(await send(`${protocol}://user:secret@${host}`)).toEqual({ ok: true });
    expect(heard).toEqual({ passwords: ['secret'], mails: 1 });
  });

  it('tells no password to a server that does not encrypt', async () => {
    const { heard, host } = await server({ hideSTARTTLS: true, allowInsecureAuth: true });
    expect(await send(`smtp://user:secret@${host}`)).toMatchObject({ ok: false });
    const plain = await server({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    expect(await send(`smtp://user:secret@${plain.host}`)).toMatchObject({ ok: false });
    expect([...heard.passwords, ...plain.heard.passwords]).toEqual([]);
  });
});
