import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AttemptQuestionEntity,
  AttemptStepEntity,
  QuestionEntity,
  QuestionVersionEntity,
  QuizAttemptEntity,
  QuizEntity,
} from '@banke/database';
import {
  parseGift,
  type Difficulty,
  type Question,
  type QuizPart,
  type QuizSettings,
} from '@banke/domain/quiz';
import { versionOf } from '../quiz/bank/write-questions';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId } from './demo-id';
import { DEMO_ESSAY, demoQuizAttempts } from './demo-quiz-attempts';

const COMPANY = demoId('company');
/** Whoever sees it knows that nobody at work wrote it. */
const DEMO_TAG = '演示';
const DRAWN = 5;
/** Who has read this course is still to pass its quiz, and then holds what the course grants. */
const DEMANDING = '投诉分类与处理时限';
/** Its quiz asks everybody the same, an essay last, and has been taken. */
const TAKEN = 'MOT服务技巧';

const SETTINGS: QuizSettings = {
  ...{ intro: '演示测验：随机抽 5 道题，可以做三次，取最高分。', opensAt: null, closesAt: null },
  ...{ timeLimitMinutes: 15, graceSeconds: 5, attempts: 3, method: 'highest', passMark: 60, shuffle: true },
  ...{ waitAfterFirstMinutes: 0, waitAfterLaterMinutes: 0, reviewMarks: 'at-once', reviewAnswers: 'at-once' },
  bands: [
    { from: 0, text: '再看一遍课程，重点看没有答对的几题。' },
    { from: 60, text: '通过了。把没有答对的题目再看一眼。' },
    { from: 90, text: '非常好，可以给同事讲一讲。' },
  ],
};

const WITH_ESSAY: QuizSettings = {
  ...{ ...SETTINGS, timeLimitMinutes: 30, shuffle: false },
  intro: '演示测验：九道题，最后一题由讲师评分，可以做三次，取最高分。',
};

interface InBank {
  category: string;
  id: string;
  definition: Question;
}

/** The demo's bank, eight questions or more for each of twelve courses, and a quiz for each of these courses. */
export function demoQuizzes(calendar: DemoCalendar): {
  questions: QuestionEntity[];
  versions: QuestionVersionEntity[];
  quizzes: QuizEntity[];
  attempts: QuizAttemptEntity[];
  attemptQuestions: AttemptQuestionEntity[];
  steps: AttemptStepEntity[];
} {
  const at = calendar.morningOf(calendar.since);
  const bank = readBank();
  const courses = [...new Set(bank.map(({ category }) => category))];
  const quizzes = courses.map((course, index) => ({
    ...quizOf(course, bank),
    createdAt: new Date(at.getTime() - index),
  }));
  const taken = quizzes.find(({ courseId }) => courseId === demoId(`course ${TAKEN}`));
  if (!taken) throw new Error(`no questions about ${TAKEN}`);
  return {
    questions: bank.map(({ category, id }, index) => ({
      ...{ companyId: COMPANY, id, departmentId: null, category },
      ...{ courseId: demoId(`course ${category}`), difficulty: difficultyOf(index), competencies: [] },
      ...{ tags: [DEMO_TAG], retiredAt: null, version: 1, createdAt: new Date(at.getTime() + index) },
    })),
    versions: bank.map(({ id, definition }) =>
      versionOf(
        { companyId: COMPANY, questionId: id, number: 1, changedBy: accountId('trainer'), at },
        definition,
      ),
    ),
    quizzes,
    ...demoQuizAttempts(
      calendar,
      taken,
      bank.filter(({ category }) => category === TAKEN),
    ),
  };
}

function readBank(): InBank[] {
  const gift = readFileSync(join(__dirname, 'questions', 'questions.gift'), 'utf8');
  const { questions: read, problems } = parseGift(gift);
  if (problems[0]) throw new Error(`the demo’s questions: line ${problems[0].line} ${problems[0].code}`);
  return [...read, { category: TAKEN, question: DEMO_ESSAY }].map(({ category, question }) => ({
    ...{ category: category ?? '', definition: question },
    id: demoId(`question ${category} ${question.name}`),
  }));
}

function quizOf(course: string, bank: readonly InBank[]): Omit<QuizEntity, 'createdAt'> {
  const any = { mark: null, courseId: null, competency: null, difficulty: null, tag: null };
  const fixed = bank.flatMap(({ category, id }): QuizPart[] =>
    category === course ? [{ ...any, questionId: id, count: 1 }] : [],
  );
  const draw = { ...any, questionId: null, count: DRAWN, courseId: demoId(`course ${course}`) };
  return {
    ...{ companyId: COMPANY, id: demoId(`quiz ${course}`), departmentId: null, version: 1 },
    ...{ courseId: demoId(`course ${course}`), countsForCourse: course === DEMANDING },
    ...{ title: `${course}（演示测验）`, state: 'open' },
    ...(course === TAKEN ? { settings: WITH_ESSAY, parts: fixed } : { settings: SETTINGS, parts: [draw] }),
  };
}

function difficultyOf(index: number): Difficulty {
  return (['easy', 'middle', 'hard'] as const)[index % 3] ?? 'middle';
}
