import { foldWidth } from '@banke/domain/imports';
import type { ImportCode } from '../exchange/question-import';
import { strictNumber } from '../exchange/strict-number';
import type { AnswersOf } from '../gift/read-answers';
import { readClozeText } from '../moodle-xml/cloze-text';
import { NO_TEXT, plainText, type Pair, type Question, type QuestionType } from '../questions/question';
import { readCellText } from './cell-text';
import { TYPE_BY_NAME, type OptionLetter, type QuestionColumn } from './question-columns';
import { readWeights, type Weights } from './read-weights';

/** What stood in a row, by column; nothing where it was empty. */
export type QuestionCells = Readonly<Partial<Record<QuestionColumn, string>>>;

type Read<T> = { ok: true; value: T } | { ok: false; code: ImportCode; column: QuestionColumn };

interface Option {
  letter: OptionLetter;
  text: string;
}

/** One question out of a row of the template. */
export function readQuestionRow(cells: QuestionCells, options: readonly Option[]): Read<Question> {
  const type = TYPE_BY_NAME.get(foldWidth(cells.type ?? '').toLowerCase());
  if (type === undefined) return { ok: false, code: 'unknown-type', column: 'type' };
  const common = readCommon(cells, type === 'description' ? 0 : 1);
  if (!common.ok) return common;
  if (type === 'cloze') return readCloze(common.value, cells.mark !== undefined);
  const parts = readParts(type, cells.answer ?? '', options);
  return parts.ok ? read({ ...common.value, ...parts.value }) : parts;
}

type Common = Pick<Question, 'name' | 'text' | 'mark' | 'generalFeedback'>;

function readCommon({ name, text, mark, generalFeedback }: QuestionCells, usual: number): Read<Common> {
  const worth = mark === undefined ? usual : strictNumber(foldWidth(mark));
  if (worth === undefined) return { ok: false, code: 'not-a-number', column: 'mark' };
  return read({
    name: plainText(name ?? '').replace(/\s+/g, ' '),
    text: readCellText(text ?? ''),
    mark: worth,
    generalFeedback: readCellText(generalFeedback ?? ''),
  });
}

/** Where no mark is written, it is what the gaps are worth together. */
function readCloze(common: Common, hasMark: boolean): Read<Question> {
  const cloze = readClozeText(common.text.text);
  if (!cloze.ok) return { ok: false, code: cloze.code, column: 'text' };
  const { text, gaps } = cloze;
  const mark = hasMark ? common.mark : gaps.reduce((sum, { weight }) => sum + weight, 0);
  return read({ ...common, type: 'cloze', text: { ...common.text, text }, mark, gaps });
}

function readParts(
  type: Exclude<QuestionType, 'cloze'>,
  answer: string,
  options: readonly Option[],
): Read<AnswersOf> {
  switch (type) {
    case 'single':
    case 'multiple':
      return withWeights(answer, options, (weights) => readChoices(type, weights, options));
    case 'true-false':
      return readTrueFalse(answer);
    case 'numeric':
    case 'short-answer': {
      if (options.length > 0)
        return withWeights(answer, options, (weights) => readTyped(type, weights, options));
      const only = readTyped(type, new Map(), answer === '' ? [] : [{ letter: 'A', text: answer }]);
      return only.ok ? only : { ...only, column: 'answer' };
    }
    case 'matching':
      return readMatching(options);
    case 'ordering':
      return read({ type, items: options.map(({ text }) => readCellText(text)), grading: 'places' });
    case 'essay':
      return read({ type, rubric: [], guidance: readCellText(answer) });
    case 'description':
      return read({ type });
  }
}

function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

function withWeights(
  answer: string,
  options: readonly Option[],
  then: (weights: Weights) => Read<AnswersOf>,
): Read<AnswersOf> {
  const found = readWeights(answer);
  if (!found.ok) return { ...found, column: 'answer' };
  const missing = [...found.weights.keys()].some((named) => options.every(({ letter }) => letter !== named));
  return missing ? { ok: false, code: 'no-such-option', column: 'answer' } : then(found.weights);
}

/** Where several are right and no weights are written, each wrong one costs what a right one earns. */
function readChoices(
  type: 'single' | 'multiple',
  weights: Weights,
  options: readonly Option[],
): Read<AnswersOf> {
  const plain = type === 'multiple' && [...weights.values()].every((weight) => weight === undefined);
  const right = plain && weights.size > 0 ? 1 / weights.size : 1;
  const wrong = plain && weights.size > 0 ? -right : 0;
  const choices = options.map(({ letter, text }) => ({
    text: readCellText(text),
    fraction: weights.has(letter) ? (weights.get(letter) ?? right) : wrong,
    feedback: NO_TEXT,
  }));
  return read({ type, choices, shuffle: true });
}

/** Without an answer that says otherwise, every option is right. */
function readTyped(
  type: 'numeric' | 'short-answer',
  weights: Weights,
  options: readonly Option[],
): Read<AnswersOf> {
  const fractionOf = (letter: OptionLetter) =>
    weights.size === 0 ? 1 : weights.has(letter) ? (weights.get(letter) ?? 1) : 0;
  if (type === 'short-answer') {
    const answers = options.map(({ letter, text }) => ({
      pattern: plainText(text),
      fraction: fractionOf(letter),
      feedback: NO_TEXT,
    }));
    return read({ type, answers, caseSensitive: false });
  }
  const answers = [];
  for (const { letter, text } of options) {
    const number = readNumberCell(text);
    if (!number) return { ok: false, code: 'not-a-number', column: `option${letter}` };
    answers.push({ ...number, fraction: fractionOf(letter), feedback: NO_TEXT });
  }
  return read({ type, answers, otherwise: NO_TEXT, units: [], unitRule: 'none' });
}

/** `15`, `15±0.5` or `15:0.5`. */
function readNumberCell(text: string): { value: number; tolerance: number } | undefined {
  const [value, tolerance, ...more] = foldWidth(text)
    .split(/±|\+\/-|:/)
    .map((part) => strictNumber(part) ?? NaN);
  if (value === undefined || more.length > 0 || Number.isNaN(value) || Number.isNaN(tolerance ?? 0))
    return undefined;
  return { value, tolerance: tolerance ?? 0 };
}

const TRUE = ['对', '正确', '是', '√', 't', 'true', 'yes', 'right'];
const FALSE = ['错', '错误', '否', '×', 'x', 'f', 'false', 'no', 'wrong'];

function readTrueFalse(answer: string): Read<AnswersOf> {
  const said = foldWidth(answer).toLowerCase();
  if (said === '') return { ok: false, code: 'answer-missing', column: 'answer' };
  if (!TRUE.includes(said) && !FALSE.includes(said))
    return { ok: false, code: 'unknown-value', column: 'answer' };
  return read({ type: 'true-false', right: TRUE.includes(said), whenRight: NO_TEXT, whenWrong: NO_TEXT });
}

function readMatching(options: readonly Option[]): Read<AnswersOf> {
  const pairs: Pair[] = [];
  for (const { letter, text } of options) {
    const [, left = '', right = ''] = /^(.*?)(?:->|→)(.*)$/s.exec(text) ?? [];
    if (right.trim() === '') return { ok: false, code: 'pair-incomplete', column: `option${letter}` };
    pairs.push({ left: readCellText(left.trim()), right: plainText(right) });
  }
  return read({ type: 'matching', pairs, shuffle: true });
}
