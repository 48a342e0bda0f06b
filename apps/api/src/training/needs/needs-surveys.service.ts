import { Injectable } from '@nestjs/common';
import type {
  NeedsSurveyDetailView,
  NeedsSurveyListView,
  NeedsSurveyView,
  NeedsTopicView,
} from '@banke/contracts';
import {
  findLearner,
  loadNeedsAnswers,
  loadNeedsSurveys,
  loadNeedsTopics,
  loadNeedsVoices,
  loadOwnNeeds,
  type Learner,
  type NeedsSurveyRow,
  type NeedsTopicRow,
  type NeedsVoiceRow,
  type Queries,
} from '@banke/database';
import {
  combineNeeds,
  LEAST_ANSWERS,
  needsStanding,
  type NeedsChoice,
  type RankedTopic,
} from '@banke/domain/training';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../courses.service';

/** Reads what a department wants to be taught: everybody the topics, those who look after people also what counts for them. */
@Injectable()
export class NeedsSurveys {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<NeedsSurveyListView> {
    return this.transactions.read(actor, async (tx) => {
      const today = this.clock.today(actor);
      const rows = await loadNeedsSurveys(tx, reachOfActor(actor, 'training.read'), today);
      const learner = await findLearner(tx, actor.accountId, today);
      const own = learner && (await loadOwnNeeds(tx, learner.id));
      return {
        surveys: rows.map((row) => this.surveyView(row, actor, { learner, own: own?.get(row.id) ?? [] })),
      };
    });
  }

  show(actor: Actor, id: string): Promise<NeedsSurveyDetailView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id));
  }

  /** One survey; throws `needs-survey.not-found` out of reach. */
  async view(tx: Queries, actor: Actor, id: string): Promise<NeedsSurveyDetailView> {
    const today = this.clock.today(actor);
    const [row] = await loadNeedsSurveys(tx, reachOfActor(actor, 'training.read'), today, id);
    if (!row) throw notFound('needs-survey.not-found');
    const learner = await findLearner(tx, actor.accountId, today);
    const own = (learner && (await loadOwnNeeds(tx, learner.id)).get(id)) ?? [];
    const topics = await loadNeedsTopics(tx, id);
    const voices = await loadNeedsVoices(tx, id);
    const survey = this.surveyView(row, actor, { learner, own });
    const maySpeak = isWithin(reachOfActor(actor, 'training.follow'), row.departmentId);
    const shown = maySpeak || survey.standing === 'closed';
    const closed = survey.standing === 'closed';
    const answers = closed ? await loadNeedsAnswers(tx, id) : [];
    const ranked = shown ? rankedOf(row, topics, { answers, closed, voices }) : [];
    const all = topics.map((topic) =>
      topicView(topic, {
        ranked: ranked.find((each) => each.id === topic.id),
        voices: maySpeak ? voices.filter(({ topicId }) => topicId === topic.id) : [],
        accountId: actor.accountId,
      }),
    );
    return {
      survey,
      counted: closed && answers.length >= LEAST_ANSWERS,
      topics: all.sort((a, b) => (a.ranked?.rank ?? 0) - (b.ranked?.rank ?? 0)),
      own,
      mayAdd: survey.mayAnswer || survey.editable,
      maySpeak,
      mayDecide: isWithin(reachOfActor(actor, 'training.edit'), row.departmentId),
    };
  }

  private surveyView(
    { invitedOn: _i, remindedOn: _r, ...row }: NeedsSurveyRow,
    actor: Actor,
    { learner, own }: { learner: Learner | undefined; own: readonly NeedsChoice[] },
  ): NeedsSurveyView {
    const standing = needsStanding(row, this.clock.today(actor));
    return {
      ...row,
      standing,
      mayAnswer: standing === 'open' && learner?.departmentId === row.departmentId,
      hasAnswered: own.length > 0,
      editable: isWithin(reachOfActor(actor, 'training.assign'), row.departmentId),
    };
  }
}

function rankedOf(
  { picks, proposes, surveyWeight, wishesWeight, directionWeight }: NeedsSurveyRow,
  topics: readonly NeedsTopicRow[],
  said: { answers: NeedsChoice[][]; closed: boolean; voices: readonly NeedsVoiceRow[] },
): RankedTopic[] {
  const weights = { survey: surveyWeight, wishes: wishesWeight, direction: directionWeight };
  return combineNeeds({ topics, ...said, picks, proposes, weights });
}

function topicView(
  topic: NeedsTopicRow,
  {
    ranked,
    voices,
    accountId,
  }: { ranked: RankedTopic | undefined; voices: readonly NeedsVoiceRow[]; accountId: string },
): NeedsTopicView {
  return {
    ...topic,
    ranked: ranked ?? null,
    voices: voices.map(({ accountId: by, topicId: _t, ...voice }) => ({ ...voice, own: by === accountId })),
  };
}
