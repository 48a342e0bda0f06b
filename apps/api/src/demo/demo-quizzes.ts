import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionEntity, QuestionVersionEntity, QuizEntity } from '@banke/database';
import { parseGift, type Difficulty, type QuizSettings } from '@banke/domain/quiz';
import { versionOf } from '../quiz/bank/write-questions';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId } from './demo-id';

const COMPANY = demoId('company');
/** Whoever sees it knows that nobody at work wrote it. */
const DEMO_TAG = '演示';
const DRAWN = 5;
/** Who has read this course is still to pass its quiz, and then holds what the course grants. */
const DEMANDING = '投诉分类与处理时限';

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

/** The demo's bank, eight questions or more for each of twelve courses, and a quiz for each of these courses. */
export function demoQuizzes(calendar: DemoCalendar): {
  questions: QuestionEntity[];
  versions: QuestionVersionEntity[];
  quizzes: QuizEntity[];
} {
  const at = calendar.morningOf(calendar.since);
  const gift = readFileSync(join(__dirname, 'questions', 'questions.gift'), 'utf8');
  const { questions: read, problems } = parseGift(gift);
  if (problems[0]) throw new Error(`the demo’s questions: line ${problems[0].line} ${problems[0].code}`);
  const courses = [...new Set(read.map(({ category }) => category ?? ''))];
  const idOf = (category: string | null, name: string) => demoId(`question ${category} ${name}`);
  return {
    questions: read.map(({ category, question }, index) => ({
      ...{ companyId: COMPANY, id: idOf(category, question.name), departmentId: null, category },
      ...{ courseId: demoId(`course ${category}`), difficulty: difficultyOf(index), competencies: [] },
      ...{ tags: [DEMO_TAG], retiredAt: null, version: 1, createdAt: new Date(at.getTime() + index) },
    })),
    versions: read.map(({ category, question }) => {
      const questionId = idOf(category, question.name);
      const key = { companyId: COMPANY, questionId, number: 1, changedBy: accountId('trainer') };
      return versionOf({ ...key, at }, question);
    }),
    quizzes: courses.map((course, index) => ({
      ...{ companyId: COMPANY, id: demoId(`quiz ${course}`), departmentId: null, version: 1 },
      ...{ courseId: demoId(`course ${course}`), countsForCourse: course === DEMANDING },
      ...{
        title: `${course}（演示测验）`,
        state: 'open' as const,
        settings: SETTINGS,
        createdAt: new Date(at.getTime() - index),
      },
      parts: [
        {
          ...{ questionId: null, count: DRAWN, mark: null, courseId: demoId(`course ${course}`) },
          ...{ competency: null, difficulty: null, tag: null },
        },
      ],
    })),
  };
}

function difficultyOf(index: number): Difficulty {
  return (['easy', 'middle', 'hard'] as const)[index % 3] ?? 'middle';
}
