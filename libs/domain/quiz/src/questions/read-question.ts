import {
  ORDER_GRADINGS,
  QUESTION_TYPES,
  TEXT_FORMATS,
  UNIT_RULES,
  type Choice,
  type Criterion,
  type Gap,
  type GapAnswer,
  type GapNumber,
  type NumericAnswer,
  type Pair,
  type Question,
  type QuestionOf,
  type QuestionType,
  type RichText,
  type TextAnswer,
  type Unit,
} from './question';
import { anyOf, exactly, flag, listOf, number, oneOf, record, text, type Shape } from './shape';

const rich = record<RichText>({ format: oneOf(TEXT_FORMATS), text });
const common = { name: text, text: rich, mark: number, generalFeedback: rich };
const choice = record<Choice>({ text: rich, fraction: number, feedback: rich });
const choices = { choices: listOf(choice), shuffle: flag };
const gapAnswer = record<GapAnswer>({ text, fraction: number, feedback: text });
const gapNumber = record<GapNumber>({ value: number, tolerance: number, fraction: number, feedback: text });
const gap = anyOf<Gap>(
  record<Extract<Gap, { kind: 'choice' }>>({
    kind: exactly('choice'),
    weight: number,
    choices: listOf(gapAnswer),
  }),
  record<Extract<Gap, { kind: 'text' }>>({
    kind: exactly('text'),
    weight: number,
    answers: listOf(gapAnswer),
    caseSensitive: flag,
  }),
  record<Extract<Gap, { kind: 'number' }>>({
    kind: exactly('number'),
    weight: number,
    answers: listOf(gapNumber),
    otherwise: text,
  }),
);
const level = record<Criterion['levels'][number]>({ text, points: number });
const criterion = record<Criterion>({ name: text, levels: listOf(level) });

const SHAPES: { [Type in QuestionType]: Shape<QuestionOf<Type>> } = {
  single: record({ ...common, type: exactly('single'), ...choices }),
  multiple: record({ ...common, type: exactly('multiple'), ...choices }),
  'true-false': record({
    ...{ ...common, type: exactly('true-false') },
    ...{ right: flag, whenRight: rich, whenWrong: rich },
  }),
  numeric: record({
    ...{ ...common, type: exactly('numeric'), otherwise: rich, unitRule: oneOf(UNIT_RULES) },
    answers: listOf(
      record<NumericAnswer>({ value: number, tolerance: number, fraction: number, feedback: rich }),
    ),
    units: listOf(record<Unit>({ name: text, multiplier: number })),
  }),
  'short-answer': record({
    ...{ ...common, type: exactly('short-answer'), caseSensitive: flag },
    answers: listOf(record<TextAnswer>({ pattern: text, fraction: number, feedback: rich })),
  }),
  matching: record({
    ...{ ...common, type: exactly('matching'), shuffle: flag },
    pairs: listOf(record<Pair>({ left: rich, right: text })),
  }),
  ordering: record({
    ...{ ...common, type: exactly('ordering') },
    ...{ items: listOf(rich), grading: oneOf(ORDER_GRADINGS) },
  }),
  cloze: record({ ...common, type: exactly('cloze'), gaps: listOf(gap) }),
  essay: record({ ...common, type: exactly('essay'), rubric: listOf(criterion), guidance: rich }),
  description: record({ ...common, type: exactly('description') }),
};

/** A definition that came over the wire; undefined when it is none. Whether it is fit, `checkQuestion` says. */
export function readQuestion(value: unknown): Question | undefined {
  const type = QUESTION_TYPES.find((each) => each === (value as { type?: unknown } | null)?.type);
  return type && (SHAPES[type] as Shape<Question>)(value);
}
