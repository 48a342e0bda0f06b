import { askedPairs, type Question } from '../questions/question';
import { FORGOTTEN, isBlank, type Response } from '../questions/response';
import { gradeQuestion } from './grade-question';
import { bareText } from '../questions/bank';
import { gapFraction } from './cloze';
import { fittingNumber } from './numeric';
import { readNumber } from './read-number';
import { matchesPattern } from './wildcards';

/** One line of the sum behind a mark. */
export interface ReviewLine {
  /** The choice, pair, place or gap it is about; empty where the question is one thing. */
  about: string;
  /** What was answered; null: nothing. Of a choice: whether it was ticked. */
  given: string | boolean | null;
  /** What would have been right; null where nobody can say. */
  right: string | boolean | null;
  /** What it earned of the question’s mark; null where it is not counted by itself. */
  fraction: number | null;
  feedback: string;
}

/** Why an answer earned what it did, line by line; `kept`: what it earned before its words were forgotten. */
export function explain(
  question: Question,
  response: Response | null,
  kept: number | null = null,
): ReviewLine[] {
  const lines = linesOf(question, response);
  if (kept === null) return lines;
  // Nobody can say any more what one forgotten gap among others earned.
  const fraction = lines.length === 1 ? kept : null;
  return lines.map((each) => (each.given === FORGOTTEN ? { ...each, fraction, feedback: '' } : each));
}

function linesOf(question: Question, response: Response | null): ReviewLine[] {
  const given = isBlank(response) || response.type !== question.type ? null : response;
  switch (question.type) {
    case 'single':
    case 'multiple':
      return explainChoices(question, given);
    case 'true-false':
      return [explainTrueFalse(question, given)];
    case 'numeric':
      return [explainNumber(question, given)];
    case 'short-answer':
      return [explainText(question, given)];
    case 'matching':
      return explainMatching(question, given);
    case 'ordering':
      return explainOrdering(question, given);
    case 'cloze':
      return explainGaps(question, given);
    case 'essay':
    case 'description':
      return [];
  }
}

function line(part: Partial<ReviewLine>): ReviewLine {
  return { about: '', given: null, right: null, fraction: null, feedback: '', ...part };
}

function explainTrueFalse(question: Question & { type: 'true-false' }, given: Response | null): ReviewLine {
  const value = given?.type === 'true-false' ? given.value : null;
  const said = value === question.right ? question.whenRight : question.whenWrong;
  const fraction = value === question.right ? 1 : 0;
  return line({
    given: value,
    right: question.right,
    fraction,
    feedback: value === null ? '' : bareText(said),
  });
}

function explainMatching(question: Question & { type: 'matching' }, given: Response | null): ReviewLine[] {
  const asked = askedPairs(question);
  return asked.map(({ left, right }, place) => {
    const chosen = given?.type === 'matching' ? (given.rights[place] ?? null) : null;
    const fraction = chosen === right ? 1 / asked.length : 0;
    return line({ about: bareText(left), given: chosen, right, fraction });
  });
}

function explainOrdering(question: Question & { type: 'ordering' }, given: Response | null): ReviewLine[] {
  const texts = question.items.map(bareText);
  return texts.map((right, place) => {
    const put = given?.type === 'ordering' ? texts[given.order[place] ?? -1] : undefined;
    const fraction = question.grading === 'all' ? null : put === right ? 1 / texts.length : 0;
    return line({ about: String(place + 1), given: put ?? null, right, fraction });
  });
}

function explainChoices(
  { choices }: Question & { type: 'single' | 'multiple' },
  given: Response | null,
): ReviewLine[] {
  const ticked = given?.type === 'single' ? [given.choice] : given?.type === 'multiple' ? given.choices : [];
  return choices.map(({ text, fraction, feedback }, place) => {
    const isTicked = ticked.includes(place);
    return line({
      ...{
        about: bareText(text),
        given: isTicked,
        right: fraction > 0,
        fraction: isTicked ? fraction : null,
      },
      feedback: isTicked ? bareText(feedback) : '',
    });
  });
}

function explainNumber(question: Question & { type: 'numeric' }, given: Response | null): ReviewLine {
  const best = question.answers.find(({ fraction }) => fraction >= 1);
  const right = best && (best.tolerance > 0 ? `${best.value} ± ${best.tolerance}` : String(best.value));
  const text = given?.type === 'numeric' ? given.text : null;
  const typed = text === null ? undefined : readNumber(text);
  const fitting = typed && fittingNumber(question.answers, typed.value);
  const feedback = text === null ? '' : bareText((fitting ?? { feedback: question.otherwise }).feedback);
  const grade = gradeQuestion(question, given, null);
  const fraction = grade.outcome === 'needs-marking' ? null : grade.fraction;
  return line({ given: text, right: right ?? null, fraction, feedback });
}

function explainText(question: Question & { type: 'short-answer' }, given: Response | null): ReviewLine {
  const text = given?.type === 'short-answer' ? given.text : null;
  const fitting = question.answers.find(
    ({ pattern }) => text !== null && matchesPattern(pattern, text, question.caseSensitive),
  );
  return line({
    ...{ given: text, right: question.answers.find(({ fraction }) => fraction >= 1)?.pattern ?? null },
    ...{ fraction: fitting?.fraction ?? 0, feedback: fitting ? bareText(fitting.feedback) : '' },
  });
}

function explainGaps({ gaps }: Question & { type: 'cloze' }, given: Response | null): ReviewLine[] {
  const weights = gaps.reduce((sum, { weight }) => sum + weight, 0);
  return gaps.map((gap, place) => {
    const answer = given?.type === 'cloze' ? (given.gaps[place] ?? null) : null;
    const said = gap.kind === 'choice' && typeof answer === 'number' ? gap.choices[answer]?.text : answer;
    const fraction = weights === 0 ? 0 : (gap.weight / weights) * gapFraction(gap, answer);
    return line({ about: String(place + 1), given: textOf(said), right: textOf(rightOf(gap)), fraction });
  });
}

/** What a gap is looking for, the first where several are right. */
function rightOf(gap: (Question & { type: 'cloze' })['gaps'][number]): string | number | undefined {
  const isRight = ({ fraction }: { fraction: number }) => fraction >= 1;
  if (gap.kind === 'number') return gap.answers.find(isRight)?.value;
  return (gap.kind === 'choice' ? gap.choices : gap.answers).find(isRight)?.text;
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
