import { Injectable } from '@nestjs/common';
import { loadObligations, lockObligation, type ObligationRow, type Queries, type Tx } from '@banke/database';
import { actsInDuty, isToDo } from '@banke/domain/obligations';
import { Approvals, type Standing } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { FileSubjectAccess, type FileAccess, type FileChange } from '../files/file-subject-access';
import { ObligationNews } from './obligation-news.service';
import { sightOf } from './obligation-views.service';

/** Evidence is read by whoever sees the task, and added by those whose duty it is, until it is handed in. */
@Injectable()
export class ObligationFileAccess extends FileSubjectAccess {
  readonly kind = 'obligation';

  constructor(
    private readonly approvals: Approvals,
    private readonly news: ObligationNews,
  ) {
    super();
  }

  async accessTo(queries: Queries, actor: Actor, id: string): Promise<FileAccess | undefined> {
    const standing = await this.approvals.standing(queries, actor);
    const [row] = await loadObligations(queries, sightOf(actor, standing), { id });
    return accessBy(row, standing);
  }

  /** Held, so that nothing is added to what somebody hands in at the same moment. */
  async accessForChange(tx: Tx, actor: Actor, id: string): Promise<FileAccess | undefined> {
    const standing = await this.approvals.standing(tx, actor);
    return accessBy(await lockObligation(tx, sightOf(actor, standing), id, 'SHARE'), standing);
  }

  async tell(tx: Tx, actor: Actor, id: string, change: FileChange): Promise<void> {
    const standing = await this.approvals.standing(tx, actor);
    const [row] = await loadObligations(tx, sightOf(actor, standing), { id });
    if (row) await this.news.afterFile(tx, actor, row, change);
  }
}

function accessBy(row: ObligationRow | undefined, standing: Standing): FileAccess | undefined {
  return (
    row && {
      mayChange: isToDo(row.state) && actsInDuty(row, standing) !== undefined,
      name: row.name ?? row.kind,
    }
  );
}
