import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FileView, UploadFileQuery } from '@banke/contracts';
import { countFiles, StoredFileChunkEntity, StoredFileEntity, type Tx } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { receiveUpload, type ReceivedUpload } from '../common/http/receive-upload';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { FileSubjects } from './file-subjects';
import { Files } from './files.service';
import { StorageRoom } from './storage-room.service';
import { ACCEPTED_ENDINGS, HEAD_BYTES, recogniseFile, TAIL_BYTES } from './recognise-file';

const MEGABYTE = 1024 * 1024;
/** As many as the contract of a thing lists. */
const FILES_OF_A_THING = 50;

/** Adds a file to a thing: received first, looked at, and only then stored, in one short transaction. */
@Injectable()
export class StoreFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly subjects: FileSubjects,
    private readonly files: Files,
    private readonly room: StorageRoom,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(
    query: UploadFileQuery,
    body: unknown,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<FileView> {
    // Before the body is taken: nobody sends megabytes to hear that they may not.
    await this.transactions.run(actor, (tx) => this.openSubject(tx, query, actor));
    const id = await receiveUpload(body, this.mostOf(query) * MEGABYTE, (upload) =>
      this.store(query, upload, actor, retry),
    );
    return this.files.show(actor, id);
  }

  /** Megabytes: a lesson may hold a video. */
  private mostOf({ subjectKind }: UploadFileQuery): number {
    const { courseUploadMb, maxUploadMb } = this.config;
    return subjectKind === 'course' ? Math.max(courseUploadMb, maxUploadMb) : maxUploadMb;
  }

  private async store(
    query: UploadFileQuery,
    upload: ReceivedUpload,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<string> {
    const name = lastSegment(query.name);
    const mediaType = await recognised(name, upload);
    return this.transactions.once(actor, retry, async (tx) => {
      const subject = await this.openSubject(tx, query, actor);
      await this.refuseTooMuch(tx, query, upload.size);
      return this.insert(tx, { ...query, name, mediaType, subject }, upload, actor);
    });
  }

  private async insert(
    tx: Tx,
    {
      name,
      mediaType,
      subjectKind,
      subjectId,
      subject,
    }: UploadFileQuery & { mediaType: string; subject: string },
    upload: ReceivedUpload,
    actor: Actor,
  ): Promise<string> {
    const { companyId, accountId } = actor;
    const id = randomUUID();
    const { size, sha256 } = upload;
    await tx.insert(StoredFileEntity, {
      companyId,
      id,
      subjectKind,
      subjectId,
      name,
      mediaType,
      size,
      sha256,
      accountId,
      createdAt: this.clock.now(),
    });
    let position = 0;
    for await (const content of upload.chunks()) {
      await tx.insert(StoredFileChunkEntity, { companyId, fileId: id, position: position++, content });
    }
    await this.audit.record(tx, actor, {
      action: 'file.added',
      subject: { kind: 'file', id, name },
      after: { subjectKind, subjectId, subject, mediaType, size },
    });
    await this.subjects.tell(tx, actor, { subjectKind, subjectId }, { deed: 'added', name });
    return id;
  }

  /** What the thing is called to which a file may be added now. */
  private async openSubject(tx: Tx, query: UploadFileQuery, actor: Actor): Promise<string> {
    const access = await this.subjects.accessForChange(tx, actor, query);
    if (!access) throw notFound('file.subject-not-found');
    if (!access.mayChange) throw refused('file.subject-closed');
    return access.name;
  }

  private async refuseTooMuch(
    tx: Tx,
    { subjectKind, subjectId }: UploadFileQuery,
    size: number,
  ): Promise<void> {
    const files = await countFiles(tx, subjectKind, subjectId);
    if (files >= FILES_OF_A_THING) throw refused('file.too-many', { max: FILES_OF_A_THING });
    await this.room.refuseUnlessFor(tx, size);
  }
}

async function recognised(name: string, upload: ReceivedUpload): Promise<string> {
  if (upload.size === 0) throw refused('file.empty');
  const head = await upload.read(0, HEAD_BYTES);
  const tail = await upload.read(Math.max(0, upload.size - TAIL_BYTES), TAIL_BYTES);
  const mediaType = recogniseFile(name, head, tail);
  if (!mediaType) throw refused('file.type-refused', { accepted: ACCEPTED_ENDINGS.join(', ') });
  return mediaType;
}

/** Some browsers send the whole path. */
function lastSegment(name: string): string {
  return name.split(/[/\\]/).at(-1)?.trim() || name;
}
