import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server and a group's robot on this machine were given; a journey reads it over HTTP. */
export interface Received {
  /** As they came over the wire. */
  mails: string[];
  hooks: { path: string; body: string }[];
}

export interface Receivers {
  smtpUrl: string;
  /** `/robot…` takes what robots are sent, `/received` says what came, `/answer` sets what robots are answered. */
  address: string;
  close(): Promise<void>;
}

const ACCEPTED = JSON.stringify({ errcode: 0, errmsg: 'ok' });

export async function openReceivers(): Promise<Receivers> {
  const received: Received = { mails: [], hooks: [] };
  let answer = ACCEPTED;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      void textOf(stream).then((mail) => {
        received.mails.push(mail);
        done();
      });
    },
  });
  const mail = smtp.listen(0, '127.0.0.1');
  await once(mail, 'listening');
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const path = request.url ?? '';
      if (path.startsWith('/robot')) received.hooks.push({ path, body });
      if (path === '/answer') answer = body || ACCEPTED;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(path === '/received' ? JSON.stringify(received) : answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    smtpUrl: `smtp://127.0.0.1:${String((mail.address() as AddressInfo).port)}`,
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await new Promise<void>((resolve) => {
        smtp.close(resolve);
      });
    },
  };
}

async function textOf(stream: NodeJS.ReadableStream | IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
