import type { Readable } from 'node:stream';
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../problems/app-error';

/** A file is kept in pieces of this size; only its last may be smaller. */
export const CHUNK_BYTES = 1024 * 1024;
/** Of what is too large, so much is still taken, so that the client hears the answer instead of a broken line. */
const DRAINED_BYTES = 64 * 1024 * 1024;

/** A body put aside on disk: neither memory nor a transaction is held while a slow client sends. */
export interface ReceivedUpload {
  /** Bytes. */
  size: number;
  sha256: Buffer;
  /** Up to `length` bytes from `position`. */
  read(position: number, length: number): Promise<Buffer>;
  /** The content in pieces of at most 1 MiB. */
  chunks(): AsyncIterable<Buffer>;
}

/**
 * Receives a raw body and hands it to `work`, after which it is gone. Throws `request.too-large` above `maxBytes`, and
 * `request.malformed` when the body is no stream, which is any other content type than `application/octet-stream`.
 */
export async function receiveUpload<T>(
  body: unknown,
  maxBytes: number,
  work: (upload: ReceivedUpload) => Promise<T>,
): Promise<T> {
  if (!isStream(body)) throw new AppError(400, 'request.malformed');
  const folder = await mkdtemp(join(tmpdir(), 'banke-upload-'));
  try {
    const file = await open(join(folder, 'body'), 'w+', 0o600);
    try {
      const { size, sha256 } = await fill(file, body, maxBytes);
      const read = (position: number, length: number) =>
        readPart(file, position, Math.min(length, size - position));
      return await work({ size, sha256, read, chunks: () => pieces(read, size) });
    } finally {
      await file.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same for a file that is read in one piece, such as a table. */
export function receiveFile<T>(
  body: unknown,
  maxBytes: number,
  work: (content: Buffer) => Promise<T>,
): Promise<T> {
  return receiveUpload(body, maxBytes, async (upload) => work(await upload.read(0, upload.size)));
}

/** `application/octet-stream` reaches the handler as it comes, not collected in memory. */
export function isStream(body: unknown): body is Readable {
  return typeof (body as Readable | null)?.pipe === 'function';
}

async function fill(
  file: FileHandle,
  body: Readable,
  maxBytes: number,
): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes + DRAINED_BYTES) break;
    if (size > maxBytes) continue;
    hash.update(piece);
    await file.write(piece);
  }
  if (size > maxBytes) {
    throw new AppError(413, 'file.too-large', { megabytes: Math.floor(maxBytes / CHUNK_BYTES) });
  }
  return { size, sha256: hash.digest() };
}

async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
  return buffer.subarray(0, bytesRead);
}

async function* pieces(
  read: (position: number, length: number) => Promise<Buffer>,
  size: number,
): AsyncIterable<Buffer> {
  for (let position = 0; position < size; position += CHUNK_BYTES) yield await read(position, CHUNK_BYTES);
}
