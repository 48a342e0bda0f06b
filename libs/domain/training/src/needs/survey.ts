import type { PlainDate } from '@banke/domain/calendar';

/** How people say what they want: the first choice counts most, or each choice gets one to five points. */
export const NEEDS_METHODS = ['order', 'rating'] as const;
export type NeedsMethod = (typeof NEEDS_METHODS)[number];

/** What a manager wishes, and where the business is going; either is somebody's word with a reason. */
export const NEEDS_VOICES = ['wish', 'direction'] as const;
export type NeedsVoice = (typeof NEEDS_VOICES)[number];

/** What became of a topic: it is in development, or refused with a reason. */
export const NEEDS_TOPIC_STATES = ['open', 'taken', 'rejected'] as const;
export type NeedsTopicState = (typeof NEEDS_TOPIC_STATES)[number];

/** So many topics somebody may choose. */
export const NEEDS_PICKS = { min: 1, max: 10 };
/** So many topics are proposed. */
export const NEEDS_PROPOSES = { min: 1, max: 10 };
export const NEEDS_RATING = { min: 1, max: 5 };
export const VOICE_WEIGHT = { min: 1, max: 5 };
/** The weights of survey, wishes and direction, in hundredths of a percent, are this together. */
export const NEEDS_WHOLE = 10_000;

/** How much of {@link NEEDS_WHOLE} each of the three has to give. */
export interface NeedsWeights {
  survey: number;
  wishes: number;
  direction: number;
}

export interface NeedsTerms {
  opensOn: PlainDate;
  closesOn: PlainDate;
  method: NeedsMethod;
  picks: number;
}

export const NEEDS_STANDINGS = ['planned', 'open', 'closed'] as const;
export type NeedsStanding = (typeof NEEDS_STANDINGS)[number];

/** Open from its first day through its last. */
export function needsStanding(
  { opensOn, closesOn }: Pick<NeedsTerms, 'opensOn' | 'closesOn'>,
  today: PlainDate,
): NeedsStanding {
  if (today < opensOn) return 'planned';
  return today <= closesOn ? 'open' : 'closed';
}

/** A topic somebody chose; `rating` where points are given, null where the order counts. */
export interface NeedsChoice {
  topicId: string;
  rating: number | null;
}

export type NeedsAnswerRefusal = 'not-open' | 'nothing-chosen' | 'too-many' | 'topic-unfit' | 'rating-unfit';

/** What still counts of somebody's choices: a topic that was decided meanwhile is left out. */
export function choicesOfOpen(
  choices: readonly NeedsChoice[],
  topics: readonly { id: string; state: NeedsTopicState }[],
): NeedsChoice[] {
  const decided = new Set(topics.filter(({ state }) => state !== 'open').map(({ id }) => id));
  return choices.filter(({ topicId }) => !decided.has(topicId));
}

/** Whether somebody can answer so today: a few topics of the survey, none twice, rated where it asks for points. */
export function decideNeedsAnswer(
  terms: NeedsTerms,
  topicIds: readonly string[],
  choices: readonly NeedsChoice[],
  today: PlainDate,
): { ok: true } | { ok: false; reason: NeedsAnswerRefusal } {
  const chosen = new Set(choices.map(({ topicId }) => topicId));
  const rated = choices.every(({ rating }) => (rating !== null) === (terms.method === 'rating'));
  const barriers: [NeedsAnswerRefusal, boolean][] = [
    ['not-open', needsStanding(terms, today) !== 'open'],
    ['nothing-chosen', choices.length === 0],
    ['too-many', choices.length > terms.picks],
    ['topic-unfit', chosen.size < choices.length || [...chosen].some((id) => !topicIds.includes(id))],
    ['rating-unfit', !rated],
  ];
  const barrier = barriers.find(([, stands]) => stands);
  return barrier ? { ok: false, reason: barrier[0] } : { ok: true };
}

export type NeedsSurveyRefusal = 'days-unfit' | 'weights-unfit' | 'answered' | 'reason-missing';

/** All that a survey is asked and counted by. */
export interface NeedsSurveyTerms extends NeedsTerms {
  proposes: number;
  weights: NeedsWeights;
}

/**
 * Whether a survey can be as it is said: how people answer stays once the first has, and once it is closed, how it is
 * counted and until when it goes changes only for a reason.
 */
export function decideNeedsSurvey(
  said: NeedsSurveyTerms & { reason: string | null },
  before: (NeedsSurveyTerms & { answered: number; closed: boolean }) | null,
): { ok: true } | { ok: false; reason: NeedsSurveyRefusal } {
  const { survey, wishes, direction } = said.weights;
  if (said.opensOn > said.closesOn) return { ok: false, reason: 'days-unfit' };
  if (survey + wishes + direction !== NEEDS_WHOLE) return { ok: false, reason: 'weights-unfit' };
  if (before === null) return { ok: true };
  const asksOtherwise = before.method !== said.method || before.picks > said.picks;
  if (asksOtherwise && before.answered > 0) return { ok: false, reason: 'answered' };
  const reasoned = !before.closed || sameTerms(before, said) || said.reason !== null;
  return reasoned ? { ok: true } : { ok: false, reason: 'reason-missing' };
}

function sameTerms(one: NeedsSurveyTerms, other: NeedsSurveyTerms): boolean {
  const of = ({ opensOn, closesOn, method, picks, proposes, weights }: NeedsSurveyTerms) =>
    [opensOn, closesOn, method, picks, proposes, weights.survey, weights.wishes, weights.direction].join();
  return of(one) === of(other);
}

/** Days before the last on which those who have not answered are reminded. */
export const NEEDS_REMINDERS = [3, 0] as const;
