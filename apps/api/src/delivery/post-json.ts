import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Target } from './address-wall';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024;

export interface JsonAnswer {
  status: number;
  /** Undefined when it was no JSON. */
  body: unknown;
}

/**
 * Posts to the address that was checked, whatever its name may stand for by now, and follows no redirects. Rejects when nobody answers
 * in time or the answer does not end.
 */
export function postJson(url: URL, { address, family }: Target, body: object): Promise<JsonAnswer> {
  const content = Buffer.from(JSON.stringify(body));
  const atTarget = ((_host, options, answer) => {
    if (options.all) answer(null, [{ address, family }]);
    else answer(null, address, family);
  }) as LookupFunction;
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        // A connection of its own: one that is kept may lead to an address that was checked for another name.
        agent: false,
        lookup: atTarget,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': content.length },
      },
      (response) => readJson(response).then(resolve, reject),
    );
    request.on('error', reject);
    request.end(content);
  });
}

async function readJson(response: IncomingMessage): Promise<JsonAnswer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('the answer is too long');
    parts.push(part);
  }
  return { status: response.statusCode ?? 0, body: parsed(Buffer.concat(parts).toString('utf8')) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
