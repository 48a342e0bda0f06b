import { checkAnswers, checkChoices, checkFractions } from './check-answers';
import { finding, type QuestionFinding } from './question-finding';
import { askedPairs, gapPlaces, rightSides, type Gap, type Question, type QuestionOf } from './question';

export const LONGEST_NAME = 255;
export const LONGEST_QUESTION = 64_000;
const MOST_PARTS = 100;
const HIGHEST_MARK = 1000;

/** What keeps a question out of the bank, each with the field it is about; empty when it is fit. */
export function checkQuestion(question: Question): QuestionFinding[] {
  return [...checkCommon(question), ...checkType(question)];
}

function checkCommon({ type, name, text, mark, generalFeedback }: Question): QuestionFinding[] {
  const findings: QuestionFinding[] = [];
  if (text.text.trim() === '') findings.push(finding('missing', 'text'));
  if (text.text.length > LONGEST_QUESTION) findings.push(finding('too-long', 'text'));
  if (name.length > LONGEST_NAME) findings.push(finding('too-long', 'name'));
  if (generalFeedback.text.length > LONGEST_QUESTION) findings.push(finding('too-long', 'generalFeedback'));
  const worthSomething = type === 'description' ? mark >= 0 : mark > 0;
  if (!worthSomething || !(mark <= HIGHEST_MARK)) findings.push(finding('out-of-range', 'mark'));
  return findings;
}

function checkType(question: Question): QuestionFinding[] {
  switch (question.type) {
    case 'single':
      return checkSingle(question);
    case 'multiple':
      return checkMultiple(question);
    case 'numeric':
      return checkNumeric(question);
    case 'short-answer':
      return checkAnswers(question.answers, 'answers', ({ pattern }) => pattern);
    case 'matching':
      return checkMatching(question);
    case 'ordering':
      return checkOrdering(question);
    case 'cloze':
      return checkCloze(question);
    case 'essay':
      return checkEssay(question);
    case 'true-false':
    case 'description':
      return [];
  }
}

function checkSingle({ choices }: QuestionOf<'single'>): QuestionFinding[] {
  const hasRight = choices.some(({ fraction }) => isWhole(fraction));
  return [...checkChoices(choices), ...(hasRight ? [] : [finding('no-right-answer', 'choices')])];
}

/** Somebody who ticks everything right must be able to reach the whole mark. */
function checkMultiple({ choices }: QuestionOf<'multiple'>): QuestionFinding[] {
  const best = choices.reduce((sum, { fraction }) => sum + Math.max(0, fraction), 0);
  const findings = checkChoices(choices);
  if (best <= 0) findings.push(finding('no-right-answer', 'choices'));
  else if (best < 1 && !isWhole(best)) findings.push(finding('never-full-mark', 'choices'));
  return findings;
}

function checkNumeric({ answers, units, unitRule }: QuestionOf<'numeric'>): QuestionFinding[] {
  const findings = checkNumbers(answers, 'answers');
  if (unitRule === 'required' && units.length === 0) findings.push(finding('missing', 'units'));
  const names = units.map(({ name }) => name.trim());
  for (const [index, { multiplier }] of units.entries()) {
    const name = names[index] ?? '';
    if (name === '') findings.push(finding('missing', `units.${index}.name`));
    else if (names.indexOf(name) < index) findings.push(finding('duplicate', `units.${index}.name`));
    if (!(multiplier > 0 && Number.isFinite(multiplier)))
      findings.push(finding('out-of-range', `units.${index}.multiplier`));
  }
  return findings;
}

function checkNumbers(
  answers: readonly { value: number; tolerance: number; fraction: number }[],
  field: string,
): QuestionFinding[] {
  const findings = checkFractions(answers, field);
  for (const [index, { value, tolerance }] of answers.entries()) {
    if (!Number.isFinite(value)) findings.push(finding('not-a-number', `${field}.${index}.value`));
    if (!(tolerance >= 0 && Number.isFinite(tolerance)))
      findings.push(finding('out-of-range', `${field}.${index}.tolerance`));
  }
  return findings;
}

function checkMatching(question: QuestionOf<'matching'>): QuestionFinding[] {
  const { pairs } = question;
  const findings: QuestionFinding[] = [];
  if (askedPairs(question).length < 2) findings.push(finding('too-few', 'pairs'));
  if (pairs.length > MOST_PARTS) findings.push(finding('too-many', 'pairs'));
  if (rightSides(question).length < 2) findings.push(finding('duplicate', 'pairs'));
  for (const [index, { right }] of pairs.entries()) {
    if (right.trim() === '') findings.push(finding('missing', `pairs.${index}.right`));
  }
  return findings;
}

function checkOrdering({ items }: QuestionOf<'ordering'>): QuestionFinding[] {
  const findings: QuestionFinding[] = [];
  if (items.length < 2) findings.push(finding('too-few', 'items'));
  if (items.length > MOST_PARTS) findings.push(finding('too-many', 'items'));
  const texts = items.map(({ text }) => text.trim());
  for (const [index, text] of texts.entries()) {
    if (text === '') findings.push(finding('missing', `items.${index}`));
    // Two items that look alike could each be in the place of the other.
    else if (texts.indexOf(text) < index) findings.push(finding('duplicate', `items.${index}`));
  }
  return findings;
}

function checkCloze({ text, gaps }: QuestionOf<'cloze'>): QuestionFinding[] {
  const places = gapPlaces(text.text);
  const findings = gaps.flatMap((gap, index) => [
    ...(places.includes(index + 1) ? [] : [finding('gap-without-place', `gaps.${index}`)]),
    ...(gap.weight > 0 && Number.isFinite(gap.weight)
      ? []
      : [finding('out-of-range', `gaps.${index}.weight`)]),
    ...checkGap(gap, `gaps.${index}`),
  ]);
  if (gaps.length === 0) findings.push(finding('too-few', 'gaps'));
  if (gaps.length > MOST_PARTS) findings.push(finding('too-many', 'gaps'));
  if (places.some((place) => place < 1 || place > gaps.length))
    findings.push(finding('place-without-gap', 'text'));
  if (new Set(places).size < places.length) findings.push(finding('duplicate', 'text'));
  return findings;
}

function checkGap(gap: Gap, field: string): QuestionFinding[] {
  if (gap.kind === 'number') return checkNumbers(gap.answers, `${field}.answers`);
  const [answers, name] = gap.kind === 'choice' ? [gap.choices, 'choices'] : [gap.answers, 'answers'];
  const findings = checkAnswers(answers, `${field}.${name}`, ({ text }) => text);
  if (gap.kind === 'choice' && answers.length === 1) findings.push(finding('too-few', `${field}.choices`));
  return findings;
}

function checkEssay({ rubric }: QuestionOf<'essay'>): QuestionFinding[] {
  return rubric.flatMap(({ name, levels }, index) => {
    const field = `rubric.${index}`;
    const findings = name.trim() === '' ? [finding('missing', `${field}.name`)] : [];
    if (!levels.some(({ points }) => points > 0))
      findings.push(finding('no-right-answer', `${field}.levels`));
    for (const [level, { points }] of levels.entries()) {
      if (!(points >= 0 && Number.isFinite(points)))
        findings.push(finding('out-of-range', `${field}.levels.${level}.points`));
    }
    return findings;
  });
}

/** Thirds and sevenths do not add up to one exactly. */
function isWhole(fraction: number): boolean {
  return Math.abs(fraction - 1) < 1e-9;
}
