import { Injectable } from '@nestjs/common';
import type {
  EvaluationMonthDetailView,
  EvaluationMonthListView,
  MonthPreviewView,
  NextStepView,
  PersonResultView,
} from '@banke/contracts';
import {
  loadAppeals,
  loadEvaluationMonths,
  loadEvaluationSteps,
  loadNamedResult,
  loadScoreEntries,
  loadTotalsBefore,
  type EvaluationMonthRow,
  type Queries,
} from '@banke/database';
import { lastDayOfMonths } from '@banke/domain/calendar';
import {
  decideMonthStep,
  mayChangeFigures,
  monthGaps,
  sameOutcome,
  stepsFrom,
  type MonthFacts,
} from '@banke/domain/evaluation';
import { Approvals } from '../approvals/approvals.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { edits } from './lock-month';
import { calculate, changesSince, loadMonth, peopleData } from './load-month';
import { MonthFactsReader } from './month-facts.service';
import { submissionOf } from './submission';
import { toAppealView, toEntryView, toPersonViews, toStepView } from './to-month-view';

/** Reads months that are scored, as far as the actor sees the scores of the department. */
@Injectable()
export class EvaluationMonths {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: MonthFactsReader,
    private readonly approvals: Approvals,
  ) {}

  list(actor: Actor, departmentId: string): Promise<EvaluationMonthListView> {
    return this.transactions.read(actor, async (tx) => ({
      months: await loadEvaluationMonths(tx, reachOfActor(actor, 'scores.read'), { departmentId }),
    }));
  }

  show(actor: Actor, monthId: string): Promise<EvaluationMonthDetailView> {
    return this.transactions.read(actor, async (tx) => {
      const month = await this.find(tx, actor, monthId);
      const loaded = await loadMonth(tx, month, this.facts.today(actor));
      const facts = await this.facts.read(tx, actor, loaded, null);
      const before = await loadTotalsBefore(tx, month);
      const steps = await loadEvaluationSteps(tx, monthId);
      const mine = edits(actor, month);
      return {
        ...month,
        editable: mine && mayChangeFigures(month.state),
        templates: loaded.templates.map(({ versionId: _, ...template }) => template),
        people: toPersonViews(loaded, before),
        entries: loaded.entries.map(toEntryView),
        steps: steps.map(toStepView),
        next: await this.nextSteps(tx, actor, month, facts),
        gaps: monthGaps(peopleData(loaded)),
        outdated: facts.outdated,
        appeals: (await loadAppeals(tx, { monthIds: [monthId] })).map(toAppealView),
      };
    });
  }

  /** Every line behind one person’s score, of the last calculation. */
  person(actor: Actor, monthId: string, staffId: string): Promise<PersonResultView> {
    return this.transactions.read(actor, async (tx) => {
      const month = await this.find(tx, actor, monthId);
      const result = await loadNamedResult(tx, { monthId, calculation: month.calculation, staffId });
      if (!result) throw notFound('evaluation.not-found');
      const { departmentId, firstDay: from } = month;
      const span = { departmentId, from, through: lastDayOfMonths(from, 1) };
      const entries = (await loadScoreEntries(tx, span, staffId)).map(toEntryView);
      const { name, rank, pool, outcome } = result;
      return { staffId, name, rank, pool, outcome, entries };
    });
  }

  preview(actor: Actor, monthId: string): Promise<MonthPreviewView> {
    return this.transactions.read(actor, async (tx) => {
      const loaded = await loadMonth(tx, await this.find(tx, actor, monthId), this.facts.today(actor));
      const found = calculate(loaded);
      const names = new Map(loaded.people.map(({ id, name }) => [id, name]));
      // Who is calculated for the first time and has no score is nothing to look at.
      const seen = changesSince(loaded, found).filter(({ change }) => !sameOutcome(change));
      const changes = seen.map(({ person, change }) => ({
        ...{ staffId: person, name: names.get(person) ?? '' },
        ...{ before: change.before, after: change.after, lines: [...change.lines], ledger: change.ledger },
      }));
      return { changes, unchanged: found.length - changes.length };
    });
  }

  private async find(tx: Queries, actor: Actor, monthId: string): Promise<EvaluationMonthRow> {
    const [month] = await loadEvaluationMonths(tx, reachOfActor(actor, 'scores.read'), { monthId });
    if (!month) throw notFound('evaluation.not-found');
    return month;
  }

  private async nextSteps(
    tx: Queries,
    actor: Actor,
    month: EvaluationMonthRow,
    facts: MonthFacts,
  ): Promise<NextStepView[]> {
    const standing = await this.approvals.standing(tx, actor);
    const approves = this.approvals.judge(standing, await submissionOf(tx, month)).ok;
    return stepsFrom(month.state).map((step) => {
      const mine = step === 'approve' || step === 'return' ? approves : edits(actor, month);
      // A reason is given with the step, so its lack is no obstacle beforehand.
      const decision = decideMonthStep(step, { ...facts, reason: '·' });
      return { step, mine, obstacles: decision.ok ? [] : decision.obstacles };
    });
  }
}
