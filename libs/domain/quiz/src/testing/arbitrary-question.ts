import fc from 'fast-check';
import { checkQuestion } from '../questions/check-question';
import {
  plainText,
  richText,
  TEXT_FORMATS,
  type Gap,
  type Question,
  type RichText,
} from '../questions/question';
import { snapFraction } from '../questions/snap-fraction';

/** Texts full of what formats take for their own signs. */
const SIGNS = [
  '~',
  '=',
  '#',
  '####',
  '{',
  '}',
  ':',
  '::',
  '\\',
  '\\n',
  '->',
  '-\\>',
  '%50%',
  '//',
  '[html]',
  '$CATEGORY:',
  '\n',
  '\t',
  ' ',
  '*',
  '<b>',
  '&amp;',
  ']]>',
  '"',
  "'",
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'B', '首问', '投诉', '９', 'T', 'é', '😀') },
);

export function anyText(): fc.Arbitrary<string> {
  return fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => plainText(pieces.join('')));
}

function anyLine(): fc.Arbitrary<string> {
  return anyText().map((text) => text.replace(/\s+/g, ' '));
}

export function anyRichText(): fc.Arbitrary<RichText> {
  return fc
    .tuple(anyText(), fc.constantFrom(...TEXT_FORMATS))
    .map(([text, format]) => richText(text, format));
}

const fraction = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 1 / 3, -1 / 3, 1 / 6, 2 / 7, 1 / 9),
  fc.integer({ min: -10_000, max: 10_000 }).map((basisPoints) => snapFraction(basisPoints / 10_000)),
);
const number = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }).map((cents) => (cents === 0 ? 0 : cents / 100)),
  fc.constantFrom(3.1415, 1e-7, 1e21, -0.0005),
);
const tolerance = fc.constantFrom(0, 0.0005, 5, 0.1);
const choices = fc.array(fc.record({ text: anyRichText(), fraction, feedback: anyRichText() }), {
  minLength: 2,
  maxLength: 5,
});
const numbers = fc.array(fc.record({ value: number, tolerance, fraction, feedback: anyRichText() }), {
  minLength: 1,
  maxLength: 3,
});
const patterns = fc.array(fc.record({ pattern: anyText(), fraction, feedback: anyRichText() }), {
  minLength: 1,
  maxLength: 3,
});
const pairs = fc.array(fc.record({ left: anyRichText(), right: anyText() }), { minLength: 2, maxLength: 5 });
const gapAnswers = fc.array(fc.record({ text: anyLine(), fraction, feedback: anyLine() }), {
  minLength: 1,
  maxLength: 3,
});
const gap: fc.Arbitrary<Gap> = fc.oneof(
  fc.record({
    kind: fc.constant('choice' as const),
    weight: fc.integer({ min: 1, max: 3 }),
    choices: gapAnswers,
  }),
  fc.record({
    kind: fc.constant('text' as const),
    weight: fc.integer({ min: 1, max: 3 }),
    answers: gapAnswers,
    caseSensitive: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    weight: fc.integer({ min: 1, max: 3 }),
    answers: fc.array(fc.record({ value: number, tolerance, fraction, feedback: anyLine() }), {
      minLength: 1,
      maxLength: 2,
    }),
    otherwise: anyLine(),
  }),
);

const common = fc.record({
  name: anyLine(),
  text: anyRichText(),
  mark: fc.constantFrom(1, 2, 0.5),
  generalFeedback: anyRichText(),
});

const ofType: fc.Arbitrary<Question> = common.chain((shared): fc.Arbitrary<Question> => {
  const withShared = <Part extends object>(part: fc.Arbitrary<Part>) =>
    part.map((each) => ({ ...shared, ...each }));
  return fc.oneof(
    withShared(fc.record({ type: fc.constant('single' as const), choices, shuffle: fc.boolean() })),
    withShared(fc.record({ type: fc.constant('multiple' as const), choices, shuffle: fc.boolean() })),
    withShared(
      fc.record({
        type: fc.constant('true-false' as const),
        right: fc.boolean(),
        whenRight: anyRichText(),
        whenWrong: anyRichText(),
      }),
    ),
    withShared(
      fc.record({
        type: fc.constant('numeric' as const),
        answers: numbers,
        otherwise: anyRichText(),
        units: fc.constantFrom(
          [],
          [
            { name: '小时', multiplier: 1 },
            { name: '分钟', multiplier: 60 },
          ],
        ),
        unitRule: fc.constantFrom('none' as const, 'optional' as const, 'required' as const),
      }),
    ),
    withShared(
      fc.record({
        type: fc.constant('short-answer' as const),
        answers: patterns,
        caseSensitive: fc.boolean(),
      }),
    ),
    withShared(fc.record({ type: fc.constant('matching' as const), pairs, shuffle: fc.boolean() })),
    withShared(
      fc.record({
        type: fc.constant('ordering' as const),
        items: fc.array(anyRichText(), { minLength: 2, maxLength: 4 }),
        grading: fc.constantFrom('places' as const, 'all' as const),
      }),
    ),
    withShared(
      fc.record({
        type: fc.constant('essay' as const),
        rubric: fc.constantFrom(
          [],
          [
            {
              name: '澄清',
              levels: [
                { text: '没有', points: 0 },
                { text: '清楚', points: 2 },
              ],
            },
          ],
        ),
        guidance: anyRichText(),
      }),
    ),
    fc.array(gap, { minLength: 1, maxLength: 3 }).map((gaps) => ({
      ...shared,
      type: 'cloze' as const,
      text: richText(
        `${shared.text.text} ${gaps.map((_, index) => `{#${index + 1}} `).join('a ')}`,
        shared.text.format,
      ),
      gaps,
    })),
    fc.constant({ ...shared, type: 'description' as const, mark: 0 }),
  );
});

/** A question that the bank would take, of any type or of some. */
export function anyQuestion(...types: Question['type'][]): fc.Arbitrary<Question> {
  return ofType.filter(
    (question) =>
      (types.length === 0 || types.includes(question.type)) && checkQuestion(question).length === 0,
  );
}
