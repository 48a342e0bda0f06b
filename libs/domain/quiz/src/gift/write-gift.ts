import { percentText } from '../questions/percent-text';
import type { Choice, Question, QuestionOf, RichText, TextFormat } from '../questions/question';
import { escapeGift, writeGiftText } from './gift-text';

/** What of a question GIFT has no words for; `type`: the whole question. */
export const GIFT_LOSSES = [
  'type',
  'mark',
  'units',
  'case',
  'order',
  'rubric',
  'guidance',
  'feedback',
] as const;
export type GiftLoss = (typeof GIFT_LOSSES)[number];

export interface GiftExport {
  text: string;
  /** By the place of the question in the list. */
  losses: { index: number; loss: GiftLoss }[];
}

/** Writes what {@link parseGift} reads back as it was, and says what GIFT cannot hold. */
export function writeGift(questions: readonly { category: string | null; question: Question }[]): GiftExport {
  const pieces: string[] = [];
  let current: string | null = null;
  for (const { category, question } of questions) {
    const text = writeQuestion(question);
    if (text === undefined) continue;
    if (category !== current) pieces.push(`$CATEGORY: ${category ?? ''}\n`);
    current = category;
    pieces.push(text);
  }
  const losses = questions.flatMap(({ question }, index) =>
    lossesOf(question).map((loss) => ({ index, loss })),
  );
  return { text: pieces.join('\n'), losses };
}

function writeQuestion(question: Question): string | undefined {
  const { name, text, generalFeedback } = question;
  const head = `${name === '' ? '' : `::${escapeGift(name)}::`}${writeGiftText(text, 'moodle')}`;
  if (question.type === 'description') return `${head}\n`;
  const { format } = text;
  const answers = writeAnswers(question, format);
  if (answers === undefined) return undefined;
  const general = generalFeedback.text === '' ? '' : `\t####${writeGiftText(generalFeedback, format)}\n`;
  const oneLine = question.type === 'true-false' || question.type === 'essay';
  return oneLine ? `${head} {${answers}${general.trim()}}\n` : `${head} {${answers}${general}}\n`;
}

function writeAnswers(question: Question, format: TextFormat): string | undefined {
  switch (question.type) {
    case 'single':
      return writeSingle(question, format);
    case 'multiple':
      return lines(question.choices.map((choice) => writeChoice('~', 0, choice, format)));
    case 'true-false':
      return writeTrueFalse(question, format);
    case 'numeric':
      return writeNumeric(question, format);
    case 'short-answer':
      return lines(
        question.answers.map(
          ({ pattern, fraction, feedback }) =>
            `=${weight(fraction, 1, pattern)}${escapeGift(pattern)}${comment(feedback, format)}`,
        ),
      );
    case 'matching':
      return lines(
        question.pairs.map(({ left, right }) => `=${writeGiftText(left, format)} -> ${escapeGift(right)}`),
      );
    case 'essay':
      return '';
    default:
      return undefined;
  }
}

function lines(parts: readonly string[]): string {
  return `\n${parts.map((part) => `\t${part}\n`).join('')}`;
}

/** The first right choice carries the `=` that makes it a question with one right choice. */
function writeSingle({ choices }: QuestionOf<'single'>, format: TextFormat): string {
  const right = choices.findIndex(({ fraction }) => fraction === 1);
  return lines(
    choices.map((choice, index) =>
      index === right ? writeChoice('=', 1, choice, format) : writeChoice('~', 0, choice, format),
    ),
  );
}

function writeChoice(sign: string, usual: number, choice: Choice, format: TextFormat): string {
  const text = writeGiftText(choice.text, format);
  return `${sign}${weight(choice.fraction, usual, text)}${text}${comment(choice.feedback, format)}`;
}

function writeTrueFalse(
  { right, whenWrong, whenRight }: QuestionOf<'true-false'>,
  format: TextFormat,
): string {
  const wrong = whenWrong.text === '' && whenRight.text === '' ? '' : `#${writeGiftText(whenWrong, format)}`;
  return `${right ? 'TRUE' : 'FALSE'}${wrong}${comment(whenRight, format)}`;
}

function writeNumeric({ answers, otherwise }: QuestionOf<'numeric'>, format: TextFormat): string {
  const numbers = answers.map(
    ({ value, tolerance, fraction, feedback }) =>
      `=${weight(fraction, 1, '')}${value}:${tolerance}${comment(feedback, format)}`,
  );
  return `#${lines(otherwise.text === '' ? numbers : [...numbers, `~${comment(otherwise, format)}`])}`;
}

/** Left out where it is the usual one, unless the text would then seem to begin with another. */
function weight(fraction: number, usual: number, text: string): string {
  return fraction === usual && !text.startsWith('%') ? '' : `%${percentText(fraction)}%`;
}

function comment(feedback: RichText, format: TextFormat): string {
  return feedback.text === '' ? '' : `#${writeGiftText(feedback, format)}`;
}

function lossesOf(question: Question): GiftLoss[] {
  const { type, mark, generalFeedback } = question;
  if (type === 'ordering' || type === 'cloze') return ['type'];
  if (type === 'description') return generalFeedback.text === '' ? [] : ['feedback'];
  return [...(mark === 1 ? [] : (['mark'] as const)), ...lossesOfType(question)];
}

function lossesOfType(question: Question): GiftLoss[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'matching':
      return question.shuffle ? [] : ['order'];
    case 'numeric':
      return question.units.length > 0 || question.unitRule !== 'none' ? ['units'] : [];
    case 'short-answer':
      return question.caseSensitive ? ['case'] : [];
    case 'essay':
      return [
        ...(question.rubric.length > 0 ? (['rubric'] as const) : []),
        ...(question.guidance.text === '' ? [] : (['guidance'] as const)),
      ];
    default:
      return [];
  }
}
