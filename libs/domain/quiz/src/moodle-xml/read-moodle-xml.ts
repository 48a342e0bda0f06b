import {
  MOST_QUESTIONS,
  quoteOf,
  type ImportCode,
  type ImportProblem,
  type QuestionImport,
} from '../exchange/question-import';
import { strictNumber } from '../exchange/strict-number';
import { plainText, type Question, type RichText } from '../questions/question';
import { readClozeText } from './cloze-text';
import { readParts, type PartsRead } from './read-parts';
import { child, richTextIn, textIn, valueOf, type XmlElement } from './xml-element';

/** Reads questions in Moodle’s XML out of the tree of a file. What cannot be read is told by question and line. */
export function readMoodleXml(root: XmlElement): QuestionImport {
  if (root.name !== 'quiz') return refused('not-a-quiz', root.line);
  const elements = root.children.filter(({ name }) => name === 'question');
  if (elements.length > MOST_QUESTIONS) return refused('too-many-questions', root.line);
  const result: QuestionImport = { questions: [], problems: [], notices: [] };
  let [category, number]: [string | null, number] = [null, 0];
  for (const element of elements) {
    if (element.attributes['type'] === 'category') {
      category = plainText(textIn(child(element, 'category'))) || null;
      continue;
    }
    number++;
    const { line } = element;
    const read = readQuestion(element);
    const text = quoteOf(textIn(child(element, 'name')) || textIn(child(element, 'questiontext')));
    if (read.ok) result.questions.push({ number, line, category, question: read.value });
    else result.problems.push({ number, line: read.line, text, code: read.code });
    result.notices.push(
      ...leftOut(element).map((file) => ({ number, text, line: file.line, code: 'file-left-out' as const })),
    );
  }
  return result;
}

function refused(code: ImportCode, line: number): QuestionImport {
  const problem: ImportProblem = { number: 0, line, text: '', code };
  return { questions: [], problems: [problem], notices: [] };
}

/** Pictures and other files inside the texts. */
function leftOut(element: XmlElement): XmlElement[] {
  return element.children.flatMap((inner) => (inner.name === 'file' ? [inner] : leftOut(inner)));
}

type QuestionRead = { ok: true; value: Question } | { ok: false; code: ImportCode; line: number };

function readQuestion(element: XmlElement): QuestionRead {
  const text = richTextIn(child(element, 'questiontext'), 'html');
  const common = {
    name: plainText(textIn(child(element, 'name'))).replace(/\s+/g, ' '),
    generalFeedback: richTextIn(child(element, 'generalfeedback'), text.format),
  };
  if (element.attributes['type'] === 'cloze') return readCloze(element, text, common);
  const parts: PartsRead = readParts(element, text.format);
  if (!parts.ok) return parts;
  const mark = markOf(element, parts.value.type === 'description' ? 0 : 1);
  if (!mark.ok) return mark;
  return { ok: true, value: { ...common, text, mark: mark.value, ...parts.value } };
}

function readCloze(
  element: XmlElement,
  text: RichText,
  common: { name: string; generalFeedback: RichText },
): QuestionRead {
  const cloze = readClozeText(text.text);
  if (!cloze.ok)
    return { ok: false, code: cloze.code, line: child(element, 'questiontext')?.line ?? element.line };
  const { gaps } = cloze;
  // Moodle writes no mark: it is what the gaps are worth together.
  const mark = markOf(
    element,
    gaps.reduce((sum, { weight }) => sum + weight, 0),
  );
  if (!mark.ok) return mark;
  return {
    ok: true,
    value: { ...common, type: 'cloze', text: { ...text, text: cloze.text }, mark: mark.value, gaps },
  };
}

function markOf(
  element: XmlElement,
  otherwise: number,
): { ok: true; value: number } | { ok: false; code: ImportCode; line: number } {
  const written = valueOf(element, 'defaultgrade');
  if (written === undefined || written === '') return { ok: true, value: otherwise };
  const value = strictNumber(written);
  return value === undefined
    ? { ok: false, code: 'not-a-number', line: child(element, 'defaultgrade')?.line ?? element.line }
    : { ok: true, value };
}
