import { LEAST_ANSWERS } from '../sessions/satisfaction';
import type { NeedsChoice, NeedsTopicState, NeedsVoice, NeedsWeights } from './survey';

export interface CombinedTopic {
  id: string;
  title: string;
  state: NeedsTopicState;
}

/** What one of the three gives to a topic. */
export interface NeedsShare {
  /** Who chose it, or spoke for it. */
  people: number;
  /** Sum of ranks or ratings, or of weights. */
  score: number;
  /** Of all topics together. */
  of: number;
  /** `weight × score ÷ of`, in hundredths of a point; all topics together have 100 points. */
  points: number;
}

export interface RankedTopic {
  id: string;
  /** 1 is the most wanted. */
  rank: number;
  points: number;
  /** Null: not closed, or fewer answers than would keep secret who said what. */
  survey: NeedsShare | null;
  wishes: NeedsShare;
  direction: NeedsShare;
  /** Among the first, which win by default. */
  proposed: boolean;
}

export interface NeedsSaid {
  topics: readonly CombinedTopic[];
  /** The choices of each who answered, the first choice first. */
  answers: readonly (readonly NeedsChoice[])[];
  /** Only then do answers count: from two sums, one before and one after an answer, anybody could read that answer. */
  closed: boolean;
  voices: readonly { topicId: string; kind: NeedsVoice; weight: number }[];
  picks: number;
  weights: NeedsWeights;
  /** So many are proposed. */
  proposes: number;
}

interface Given {
  topicId: string;
  score: number;
}

/**
 * Puts together what staff, managers and the business want. Each of the three gives out its weight by the shares the
 * topics have of what was said in it. Of equals comes first what more of the staff chose, then what managers wish,
 * then where the business goes, then the title; what is rejected is proposed no more, and the next one is.
 */
export function combineNeeds({
  topics,
  answers,
  closed,
  voices,
  picks,
  weights,
  proposes,
}: NeedsSaid): RankedTopic[] {
  const known = new Set(topics.map(({ id }) => id));
  const told = answers.flatMap((choices) => choices.map((choice, at) => scored(choice, at, picks)));
  const spoken = (kind: NeedsVoice) =>
    voices.filter((voice) => voice.kind === kind).map(({ topicId, weight }) => ({ topicId, score: weight }));
  const kept = (given: readonly Given[]) => given.filter(({ topicId }) => known.has(topicId));
  const [survey, wishes, direction] = [kept(told), kept(spoken('wish')), kept(spoken('direction'))];
  const hidden = !closed || answers.length < LEAST_ANSWERS;
  const lines = topics.map((topic) => {
    const shares = {
      survey: hidden ? null : shareFor(topic.id, survey, weights.survey),
      wishes: shareFor(topic.id, wishes, weights.wishes),
      direction: shareFor(topic.id, direction, weights.direction),
    };
    const points = (shares.survey?.points ?? 0) + shares.wishes.points + shares.direction.points;
    return { topic, ...shares, points };
  });
  const ranked = lines.sort(
    (a, b) =>
      b.points - a.points ||
      (b.survey?.people ?? 0) - (a.survey?.people ?? 0) ||
      b.wishes.score - a.wishes.score ||
      b.direction.score - a.direction.score ||
      ordered(a.topic.title, b.topic.title) ||
      ordered(a.topic.id, b.topic.id),
  );
  const first = new Set(
    ranked
      .filter(({ topic, points }) => topic.state !== 'rejected' && points > 0)
      .slice(0, proposes)
      .map(({ topic }) => topic.id),
  );
  return ranked.map(({ topic: { id }, ...line }, at) => ({
    ...line,
    id,
    rank: at + 1,
    proposed: first.has(id),
  }));
}

/** The first of three choices has three points, the last one. */
function scored({ topicId, rating }: NeedsChoice, at: number, picks: number): Given {
  return { topicId, score: rating ?? Math.max(picks - at, 1) };
}

function shareFor(topicId: string, given: readonly Given[], weight: number): NeedsShare {
  const sum = (all: readonly Given[]) => all.reduce((total, { score }) => total + score, 0);
  const own = given.filter((each) => each.topicId === topicId);
  const [score, of] = [sum(own), sum(given)];
  return { people: own.length, score, of, points: of === 0 ? 0 : Math.round((weight * score) / of) };
}

/** By code units: the same on every machine. */
const ordered = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
