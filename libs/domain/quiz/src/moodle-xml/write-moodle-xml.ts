import type { Question, QuestionOf, RichText } from '../questions/question';
import { percentText } from '../questions/percent-text';
import { writeClozeText } from './cloze-text';
import { FORMAT_NAMES } from './xml-element';

/** Writes what is read back as it was, and what Moodle reads. */
export function writeMoodleXml(
  questions: readonly { category: string | null; question: Question }[],
): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'];
  let current: string | null = null;
  for (const { category, question } of questions) {
    if (category !== current)
      pieces.push(
        element('question', { type: 'category' }, element('category', {}, textElement(category ?? ''))),
      );
    current = category;
    pieces.push(writeQuestion(question));
  }
  return `${pieces.join('')}</quiz>\n`;
}

const TYPES: Readonly<Record<Question['type'], string>> = {
  single: 'multichoice',
  multiple: 'multichoice',
  'true-false': 'truefalse',
  numeric: 'numerical',
  'short-answer': 'shortanswer',
  matching: 'matching',
  ordering: 'ordering',
  cloze: 'cloze',
  essay: 'essay',
  description: 'description',
};

function writeQuestion(question: Question): string {
  const { type, name, text, mark, generalFeedback } = question;
  const shown = type === 'cloze' ? { ...text, text: writeClozeText(text.text, question.gaps) } : text;
  return element(
    'question',
    { type: TYPES[type] },
    element('name', {}, textElement(name)),
    rich('questiontext', shown),
    rich('generalfeedback', generalFeedback),
    value('defaultgrade', mark),
    ...writeParts(question),
  );
}

function writeParts(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return writeChoices(question);
    case 'true-false':
      return writeTrueFalse(question);
    case 'numeric':
      return writeNumeric(question);
    case 'short-answer':
      return [
        value('usecase', question.caseSensitive ? 1 : 0),
        ...question.answers.map(({ pattern, fraction, feedback }) =>
          answer({ fraction: percentText(fraction), format: FORMAT_NAMES.plain }, pattern, feedback),
        ),
      ];
    case 'matching':
      return [
        value('shuffleanswers', question.shuffle),
        ...question.pairs.map(({ left, right }) =>
          rich('subquestion', left, element('answer', {}, textElement(right))),
        ),
      ];
    case 'ordering':
      return [
        value('gradingtype', question.grading === 'all' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION'),
        ...question.items.map((item, index) =>
          element(
            'answer',
            { fraction: `${index + 1}`, format: FORMAT_NAMES[item.format] },
            textElement(item.text),
          ),
        ),
      ];
    case 'essay':
      return writeEssay(question);
    case 'cloze':
    case 'description':
      return [];
  }
}

function writeChoices({ type, choices, shuffle }: QuestionOf<'single'> | QuestionOf<'multiple'>): string[] {
  return [
    value('single', type === 'single'),
    value('shuffleanswers', shuffle),
    ...choices.map(({ text, fraction, feedback }) =>
      answer({ fraction: percentText(fraction), format: FORMAT_NAMES[text.format] }, text.text, feedback),
    ),
  ];
}

function writeTrueFalse({ right, whenRight, whenWrong }: QuestionOf<'true-false'>): string[] {
  const format = FORMAT_NAMES.moodle;
  return [true, false].map((said) =>
    answer(
      { fraction: said === right ? '100' : '0', format },
      `${said}`,
      said === right ? whenRight : whenWrong,
    ),
  );
}

function writeNumeric({ answers, otherwise, units, unitRule }: QuestionOf<'numeric'>): string[] {
  const format = FORMAT_NAMES.plain;
  return [
    ...answers.map(({ value: number, tolerance, fraction, feedback }) =>
      answer(
        { fraction: percentText(fraction), format },
        `${number}`,
        feedback,
        value('tolerance', tolerance),
      ),
    ),
    ...(otherwise.text === ''
      ? []
      : [answer({ fraction: '0', format }, '*', otherwise, value('tolerance', 0))]),
    ...(units.length === 0 ? [] : [element('units', {}, ...units.map(writeUnit))]),
    value('unitgradingtype', unitRule === 'required' ? 1 : 0),
    value('showunits', unitRule === 'none' ? 3 : 0),
  ];
}

function writeUnit({ name, multiplier }: { name: string; multiplier: number }): string {
  return element('unit', {}, value('multiplier', multiplier), value('unit_name', name));
}

function writeEssay({ rubric, guidance }: QuestionOf<'essay'>): string[] {
  const criteria = rubric.map(({ name, levels }) =>
    element(
      'criterion',
      {},
      element('name', {}, textElement(name)),
      ...levels.map(({ text, points }) => element('level', { points: `${points}` }, textElement(text))),
    ),
  );
  return [
    rich('graderinfo', guidance),
    ...(criteria.length === 0 ? [] : [element('rubric', {}, ...criteria)]),
  ];
}

function answer(
  attributes: Record<string, string>,
  text: string,
  feedback: RichText,
  ...more: string[]
): string {
  return element('answer', attributes, textElement(text), rich('feedback', feedback), ...more);
}

function rich(name: string, { format, text }: RichText, ...more: string[]): string {
  return element(name, { format: FORMAT_NAMES[format] }, textElement(text), ...more);
}

function value(name: string, content: string | number | boolean): string {
  return `<${name}>${escapeXml(String(content))}</${name}>\n`;
}

function textElement(text: string): string {
  return `<text>${escapeXml(text)}</text>\n`;
}

function element(name: string, attributes: Record<string, string>, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, content]) => ` ${key}="${escapeXml(content)}"`);
  return `<${name}${written.join('')}>\n${children.join('')}</${name}>\n`;
}

/** Characters that XML 1.0 has no way to write. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
