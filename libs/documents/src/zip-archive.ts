import { createInflateRaw } from 'node:zlib';
import { errorCode } from './error-code';
import { TableError } from './table';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** "Look into the 64-bit field": Java's libraries write it for small files as well. */
const SEE_64 = 0xffffffff;

interface ZipEntry {
  method: number;
  encrypted: boolean;
  packedBytes: number;
  offset: number;
}

/**
 * The entries of a ZIP archive, unpacked as they are asked for. What an archive says of its unpacked size is not
 * believed: bytes are counted as they come out, so that a bomb stops at the limit.
 */
export class ZipArchive {
  private unpacked = 0;

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly limit: number,
  ) {}

  /** Throws a TableError `damaged` for what is no archive. `limit`: bytes that may be unpacked altogether. */
  static open(bytes: Buffer, limit: number): ZipArchive {
    return withinBounds(() => new ZipArchive(bytes, readDirectory(bytes), limit));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content piece by piece; breaking off stops the unpacking. Throws a TableError. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new TableError('damaged');
    if (entry.encrypted) throw new TableError('encrypted');
    const packed = withinBounds(() => this.packed(entry));
    if (entry.method === 0) {
      yield this.count(packed);
    } else if (entry.method === 8) {
      const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
      inflate.end(packed);
      try {
        for await (const piece of inflate) yield this.count(piece as Buffer);
      } catch (error) {
        throw errorCode(error).startsWith('Z_') ? new TableError('damaged') : error;
      } finally {
        inflate.destroy();
      }
    } else {
      throw new TableError('damaged');
    }
  }

  private packed({ offset, packedBytes }: ZipEntry): Buffer {
    if (this.bytes.readUInt32LE(offset) !== LOCAL) throw new TableError('damaged');
    const start = offset + 30 + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28);
    return this.bytes.subarray(start, start + packedBytes);
  }

  private count(piece: Buffer): Buffer {
    this.unpacked += piece.length;
    if (this.unpacked > this.limit) throw new TableError('too-large', { limit: this.limit });
    return piece;
  }
}

function readDirectory(bytes: Buffer): Map<string, ZipEntry> {
  const { count, start } = findDirectory(bytes);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new TableError('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const nameAt = at + 46;
    const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
    entries.set(bytes.toString('utf8', nameAt, nameAt + nameLength), {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      ...sizesOf(bytes, at, extra),
    });
    at = nameAt + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the directory begins: found from the end of the file, which may carry a comment. */
function findDirectory(bytes: Buffer): { count: number; start: number } {
  const from = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= from; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const locator = at - 20;
    if (locator >= 0 && bytes.readUInt32LE(locator) === END_64_LOCATOR) {
      const end = readUInt64(bytes, locator + 8);
      if (bytes.readUInt32LE(end) !== END_64) throw new TableError('damaged');
      return { count: readUInt64(bytes, end + 32), start: readUInt64(bytes, end + 48) };
    }
    return { count: bytes.readUInt16LE(at + 10), start: bytes.readUInt32LE(at + 16) };
  }
  throw new TableError('damaged');
}

function sizesOf(bytes: Buffer, at: number, extra: Buffer): Pick<ZipEntry, 'packedBytes' | 'offset'> {
  const wide = wideFields(extra);
  const field = (offset: number) => {
    const value = bytes.readUInt32LE(at + offset);
    return value === SEE_64 ? wide() : value;
  };
  field(24); // the unpacked size: in the order of the fields, but not believed
  return { packedBytes: field(20), offset: field(42) };
}

/** The 64-bit fields of an entry, one after the other. */
function wideFields(extra: Buffer): () => number {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return () => {
    const value = readUInt64(extra, at);
    at += 8;
    return value;
  };
}

function readUInt64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

const OUT_OF_BOUNDS = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

/** An offset that points out of the file is a damaged file, not our mistake. */
function withinBounds<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw OUT_OF_BOUNDS.has(errorCode(error)) ? new TableError('damaged') : error;
  }
}
