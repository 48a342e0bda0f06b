import type { ImportCode } from '../exchange/question-import';
import { strictNumber } from '../exchange/strict-number';
import type { AnswersOf } from '../gift/read-answers';
import { NO_TEXT, plainText, type OrderGrading, type TextFormat, type UnitRule } from '../questions/question';
import { snapFraction } from '../questions/snap-fraction';
import { child, childrenOf, isTrue, richTextIn, textIn, valueOf, type XmlElement } from './xml-element';

export type PartsRead = { ok: true; value: AnswersOf } | { ok: false; code: ImportCode; line: number };

type Reader = (element: XmlElement, format: TextFormat) => PartsRead;

const READERS: Readonly<Record<string, Reader>> = {
  multichoice: readChoices,
  truefalse: readTrueFalse,
  numerical: readNumeric,
  shortanswer: readShortAnswer,
  matching: readMatching,
  ordering: readOrdering,
  essay: readEssay,
  description: () => read({ type: 'description' }),
};

/** What a question has beyond what every question has, by its type. */
export function readParts(element: XmlElement, format: TextFormat): PartsRead {
  const type = element.attributes['type'] ?? '';
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  return reader ? reader(element, format) : { ok: false, code: 'unknown-type', line: element.line };
}

function read(value: AnswersOf): PartsRead {
  return { ok: true, value };
}

interface Answer {
  element: XmlElement;
  fraction: number;
}

/** The answers with their weights, or the first whose weight is none. */
function answersOf(element: XmlElement): Answer[] | { ok: false; code: ImportCode; line: number } {
  const answers: Answer[] = [];
  for (const answer of childrenOf(element, 'answer')) {
    const percent = strictNumber(answer.attributes['fraction'] ?? '0');
    if (percent === undefined) return { ok: false, code: 'not-a-weight', line: answer.line };
    answers.push({ element: answer, fraction: snapFraction(percent / 100) });
  }
  return answers;
}

function readChoices(element: XmlElement, format: TextFormat): PartsRead {
  const answers = answersOf(element);
  if (!Array.isArray(answers)) return answers;
  return read({
    type: isTrue(valueOf(element, 'single'), true) ? 'single' : 'multiple',
    choices: answers.map(({ element: answer, fraction }) => ({
      text: richTextIn(answer, format),
      fraction,
      feedback: richTextIn(child(answer, 'feedback'), format),
    })),
    shuffle: isTrue(valueOf(element, 'shuffleanswers'), true),
  });
}

function readTrueFalse(element: XmlElement, format: TextFormat): PartsRead {
  const answers = answersOf(element);
  if (!Array.isArray(answers)) return answers;
  const right = answers.find(({ fraction }) => fraction === 1)?.element;
  const said = textIn(right).trim().toLowerCase();
  if (right === undefined) return { ok: false, code: 'answer-missing', line: element.line };
  if (said !== 'true' && said !== 'false') return { ok: false, code: 'unknown-value', line: right.line };
  const wrong = answers.find((answer) => answer.element !== right)?.element;
  return read({
    type: 'true-false',
    right: said === 'true',
    whenRight: richTextIn(child(right, 'feedback'), format),
    whenWrong: richTextIn(child(wrong, 'feedback'), format),
  });
}

function readShortAnswer(element: XmlElement, format: TextFormat): PartsRead {
  const answers = answersOf(element);
  if (!Array.isArray(answers)) return answers;
  return read({
    type: 'short-answer',
    answers: answers.map(({ element: answer, fraction }) => ({
      pattern: plainText(textIn(answer)),
      fraction,
      feedback: richTextIn(child(answer, 'feedback'), format),
    })),
    caseSensitive: isTrue(valueOf(element, 'usecase'), false),
  });
}

function readNumeric(element: XmlElement, format: TextFormat): PartsRead {
  const answers = answersOf(element);
  if (!Array.isArray(answers)) return answers;
  const numbers = [];
  let otherwise = NO_TEXT;
  for (const { element: answer, fraction } of answers) {
    const feedback = richTextIn(child(answer, 'feedback'), format);
    if (textIn(answer).trim() === '*' && fraction === 0) {
      otherwise = feedback;
      continue;
    }
    const value = strictNumber(textIn(answer));
    const tolerance = strictNumber(valueOf(answer, 'tolerance') || '0');
    if (value === undefined || tolerance === undefined)
      return { ok: false, code: 'not-a-number', line: answer.line };
    numbers.push({ value, tolerance, fraction, feedback });
  }
  const units = [];
  for (const unit of childrenOf(child(element, 'units') ?? element, 'unit')) {
    const multiplier = strictNumber(valueOf(unit, 'multiplier') ?? '');
    if (multiplier === undefined) return { ok: false, code: 'not-a-number', line: unit.line };
    units.push({ name: valueOf(unit, 'unit_name') ?? '', multiplier });
  }
  return read({
    type: 'numeric',
    answers: numbers,
    otherwise,
    units,
    unitRule: unitRuleOf(element, units.length),
  });
}

/** Moodle: graded when `unitgradingtype` is not 0; `showunits` 3 shows no field for a unit. */
function unitRuleOf(element: XmlElement, units: number): UnitRule {
  if ((valueOf(element, 'unitgradingtype') ?? '0') !== '0') return 'required';
  return (valueOf(element, 'showunits') ?? (units > 0 ? '0' : '3')) === '3' ? 'none' : 'optional';
}

function readMatching(element: XmlElement, format: TextFormat): PartsRead {
  return read({
    type: 'matching',
    pairs: childrenOf(element, 'subquestion').map((pair) => ({
      left: richTextIn(pair, format),
      right: plainText(textIn(child(pair, 'answer'))),
    })),
    shuffle: isTrue(valueOf(element, 'shuffleanswers'), true),
  });
}

const ORDER_GRADINGS: Readonly<Record<string, OrderGrading>> = {
  ABSOLUTE_POSITION: 'places',
  '0': 'places',
  ALL_OR_NOTHING: 'all',
  '-1': 'all',
};

function readOrdering(element: XmlElement, format: TextFormat): PartsRead {
  const grading = ORDER_GRADINGS[valueOf(element, 'gradingtype') ?? '0'];
  if (!grading)
    return { ok: false, code: 'unknown-value', line: child(element, 'gradingtype')?.line ?? element.line };
  return read({
    type: 'ordering',
    items: childrenOf(element, 'answer').map((answer) => richTextIn(answer, format)),
    grading,
  });
}

/** Moodle passes no rubrics on; ours stands in an element of its own, which Moodle leaves alone. */
function readEssay(element: XmlElement, format: TextFormat): PartsRead {
  const rubric = [];
  for (const criterion of childrenOf(child(element, 'rubric') ?? element, 'criterion')) {
    const levels = [];
    for (const level of childrenOf(criterion, 'level')) {
      const points = strictNumber(level.attributes['points'] ?? '');
      if (points === undefined) return { ok: false, code: 'not-a-number', line: level.line };
      levels.push({ text: plainText(textIn(level)), points });
    }
    rubric.push({ name: plainText(textIn(child(criterion, 'name'))), levels });
  }
  return read({ type: 'essay', rubric, guidance: richTextIn(child(element, 'graderinfo'), format) });
}
