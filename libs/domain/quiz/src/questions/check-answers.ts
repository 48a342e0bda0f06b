import type { Choice } from './question';
import { finding, type QuestionFinding } from './question-finding';

const MOST_ANSWERS = 100;
const LONGEST_ANSWER = 8000;

/** Fractions in range, not too many answers, and one among them that is wholly right. */
export function checkFractions(answers: readonly { fraction: number }[], field: string): QuestionFinding[] {
  const findings = checkRanges(answers, field);
  if (answers.length === 0) findings.push(finding('too-few', field));
  if (!answers.some(({ fraction }) => Math.abs(fraction - 1) < 1e-9))
    findings.push(finding('no-right-answer', field));
  return findings;
}

/** Besides: every answer says something, and none twice. */
export function checkAnswers<Answer extends { fraction: number }>(
  answers: readonly Answer[],
  field: string,
  textOf: (answer: Answer) => string,
): QuestionFinding[] {
  return [...checkFractions(answers, field), ...checkTexts(answers.map(textOf), field)];
}

/** Choices of which one or several may be ticked; which of them must be right is for the type to say. */
export function checkChoices(choices: readonly Choice[]): QuestionFinding[] {
  const findings = checkRanges(choices, 'choices');
  if (choices.length < 2) findings.push(finding('too-few', 'choices'));
  return [
    ...findings,
    ...checkTexts(
      choices.map(({ text }) => text.text),
      'choices',
    ),
  ];
}

function checkRanges(answers: readonly { fraction: number }[], field: string): QuestionFinding[] {
  const findings = answers.flatMap(({ fraction }, index) =>
    fraction >= -1 && fraction <= 1 ? [] : [finding('out-of-range', `${field}.${index}.fraction`)],
  );
  if (answers.length > MOST_ANSWERS) findings.push(finding('too-many', field));
  return findings;
}

function checkTexts(texts: readonly string[], field: string): QuestionFinding[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    const key = text.trim();
    if (key === '') return [finding('missing', `${field}.${index}`)];
    if (key.length > LONGEST_ANSWER) return [finding('too-long', `${field}.${index}`)];
    if (seen.has(key)) return [finding('duplicate', `${field}.${index}`)];
    seen.add(key);
    return [];
  });
}
