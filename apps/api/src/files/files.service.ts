import { Injectable } from '@nestjs/common';
import type { FileSubject, FileView } from '@banke/contracts';
import {
  loadFile,
  loadFileChunk,
  loadFilesOf,
  StoredFileEntity,
  type FileRow,
  type Queries,
} from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { forbidden, notFound, refused } from '../common/problems/app-error';
import { CHUNK_BYTES } from '../common/http/receive-upload';
import { Transactions } from '../common/transactions';
import type { ByteRange, RangeAsked } from './byte-range';
import { FileSubjects } from './file-subjects';

/** Files as those see them who may see what they belong to. */
@Injectable()
export class Files {
  constructor(
    private readonly transactions: Transactions,
    private readonly subjects: FileSubjects,
    private readonly audit: AuditTrail,
  ) {}

  /** The files of a thing that the caller has already found within reach, oldest first. */
  async of(queries: Queries, subjectKind: FileSubject, subjectId: string): Promise<FileView[]> {
    return (await loadFilesOf(queries, subjectKind, subjectId)).map(toFileView);
  }

  show(actor: Actor, fileId: string): Promise<FileView> {
    return this.transactions.read(actor, async (reads) => toFileView(await this.find(reads, actor, fileId)));
  }

  /**
   * A part of a file that is shown on a page, such as a picture of a lesson: only what a browser draws or plays, and only
   * of what is read in place. `asked` says which part, once the file is known.
   */
  async part(
    actor: Actor,
    fileId: string,
    asked: (file: { size: number; etag: string }) => RangeAsked,
  ): Promise<ShownFile> {
    const row = await this.transactions.read(actor, (reads) => this.find(reads, actor, fileId));
    if (!SHOWN_IN_PLACE.includes(row.subjectKind) || !SHOWN_TYPES.test(row.mediaType))
      throw notFound('file.not-found');
    const { size, mediaType, name } = row;
    const etag = `"${row.digest}"`;
    const range = asked({ size, etag });
    const span = range.is === 'part' ? range.range : { from: 0, through: size - 1 };
    return {
      ...{ size, mediaType, name, etag, asked: range },
      content: () => this.content(actor, fileId, span),
    };
  }

  /** The file and its content, read piece by piece while it is sent. */
  async open(actor: Actor, fileId: string): Promise<{ file: FileView; content: AsyncIterable<Buffer> }> {
    const file = await this.show(actor, fileId);
    return { file, content: this.content(actor, fileId, { from: 0, through: file.size - 1 }) };
  }

  /**
   * Takes back a file, while the thing is open and does not show it: one's own, or of a thing that is kept by many any of
   * them; that it was there stays in the log.
   */
  async remove(actor: Actor, fileId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const file = await this.find(tx, actor, fileId);
      const access = await this.subjects.accessForChange(tx, actor, file);
      if (file.accountId !== actor.accountId && !access?.ofOthers) throw forbidden('file.not-yours');
      if (!access?.mayChange) throw refused('file.subject-closed');
      if (await this.subjects.shows(tx, file)) throw refused('file.shown', { name: file.name });
      await tx.delete(StoredFileEntity, { id: fileId });
      await this.audit.record(tx, actor, {
        action: 'file.removed',
        subject: { kind: 'file', id: fileId, name: file.name },
        before: {
          subjectKind: file.subjectKind,
          subjectId: file.subjectId,
          subject: access.name,
          size: file.size,
        },
      });
      await this.subjects.tell(tx, actor, file, { deed: 'removed', name: file.name });
    });
  }

  private async find(queries: Queries, actor: Actor, fileId: string): Promise<FileRow> {
    const file = await loadFile(queries, fileId);
    const access = file && (await this.subjects.accessTo(queries, actor, file));
    if (!file || !access) throw notFound('file.not-found');
    return file;
  }

  private async *content(actor: Actor, fileId: string, { from, through }: ByteRange): AsyncIterable<Buffer> {
    const first = Math.floor(from / CHUNK_BYTES);
    for (let position = first; position * CHUNK_BYTES <= through; position++) {
      const chunk = await this.transactions.read(actor, (reads) => loadFileChunk(reads, fileId, position));
      if (!chunk) return;
      const begins = position * CHUNK_BYTES;
      yield chunk.subarray(Math.max(from - begins, 0), through + 1 - begins);
    }
  }
}

export interface ShownFile {
  size: number;
  mediaType: string;
  name: string;
  etag: string;
  asked: RangeAsked;
  content: () => AsyncIterable<Buffer>;
}

/** Things whose files are shown on the page they belong to. */
const SHOWN_IN_PLACE: readonly string[] = ['course'];
/** What a browser draws or plays without running anything. */
const SHOWN_TYPES = /^(?:image\/(?:png|jpeg|gif|webp)|video\/mp4|application\/pdf)$/;

function toFileView({ id, name, mediaType, size, byName, createdAt }: FileRow): FileView {
  return { id, name, mediaType, size, byName, at: createdAt.toISOString() };
}
