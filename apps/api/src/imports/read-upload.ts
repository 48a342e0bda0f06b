import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AppError } from '../common/problems/app-error';

/** The raw body of a request, as it arrives; breaks off at the limit. */
export async function readUpload({ body }: Pick<FastifyRequest, 'body'>, limit: number): Promise<Buffer> {
  if (!isStream(body)) throw new AppError(415, 'request.malformed');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) throw new AppError(413, 'request.too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

/** Stands for the content where a request is compared with its repetition. */
export function hashOfUpload(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
