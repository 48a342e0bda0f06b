import type { ImportCode } from '../exchange/question-import';
import { NO_TEXT, type Choice, type Question, type RichText, type TextFormat } from '../questions/question';
import { snapFraction } from '../questions/snap-fraction';
import { findSign, readGiftPlain, readGiftText } from './gift-text';
import { readGiftNumber } from './read-gift-number';

type WithoutCommon<Each> = Each extends Question
  ? Omit<Each, 'name' | 'text' | 'mark' | 'generalFeedback'>
  : never;

/** What a question has beyond what every question has. */
export type AnswersOf = WithoutCommon<Question>;

/** `at`: where in the answers. */
export type Read<T> = { ok: true; value: T } | { ok: false; code: ImportCode; at: number };

interface Answer {
  sign: string;
  at: number;
  /** Undefined where none was written. */
  fraction: number | undefined;
  text: string;
  feedback: RichText;
}

const TRUE_FALSE = /^(?:(T|TRUE)|F|FALSE)$/i;

/** What stands between the braces, without the general feedback. */
export function readAnswers(body: string, format: TextFormat): Read<AnswersOf> {
  const start = body.trimStart();
  if (start === '') return read({ type: 'essay', rubric: [], guidance: NO_TEXT });
  if (start.startsWith('#')) return readNumeric(body, format);
  const comment = findSign(body, '#');
  const word = TRUE_FALSE.exec((comment < 0 ? body : body.slice(0, comment)).trim());
  if (word) return read(readTrueFalse(word[1] !== undefined, comment < 0 ? '' : body.slice(comment), format));
  const answers = splitAnswers(body, 0, format);
  // A word alone is a short answer, as Moodle reads it; before other answers nobody can say what it is.
  if (answers.length === 0) return read(textsOf([answerOf({ sign: '=', at: 0, raw: body }, format)]));
  if (!/^[=~]/.test(start)) return { ok: false, code: 'unknown-answers', at: body.length - start.length };
  const wrong = answers.find(({ text }) => text.trim() === '');
  if (wrong) return { ok: false, code: 'answer-missing', at: wrong.at };
  if (answers.some(({ sign }) => sign === '~')) return read(choicesOf(answers, format));
  return answers.some(({ text }) => text.includes('->')) ? readPairs(body, format) : read(textsOf(answers));
}

function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

function readTrueFalse(right: boolean, comments: string, format: TextFormat): AnswersOf {
  const second = findSign(comments, '#', 1);
  const first = second < 0 ? comments.slice(1) : comments.slice(1, second);
  return {
    type: 'true-false',
    right,
    whenWrong: readGiftText(first, format),
    whenRight: second < 0 ? NO_TEXT : readGiftText(comments.slice(second + 1), format),
  };
}

/** Each part that begins with = or ~. */
function* partsOf(body: string, from: number): Generator<{ sign: string; at: number; raw: string }> {
  let at = findSign(body, '=~', from);
  while (at >= 0) {
    const next = findSign(body, '=~', at + 1);
    yield { sign: body.charAt(at), at, raw: body.slice(at + 1, next < 0 ? undefined : next) };
    at = next;
  }
}

const WEIGHT = /^\s*%([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)%/i;

function answerOf({ sign, at, raw }: { sign: string; at: number; raw: string }, format: TextFormat): Answer {
  const weight = WEIGHT.exec(raw);
  const rest = weight ? raw.slice(weight[0].length) : raw;
  const comment = findSign(rest, '#');
  return {
    sign,
    at,
    fraction: weight ? snapFraction(Number(weight[1]) / 100) : undefined,
    text: comment < 0 ? rest : rest.slice(0, comment),
    feedback: comment < 0 ? NO_TEXT : readGiftText(rest.slice(comment + 1), format),
  };
}

function splitAnswers(body: string, from: number, format: TextFormat): Answer[] {
  return Array.from(partsOf(body, from), (part) => answerOf(part, format));
}

/** One `=` makes it a question with one right choice; without any, several may be ticked. */
function choicesOf(answers: readonly Answer[], format: TextFormat): AnswersOf {
  const choices = answers.map(({ sign, fraction, text, feedback }): Choice => ({
    text: readGiftText(text, format),
    fraction: fraction ?? (sign === '=' ? 1 : 0),
    feedback,
  }));
  const type = answers.some(({ sign }) => sign === '=') ? 'single' : 'multiple';
  return { type, choices, shuffle: true };
}

function textsOf(answers: readonly Answer[]): AnswersOf {
  return {
    type: 'short-answer',
    answers: answers.map(({ fraction, text, feedback }) => ({
      pattern: readGiftPlain(text),
      fraction: fraction ?? 1,
      feedback,
    })),
    caseSensitive: false,
  };
}

/** Pairs know neither weights nor feedback: what looks like them is text. */
function readPairs(body: string, format: TextFormat): Read<AnswersOf> {
  const pairs = [];
  for (const { at, raw } of partsOf(body, 0)) {
    const arrow = raw.indexOf('->');
    const right = arrow < 0 ? '' : readGiftPlain(raw.slice(arrow + 2));
    if (right === '') return { ok: false, code: 'pair-incomplete', at };
    pairs.push({ left: readGiftText(raw.slice(0, arrow), format), right });
  }
  return read({ type: 'matching', pairs, shuffle: true });
}

function readNumeric(body: string, format: TextFormat): Read<AnswersOf> {
  const begin = body.indexOf('#') + 1;
  const first = findSign(body, '=~', begin);
  const bare = body.slice(begin, first < 0 ? undefined : first);
  const answers = first < 0 ? [] : splitAnswers(body, first, format);
  if (bare.trim() !== '') answers.unshift(answerOf({ sign: '=', at: begin, raw: bare }, format));
  const numbers = [];
  let otherwise = NO_TEXT;
  for (const { sign, at, fraction = sign === '=' ? 1 : 0, text, feedback } of answers) {
    if (fraction === 0 && ['', '*'].includes(text.trim())) {
      otherwise = feedback;
      continue;
    }
    const number = readGiftNumber(text);
    if (!number) return { ok: false, code: text.trim() === '' ? 'answer-missing' : 'not-a-number', at };
    numbers.push({ ...number, fraction, feedback });
  }
  if (numbers.length === 0) return { ok: false, code: 'answer-missing', at: begin };
  return read({ type: 'numeric', answers: numbers, otherwise, units: [], unitRule: 'none' });
}
