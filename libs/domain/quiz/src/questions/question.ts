/** Every type of question; `description` is a text between questions that asks nothing. */
export const QUESTION_TYPES = [
  'single',
  'multiple',
  'true-false',
  'numeric',
  'short-answer',
  'matching',
  'ordering',
  'cloze',
  'essay',
  'description',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** How a text is to be shown; `moodle` is plain text in which line breaks and addresses count. */
export const TEXT_FORMATS = ['moodle', 'html', 'plain', 'markdown'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export interface RichText {
  format: TextFormat;
  text: string;
}

export const NO_TEXT: RichText = { format: 'moodle', text: '' };

/** A text without blanks around it and with one kind of line end. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** The same with a format; an empty one is {@link NO_TEXT}, whatever its format. */
export function richText(text: string, format: TextFormat = 'moodle'): RichText {
  const plain = plainText(text);
  return plain === '' ? NO_TEXT : { format, text: plain };
}

interface Common {
  name: string;
  text: RichText;
  /** What it is worth where a quiz says nothing else. */
  mark: number;
  generalFeedback: RichText;
}

/** `fraction` of the mark, −1 to 1. */
export interface Choice {
  text: RichText;
  fraction: number;
  feedback: RichText;
}

export interface SingleQuestion extends Common {
  type: 'single';
  choices: readonly Choice[];
  shuffle: boolean;
}

export interface MultipleQuestion extends Common {
  type: 'multiple';
  choices: readonly Choice[];
  shuffle: boolean;
}

export interface TrueFalseQuestion extends Common {
  type: 'true-false';
  right: boolean;
  whenRight: RichText;
  whenWrong: RichText;
}

/** Right is what lies within `tolerance` of `value`, both ends included. */
export interface NumericAnswer {
  value: number;
  tolerance: number;
  fraction: number;
  feedback: RichText;
}

/** So many of this unit make one of the unit the answers are in: 100 for cm where answers are in m. */
export interface Unit {
  name: string;
  multiplier: number;
}

export const UNIT_RULES = ['none', 'optional', 'required'] as const;
export type UnitRule = (typeof UNIT_RULES)[number];

export interface NumericQuestion extends Common {
  type: 'numeric';
  /** The first that fits counts. */
  answers: readonly NumericAnswer[];
  /** Said about every other answer. */
  otherwise: RichText;
  units: readonly Unit[];
  unitRule: UnitRule;
}

/** In `pattern` a `*` stands for anything, `\*` for itself. */
export interface TextAnswer {
  pattern: string;
  fraction: number;
  feedback: RichText;
}

export interface ShortAnswerQuestion extends Common {
  type: 'short-answer';
  /** The first that fits counts. */
  answers: readonly TextAnswer[];
  caseSensitive: boolean;
}

/** A pair whose left side is empty only offers one more, wrong, right side. */
export interface Pair {
  left: RichText;
  right: string;
}

export interface MatchingQuestion extends Common {
  type: 'matching';
  pairs: readonly Pair[];
  shuffle: boolean;
}

/** `places`: each item in its place counts its part; `all`: everything in place, or nothing. */
export const ORDER_GRADINGS = ['places', 'all'] as const;
export type OrderGrading = (typeof ORDER_GRADINGS)[number];

export interface OrderingQuestion extends Common {
  type: 'ordering';
  /** In the right order. */
  items: readonly RichText[];
  grading: OrderGrading;
}

/** One gap of a cloze text, worth `weight` parts of the whole. */
export type Gap = { weight: number } & (
  | { kind: 'choice'; choices: readonly GapAnswer[] }
  | { kind: 'text'; answers: readonly GapAnswer[]; caseSensitive: boolean }
  | { kind: 'number'; answers: readonly GapNumber[]; otherwise: string }
);

export interface GapAnswer {
  text: string;
  fraction: number;
  feedback: string;
}

export interface GapNumber {
  value: number;
  tolerance: number;
  fraction: number;
  feedback: string;
}

/** Its text holds `{#1}`, `{#2}` … where the gaps stand. */
export interface ClozeQuestion extends Common {
  type: 'cloze';
  gaps: readonly Gap[];
}

export interface Criterion {
  name: string;
  levels: readonly { text: string; points: number }[];
}

export interface EssayQuestion extends Common {
  type: 'essay';
  /** What those who mark look for; empty where a mark is given freely. */
  rubric: readonly Criterion[];
  /** Shown to those who mark alone. */
  guidance: RichText;
}

export interface DescriptionQuestion extends Common {
  type: 'description';
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | TrueFalseQuestion
  | NumericQuestion
  | ShortAnswerQuestion
  | MatchingQuestion
  | OrderingQuestion
  | ClozeQuestion
  | EssayQuestion
  | DescriptionQuestion;

export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** The pairs that ask something. */
export function askedPairs({ pairs }: MatchingQuestion): Pair[] {
  return pairs.filter(({ left }) => left.text !== '');
}

/** The right sides to choose from, each once. */
export function rightSides({ pairs }: MatchingQuestion): string[] {
  return [...new Set(pairs.map(({ right }) => right))];
}

const PLACE = /\{#(\d{1,4})\}/g;

/** The numbers of the gaps in a cloze text, in the order they stand there. */
export function gapPlaces(text: string): number[] {
  return Array.from(text.matchAll(PLACE), ([, number]) => Number(number));
}
