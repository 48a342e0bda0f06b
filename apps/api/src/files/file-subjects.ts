import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { FileRow, Queries, Tx } from '@banke/database';
import type { Actor } from '../common/access/actor';
import { FileSubjectAccess, type FileAccess, type FileChange } from './file-subject-access';

/** Every kind of thing that files belong to, found among the providers of all modules. */
@Injectable()
export class FileSubjects implements OnModuleInit {
  private readonly kinds = new Map<string, FileSubjectAccess>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (instance instanceof FileSubjectAccess) this.add(instance);
    }
  }

  add(access: FileSubjectAccess): void {
    this.kinds.set(access.kind, access);
  }

  /** Undefined beyond the actor's reach, and for a kind that nobody answers for. */
  async accessTo(
    queries: Queries,
    actor: Actor,
    { subjectKind, subjectId }: { subjectKind: string; subjectId: string },
  ): Promise<FileAccess | undefined> {
    return this.kinds.get(subjectKind)?.accessTo(queries, actor, subjectId);
  }

  /** The same, held until the end of the transaction. */
  async accessForChange(
    tx: Tx,
    actor: Actor,
    { subjectKind, subjectId }: { subjectKind: string; subjectId: string },
  ): Promise<FileAccess | undefined> {
    return this.kinds.get(subjectKind)?.accessForChange(tx, actor, subjectId);
  }

  /** Whether what it belongs to still shows the file. */
  async shows(queries: Queries, { id, subjectKind, subjectId }: FileRow): Promise<boolean> {
    return (await this.kinds.get(subjectKind)?.shows(queries, subjectId, id)) ?? false;
  }

  async tell(
    tx: Tx,
    actor: Actor,
    { subjectKind, subjectId }: { subjectKind: string; subjectId: string },
    change: FileChange,
  ): Promise<void> {
    await this.kinds.get(subjectKind)?.tell(tx, actor, subjectId, change);
  }
}
