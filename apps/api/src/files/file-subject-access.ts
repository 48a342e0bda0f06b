import type { FileSubject } from '@banke/contracts';
import type { Queries, Tx } from '@banke/database';
import type { Actor } from '../common/access/actor';

/** What the actor may do with the files of one thing. Who gets this may read them. */
export interface FileAccess {
  /** Add files, and take back those they added themselves: the thing is still open. */
  mayChange: boolean;
  /** Take back those of others too; left out: only their own. */
  ofOthers?: boolean;
  /** What the thing is called, or the code of what it is: a log that names a file says whose it was. */
  name: string;
}

/** What befell the files of a thing. */
export interface FileChange {
  deed: 'added' | 'removed';
  /** The file's. */
  name: string;
}

/** Answers for one kind of thing that files belong to: extend it and list it as a provider of any module. */
export abstract class FileSubjectAccess {
  abstract readonly kind: FileSubject;
  /** Undefined beyond the actor's reach, as if the thing did not exist. */
  abstract accessTo(queries: Queries, actor: Actor, subjectId: string): Promise<FileAccess | undefined>;
  /** The same, and it stays so until the end of the transaction, in which files are added or removed. */
  abstract accessForChange(tx: Tx, actor: Actor, subjectId: string): Promise<FileAccess | undefined>;
  /** Whether the thing still shows the file, which then stays. */
  shows(_queries: Queries, _subjectId: string, _fileId: string): Promise<boolean> {
    return Promise.resolve(false);
  }
  /** Tells those concerned, in the transaction of the change. */
  abstract tell(tx: Tx, actor: Actor, subjectId: string, change: FileChange): Promise<void>;
}
