import {
  NO_TEXT,
  type Choice,
  type Criterion,
  type Gap,
  type GapAnswer,
  type GapNumber,
  type NumericAnswer,
  type Question,
  type QuestionType,
  type TextAnswer,
} from './question';

export const blankChoice = (fraction = 0): Choice => ({ text: NO_TEXT, fraction, feedback: NO_TEXT });
export const blankText = (fraction = 1): TextAnswer => ({ pattern: '', fraction, feedback: NO_TEXT });
export const blankNumber = (fraction = 1): NumericAnswer => ({
  ...{ value: 0, tolerance: 0, fraction, feedback: NO_TEXT },
});
export const blankGapAnswer = (fraction = 1): GapAnswer => ({ text: '', fraction, feedback: '' });
const blankGapNumber = (): GapNumber => ({ value: 0, tolerance: 0, fraction: 1, feedback: '' });
export const blankCriterion = (): Criterion => ({
  name: '',
  levels: [
    { text: '', points: 0 },
    { text: '', points: 1 },
  ],
});

/** A gap with nothing in it yet. */
export function blankGap(kind: Gap['kind'], weight = 1): Gap {
  switch (kind) {
    case 'choice':
      return { kind, weight, choices: [blankGapAnswer(1), blankGapAnswer(0)] };
    case 'text':
      return { kind, weight, answers: [blankGapAnswer()], caseSensitive: false };
    case 'number':
      return { kind, weight, answers: [blankGapNumber()], otherwise: '' };
  }
}

/** Something to begin writing with: the parts a question of the type has at least, still empty. */
export function blankQuestion(type: QuestionType): Question {
  const common = { name: '', text: NO_TEXT, mark: type === 'description' ? 0 : 1, generalFeedback: NO_TEXT };
  switch (type) {
    case 'single':
      return { ...common, type, choices: [blankChoice(1), blankChoice(), blankChoice()], shuffle: true };
    case 'multiple':
      return {
        ...common,
        type,
        choices: [blankChoice(0.5), blankChoice(0.5), blankChoice(-1)],
        shuffle: true,
      };
    case 'true-false':
      return { ...common, type, right: true, whenRight: NO_TEXT, whenWrong: NO_TEXT };
    case 'numeric':
      return { ...common, type, answers: [blankNumber()], otherwise: NO_TEXT, units: [], unitRule: 'none' };
    case 'short-answer':
      return { ...common, type, answers: [blankText()], caseSensitive: false };
    case 'matching':
      return { ...common, type, pairs: [blankPair(), blankPair()], shuffle: true };
    case 'ordering':
      return { ...common, type, items: [NO_TEXT, NO_TEXT, NO_TEXT], grading: 'places' };
    case 'cloze':
      return { ...common, type, gaps: [blankGap('text')] };
    case 'essay':
      return { ...common, type, rubric: [], guidance: NO_TEXT };
    case 'description':
      return { ...common, type };
  }
}

export const blankPair = () => ({ left: NO_TEXT, right: '' });

/** The same question as another type: what both have is kept, choices also between single and multiple. */
export function asType(question: Question, type: QuestionType): Question {
  const blank = blankQuestion(type);
  const { name, text, generalFeedback } = question;
  const mark = blank.mark === 0 ? 0 : question.mark || blank.mark;
  const kept = { ...blank, name, text, generalFeedback, mark };
  const choices = 'choices' in question && 'choices' in kept ? { choices: question.choices } : {};
  return { ...kept, ...choices };
}
