import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { disposition } from './attachment';
import type { ShownFile } from './files.service';

/** Nothing of it runs or loads anything; a document keeps its own page, which a sandbox would take from it. */
const POLICIES: Record<string, string> = { 'application/pdf': "default-src 'none'; frame-ancestors 'none'" };
const POLICY = "default-src 'none'; sandbox";

/** Answers with a file, a part of it, or that nothing changed (RFC 9110 §13–15). */
export function sendShown(
  { size, mediaType, name, etag, asked, content }: ShownFile,
  known: string | undefined,
  reply: FastifyReply,
): StreamableFile | undefined {
  reply.headers({
    ...{ etag, 'accept-ranges': 'bytes', 'cache-control': 'private, no-cache' },
    'content-security-policy': POLICIES[mediaType] ?? POLICY,
  });
  if (known?.split(',').some((each) => [etag, `W/${etag}`, '*'].includes(each.trim()))) {
    reply.status(304);
    return undefined;
  }
  if (asked.is === 'unsatisfiable') {
    reply.status(416).header('content-range', `bytes */${String(size)}`);
    return undefined;
  }
  const { from, through } = asked.is === 'part' ? asked.range : { from: 0, through: size - 1 };
  if (asked.is === 'part')
    reply.status(206).header('content-range', `bytes ${String(from)}-${String(through)}/${String(size)}`);
  return new StreamableFile(Readable.from(content()), {
    ...{ type: mediaType, length: through - from + 1, disposition: disposition('inline', name) },
  });
}
