import { percentText } from '../questions/percent-text';
import type { Question, QuestionOf } from '../questions/question';
import { writeClozeText } from '../moodle-xml/cloze-text';
import { writeCellText } from './cell-text';
import {
  OPTION_LETTERS,
  QUESTION_COLUMNS,
  typeName,
  type OptionLetter,
  type QuestionColumn,
} from './question-columns';

/** What of a question a row has no column for; `question`: it is left out. */
export const TABLE_LOSSES = ['question', 'feedback', 'units', 'case', 'order', 'grading', 'rubric'] as const;
export type TableLoss = (typeof TABLE_LOSSES)[number];

export interface QuestionRow {
  cells: (string | null)[];
  losses: TableLoss[];
}

/** What a cell of a spreadsheet can hold. */
const LONGEST_CELL = 32_767;

type Part = Partial<Record<QuestionColumn, string>> & { options?: readonly string[] };

/** One row of the template, by column, and what it could not hold. */
export function writeQuestionRow(
  { category, question }: { category: string | null; question: Question },
  language: 'zh-CN' | 'en',
): QuestionRow {
  const { type, name, text, mark, generalFeedback } = question;
  const { options = [], ...part } = partOf(question, language);
  if (options.length > OPTION_LETTERS.length || hasMisleadingArrow(question))
    return { cells: [], losses: ['question'] };
  const shown = type === 'cloze' ? { ...text, text: writeClozeText(text.text, question.gaps) } : text;
  const cells: Partial<Record<QuestionColumn, string>> = {
    type: typeName(type, language),
    category: category ?? '',
    name,
    text: writeCellText(shown),
    mark: String(mark),
    generalFeedback: writeCellText(generalFeedback),
    ...part,
    ...Object.fromEntries(options.map((option, index) => [`option${OPTION_LETTERS[index]}`, option])),
  };
  const row = QUESTION_COLUMNS.map((column) => cells[column] || null);
  if (row.some((cell) => (cell?.length ?? 0) > LONGEST_CELL)) return { cells: [], losses: ['question'] };
  return { cells: row, losses: lossesOf(question) };
}

function partOf(question: Question, language: 'zh-CN' | 'en'): Part {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        answer: choiceWeights(question),
        options: question.choices.map(({ text }) => writeCellText(text)),
      };
    case 'true-false':
      return { answer: RIGHT_OR_WRONG[language][question.right ? 0 : 1] };
    case 'numeric':
      return {
        answer: typedWeights(question.answers),
        options: question.answers.map(({ value, tolerance }) =>
          tolerance === 0 ? `${value}` : `${value}±${tolerance}`,
        ),
      };
    case 'short-answer':
      return {
        answer: typedWeights(question.answers),
        options: question.answers.map(({ pattern }) => pattern),
      };
    case 'matching':
      return {
        options: question.pairs.map(({ left, right }) => `${writeCellText(left)} -> ${right}`.trim()),
      };
    case 'ordering':
      return { options: question.items.map(writeCellText) };
    case 'essay':
      return { answer: writeCellText(question.guidance) };
    case 'cloze':
    case 'description':
      return {};
  }
}

const RIGHT_OR_WRONG = { 'zh-CN': ['对', '错'], en: ['TRUE', 'FALSE'] } as const;

function choiceWeights({ type, choices }: QuestionOf<'single'> | QuestionOf<'multiple'>): string {
  if (type === 'single') return named(choices);
  const right = choices.filter(({ fraction }) => fraction > 0).length;
  const isUsual = choices.every(({ fraction }) => fraction === 1 / right || fraction === -1 / right);
  // Anything else needs its weights written, or it would be read with the usual ones.
  return isUsual
    ? choices.flatMap(({ fraction }, index) => (fraction > 0 ? [letter(index)] : [])).join(', ')
    : named(choices, true);
}

function typedWeights(answers: readonly { fraction: number }[]): string {
  return answers.every(({ fraction }) => fraction === 1) ? '' : named(answers);
}

/** The options that count, with their weights where those are not everything. */
function named(answers: readonly { fraction: number }[], always = false): string {
  return answers
    .flatMap(({ fraction }, index) => {
      if (fraction === 0) return [];
      return [fraction === 1 && !always ? letter(index) : `${letter(index)}=${percentText(fraction)}%`];
    })
    .join(', ');
}

function letter(index: number): OptionLetter | '' {
  return OPTION_LETTERS[index] ?? '';
}

/** Only the first arrow of a pair is one. */
function hasMisleadingArrow(question: Question): boolean {
  return question.type === 'matching' && question.pairs.some(({ left }) => /->|→/.test(left.text));
}

function lossesOf(question: Question): TableLoss[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [...ofFeedback(question.choices), ...(question.shuffle ? [] : (['order'] as const))];
    case 'true-false':
      return ofFeedback([{ feedback: question.whenRight }, { feedback: question.whenWrong }]);
    case 'numeric':
      return lossesOfNumeric(question);
    case 'short-answer':
      return [...ofFeedback(question.answers), ...(question.caseSensitive ? (['case'] as const) : [])];
    case 'matching':
      return question.shuffle ? [] : ['order'];
    case 'ordering':
      return question.grading === 'places' ? [] : ['grading'];
    case 'essay':
      return question.rubric.length === 0 ? [] : ['rubric'];
    default:
      return [];
  }
}

function lossesOfNumeric({ answers, otherwise, units, unitRule }: QuestionOf<'numeric'>): TableLoss[] {
  const hasUnits = units.length > 0 || unitRule !== 'none';
  return [...ofFeedback([...answers, { feedback: otherwise }]), ...(hasUnits ? (['units'] as const) : [])];
}

function ofFeedback(answers: readonly { feedback: { text: string } }[]): TableLoss[] {
  return answers.some(({ feedback }) => feedback.text !== '') ? ['feedback'] : [];
}
