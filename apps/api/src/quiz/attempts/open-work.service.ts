import { Injectable } from '@nestjs/common';
import type { OpenWorkListView } from '@banke/contracts';
import { loadAttemptsToMark, loadQuizzes } from '@banke/database';
import { openWork } from '@banke/domain/quiz';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../../training/courses.service';
import { attemptFile } from './attempt-file';

/** What waits for somebody who makes quizzes: essays, and answers that came too late. */
@Injectable()
export class OpenWork {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<OpenWorkListView> {
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'training.edit');
      const quizzes = (await loadQuizzes(tx, reach, { drafts: true })).filter(({ departmentId }) =>
        isWithin(reach, departmentId),
      );
      const titles = new Map(quizzes.map(({ id, title }) => [id, title]));
      const work: OpenWorkListView['work'] = [];
      for (const row of await loadAttemptsToMark(tx, [...titles.keys()])) {
        const { quizId, id, name, submittedAt } = row;
        const about = { quizId, quizTitle: titles.get(quizId) ?? '', attemptId: id, name };
        for (const open of openWork((await attemptFile(tx, row)).state))
          work.push({ ...open, ...about, submittedAt: submittedAt?.toISOString() ?? '' });
      }
      return { work };
    });
  }
}
