import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeEvaluationTemplateRequest,
  CreateEvaluationTemplateRequest,
  EvaluationTemplateView,
} from '@banke/contracts';
import {
  EvaluationTemplateEntity,
  EvaluationTemplateVersionEntity,
  loadCatalogue,
  loadEvaluationTemplates,
  lockEvaluationTemplate,
  type Tx,
} from '@banke/database';
import { PRESET_EVALUATIONS, presetEvaluation, type EvaluationTemplate } from '@banke/domain/evaluation';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { EvaluationTemplates } from './evaluation-templates.service';
import { readTemplate } from './read-template';

/** A template is never edited: what it says from now on is a new version, and months that are open keep theirs. */
@Injectable()
export class ChangeEvaluationTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: EvaluationTemplates,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(
    { departmentId, postId, preset, language }: CreateEvaluationTemplateRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<EvaluationTemplateView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'scores.templates');
      const reach = reachOfActor(actor, 'catalogues.read');
      const posts = await loadCatalogue(tx, 'posts', reach, this.clock.today(actor));
      const shipped = PRESET_EVALUATIONS.find(({ key }) => key === preset);
      if (!shipped || !posts.some((post) => post.id === postId)) throw notFound('catalogue.not-found');
      const id = randomUUID();
      const createdAt = this.clock.now();
      await tx.insert(EvaluationTemplateEntity, {
        ...{ companyId: actor.companyId, id, departmentId, postId, preset, createdAt },
      });
      const [name, content] = [shipped.name[language], presetEvaluation(shipped, language)];
      await this.addVersion(tx, actor, { templateId: id, number: 1, name, content });
      await this.audit.record(tx, actor, {
        action: 'evaluation-template.created',
        subject: { kind: 'evaluation-template', id, name },
        after: auditValues(name, content),
      });
      return id;
    });
    return this.templates.show(actor, id);
  }

  change(
    id: string,
    request: ChangeEvaluationTemplateRequest,
    actor: Actor,
  ): Promise<EvaluationTemplateView> {
    const content = readTemplate(request);
    return this.transactions.run(actor, async (tx) => {
      const reach = reachOfActor(actor, 'scores.templates');
      const locked = await lockEvaluationTemplate(tx, reach, id);
      const [before] = locked ? await loadEvaluationTemplates(tx, reach, { templateId: id }) : [];
      if (!before) throw notFound('evaluation-template.not-found');
      if (before.version !== request.version)
        throw conflict('evaluation-template.changed', { name: before.name });
      const { name } = request;
      await this.addVersion(tx, actor, { templateId: id, number: before.number + 1, name, content });
      await tx.update(EvaluationTemplateEntity, { id }, { version: before.version + 1 });
      await this.audit.record(tx, actor, {
        action: 'evaluation-template.changed',
        subject: { kind: 'evaluation-template', id, name },
        before: auditValues(before.name, before.content),
        after: auditValues(name, content),
      });
      return this.templates.view(tx, actor, id);
    });
  }

  private async addVersion(
    tx: Tx,
    { companyId, accountId }: Actor,
    version: Pick<EvaluationTemplateVersionEntity, 'templateId' | 'number' | 'name' | 'content'>,
  ): Promise<void> {
    await tx.insert(EvaluationTemplateVersionEntity, {
      ...{ ...version, companyId, id: randomUUID() },
      ...{ createdBy: accountId, createdAt: this.clock.now() },
    });
  }
}

/** What people compare: weights by line, and the bounds. */
function auditValues(name: string, { parts, floor, cap, leastDays }: EvaluationTemplate) {
  return {
    ...{ name, floor: floor / 100, cap: cap / 100, leastDays },
    weights: parts
      .flatMap(({ weight, lines }) =>
        lines.map((line) => `${line.name} ${Math.round((weight * line.weight) / 10_000) / 100}%`),
      )
      .join(' · '),
  };
}
