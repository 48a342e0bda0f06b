import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  from: string;
  /** As it came over the wire. */
  source: string;
  /** A header's value, unfolded and decoded. */
  header(name: string): string;
  /** The parts, decoded: text, then HTML. */
  parts: string[];
}

/** A real SMTP server on this machine that keeps what it is given. */
export class MailReceiver {
  readonly mails: ReceivedMail[] = [];
  /** What it answers to recipients instead of taking them; a number of SMTP. */
  refuses: number | undefined;

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<MailReceiver> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => {
        const refused = receiver.refuses;
        done(refused === undefined ? null : Object.assign(new Error('refused'), { responseCode: refused }));
      },
      onData: (stream, session, done) => {
        const { mailFrom, rcptTo } = session.envelope;
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const source = Buffer.concat(parts).toString('utf8');
          const from = mailFrom ? mailFrom.address : '';
          receiver.mails.push(
            read(
              source,
              from,
              rcptTo.map(({ address }) => address),
            ),
          );
          done();
        });
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const receiver = new MailReceiver(
      server,
      `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    );
    return receiver;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function read(source: string, from: string, to: string[]): ReceivedMail {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const parts = boundary ? body.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1) : [];
  return {
    ...{ from, to, source },
    header: (name) =>
      decodedWords(new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(head)?.[1] ?? ''),
    parts: parts.map(decodedPart),
  };
}

function decodedPart(part: string): string {
  const [head = '', ...lines] = part.trimStart().split('\r\n\r\n');
  const body = lines.join('\r\n\r\n').trimEnd();
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  return quotedPrintable(body.replace(/=\r\n/g, ''));
}

/** RFC 2047: the words of a header that are not ASCII. */
function decodedWords(value: string): string {
  return value
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
