import { MOST_QUESTIONS, quoteOf, type ImportCode, type QuestionImport } from '../exchange/question-import';
import { NO_TEXT, type Question } from '../questions/question';
import { findLastRun, findRun, findSign, readGiftPlain, readGiftText } from './gift-text';
import { readAnswers, type Read } from './read-answers';
import { splitGift, type GiftBlock } from './split-gift';

const MOST_CHARACTERS = 20_000_000;

/**
 * Reads questions in GIFT, Moodle’s text format. What cannot be read is told by question and line, and keeps nothing
 * else from being read; see docs/adr/0012. Takes time in proportion to the text.
 */
export function parseGift(text: string): QuestionImport {
  if (text.length > MOST_CHARACTERS) return refused('too-large');
  const blocks = splitGift(text);
  if (blocks.length > MOST_QUESTIONS) return refused('too-many-questions');
  const result: QuestionImport = { questions: [], problems: [], notices: [] };
  for (const [index, block] of blocks.entries()) {
    const raw = block.lines.map((line) => line.text).join('\n');
    const number = index + 1;
    const question = readQuestion(raw);
    if (question.ok) {
      const line = block.lines[0]?.number ?? 0;
      result.questions.push({ number, line, category: block.category, question: question.value });
    } else {
      const { code, at } = question;
      result.problems.push({ number, line: lineAt(block, raw, at), text: quoteOf(raw), code });
    }
  }
  return result;
}

function refused(code: ImportCode): QuestionImport {
  return { questions: [], problems: [{ number: 0, line: 0, text: '', code }], notices: [] };
}

function lineAt({ lines }: GiftBlock, raw: string, at: number): number {
  const before = raw.slice(0, at).split('\n').length - 1;
  return lines[before]?.number ?? 0;
}

/** The mark where the answers stood in the middle of a sentence. */
const BLANK = '_____';

function readQuestion(raw: string): Read<Question> {
  const { name, begin } = nameOf(raw);
  const open = findSign(raw, '{', begin);
  if (open < 0) return readDescription(raw, name, begin);
  const stray = findSign(raw.slice(0, open), '}', begin);
  if (stray >= 0) return { ok: false, code: 'answers-not-begun', at: stray };
  const close = findSign(raw, '}', open + 1);
  if (close < 0) return { ok: false, code: 'answers-not-closed', at: open };
  const second = findSign(raw, '{', close + 1);
  if (second >= 0) return { ok: false, code: 'second-answers', at: second };
  const before = raw.slice(begin, open);
  const after = raw.slice(close + 1).trimEnd();
  const text = readGiftText(after === '' ? before : `${before}${BLANK}${after}`, 'moodle');
  const inside = raw.slice(open + 1, close);
  const general = findLastRun(inside, '####');
  const answers = readAnswers(general < 0 ? inside : inside.slice(0, general), text.format);
  if (!answers.ok) return { ...answers, at: open + 1 + answers.at };
  const generalFeedback = general < 0 ? NO_TEXT : readGiftText(inside.slice(general + 4), text.format);
  return { ok: true, value: { name, text, mark: 1, generalFeedback, ...answers.value } };
}

function readDescription(raw: string, name: string, begin: number): Read<Question> {
  const stray = findSign(raw, '}', begin);
  if (stray >= 0) return { ok: false, code: 'answers-not-begun', at: stray };
  const text = readGiftText(raw.slice(begin), 'moodle');
  return { ok: true, value: { type: 'description', name, text, mark: 0, generalFeedback: NO_TEXT } };
}

/** `::name::` at the beginning. */
function nameOf(raw: string): { name: string; begin: number } {
  const start = raw.length - raw.trimStart().length;
  const end = raw.startsWith('::', start) ? findRun(raw, '::', start + 2) : -1;
  if (end < 0) return { name: '', begin: start };
  return { name: readGiftPlain(raw.slice(start + 2, end)).replace(/\s+/g, ' '), begin: end + 2 };
}
