import { NO_TEXT, richText, type Choice, type Question, type QuestionOf } from '../questions/question';

/** What every question has, for tests that are about the rest. */
export const COMMON = { name: '', text: richText('?'), mark: 1, generalFeedback: NO_TEXT };

export function choicesOf(...fractions: number[]): Choice[] {
  return fractions.map((fraction, index) => ({
    text: richText(`choice ${index}`),
    fraction,
    feedback: NO_TEXT,
  }));
}

export function single(...fractions: number[]): QuestionOf<'single'> {
  return { ...COMMON, type: 'single', choices: choicesOf(...fractions), shuffle: true };
}

export function multiple(...fractions: number[]): QuestionOf<'multiple'> {
  return { ...COMMON, type: 'multiple', choices: choicesOf(...fractions), shuffle: true };
}

export function trueFalse(right: boolean): QuestionOf<'true-false'> {
  return { ...COMMON, type: 'true-false', right, whenRight: NO_TEXT, whenWrong: NO_TEXT };
}

/** Each answer: value, tolerance, fraction. */
export function numeric(...answers: [number, number, number][]): QuestionOf<'numeric'> {
  return {
    ...COMMON,
    type: 'numeric',
    answers: answers.map(([value, tolerance, fraction]) => ({
      value,
      tolerance,
      fraction,
      feedback: NO_TEXT,
    })),
    otherwise: NO_TEXT,
    units: [],
    unitRule: 'none',
  };
}

export function shortAnswer(...answers: [string, number][]): QuestionOf<'short-answer'> {
  return {
    ...COMMON,
    type: 'short-answer',
    answers: answers.map(([pattern, fraction]) => ({ pattern, fraction, feedback: NO_TEXT })),
    caseSensitive: false,
  };
}

export function matching(...pairs: [string, string][]): QuestionOf<'matching'> {
  return {
    ...COMMON,
    type: 'matching',
    pairs: pairs.map(([left, right]) => ({ left: richText(left), right })),
    shuffle: true,
  };
}

export function ordering(grading: 'places' | 'all', ...items: string[]): QuestionOf<'ordering'> {
  return { ...COMMON, type: 'ordering', items: items.map((item) => richText(item)), grading };
}

/** One gap of each kind, worth 1, 1 and 2 parts. */
export function cloze(): QuestionOf<'cloze'> {
  const feedback = '';
  return {
    ...COMMON,
    type: 'cloze',
    text: richText('{#1} {#2} {#3}'),
    gaps: [
      {
        kind: 'choice',
        weight: 1,
        choices: [
          { text: 'right', fraction: 1, feedback },
          { text: 'wrong', fraction: 0, feedback },
        ],
      },
      {
        kind: 'text',
        weight: 1,
        caseSensitive: false,
        answers: [{ text: '首问*', fraction: 1, feedback }],
      },
      {
        kind: 'number',
        weight: 2,
        otherwise: '',
        answers: [
          { value: 15, tolerance: 0, fraction: 1, feedback },
          { value: 15, tolerance: 5, fraction: 0.5, feedback },
        ],
      },
    ],
  };
}

export function essay(): QuestionOf<'essay'> {
  return { ...COMMON, type: 'essay', rubric: [], guidance: NO_TEXT };
}

/** One fit question of every type. */
export function everyType(): Question[] {
  return [
    single(0, 1, -0.5),
    multiple(0.5, 0.5, -1),
    trueFalse(true),
    numeric([15, 0.5, 1]),
    shortAnswer(['24小时', 1]),
    matching(['轻微投诉', '24小时'], ['重大投诉', '7个工作日'], ['', '30分钟']),
    ordering('places', '受理', '澄清', '协商'),
    cloze(),
    essay(),
    { ...COMMON, type: 'description', mark: 0 },
  ];
}
