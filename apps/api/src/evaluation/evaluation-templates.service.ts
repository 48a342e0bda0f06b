import { Injectable } from '@nestjs/common';
import type { EvaluationTemplateListView, EvaluationTemplateView } from '@banke/contracts';
import { loadEvaluationTemplates, type EvaluationTemplateRow, type Queries } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads by what the posts of a department are scored. */
@Injectable()
export class EvaluationTemplates {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, departmentId: string): Promise<EvaluationTemplateListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadEvaluationTemplates(tx, reachOfActor(actor, 'scores.read'), { departmentId });
      return { templates: rows.map(toTemplateView) };
    });
  }

  show(actor: Actor, templateId: string): Promise<EvaluationTemplateView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, templateId));
  }

  /** One template; throws `evaluation-template.not-found` beyond reach. */
  async view(tx: Queries, actor: Actor, templateId: string): Promise<EvaluationTemplateView> {
    const [row] = await loadEvaluationTemplates(tx, reachOfActor(actor, 'scores.read'), { templateId });
    if (!row) throw notFound('evaluation-template.not-found');
    return toTemplateView(row);
  }
}

function toTemplateView({ versionId: _, changedAt, ...row }: EvaluationTemplateRow): EvaluationTemplateView {
  return { ...row, changedAt: changedAt.toISOString() };
}
