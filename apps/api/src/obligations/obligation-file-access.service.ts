import { Injectable } from '@nestjs/common';
import { loadObligations, type Queries } from '@banke/database';
import { actsInDuty, isToDo } from '@banke/domain/obligations';
import { Approvals } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { FileSubjectAccess, type FileAccess } from '../files/file-subject-access';
import { sightOf } from './obligation-views.service';

/** Evidence is read by whoever sees the task, and added by those whose duty it is, until it is handed in. */
@Injectable()
export class ObligationFileAccess extends FileSubjectAccess {
  readonly kind = 'obligation';

  constructor(private readonly approvals: Approvals) {
    super();
  }

  async accessTo(queries: Queries, actor: Actor, id: string): Promise<FileAccess | undefined> {
    const standing = await this.approvals.standing(queries, actor);
    const [row] = await loadObligations(queries, sightOf(actor, standing), { id });
    return row && { mayChange: isToDo(row.state) && actsInDuty(row, standing) !== undefined };
  }
}
