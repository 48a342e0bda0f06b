import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import {
  countAttempts,
  findAttempt,
  loadAttemptQuestions,
  loadAttempts,
  loadAttemptsToMark,
  loadAttemptSteps,
  loadOverdueAttempts,
  loadTimesSeen,
  lockAttempt,
  lockStaffOf,
} from './attempt-queries';
import { loadQuestionUses, loadQuizzesAsking } from './question-use-queries';
import { loadCourseQuizzes, loadExtensions, loadQuizzes, lockQuiz } from './quiz-queries';
import {
  countQuestions,
  EVERY_QUESTION,
  findCourseDepartment,
  loadQuestionDefinitions,
  loadQuestions,
  loadQuestionTags,
  loadQuestionVersions,
  lockQuestion,
} from './question-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOTHING = { company: false, departmentIds: [], teamIds: [] };
const PAGE = { offset: 0, limit: 10 };

import { loadAskedQuestions, loadMarkedAttempts } from './statistics-queries';

describe('the questions of two companies', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      ...{ url: database.appUrl, poolSize: 2, applicationName: 'test' },
    }).initialize();
    for (const rows of [mine, theirs])
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
      });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);

  it('never meet in a named query', async () => {
    const { question, course } = theirs.ids;
    const other = { ...EVERY_QUESTION, questionIds: [question] };
    const results = await asMe(async (tx) => [
      (await loadQuestions(tx, EVERYTHING, EVERY_QUESTION, PAGE)).map(({ id }) => id),
      await loadQuestions(tx, EVERYTHING, other, PAGE),
      await countQuestions(tx, EVERYTHING, EVERY_QUESTION),
      (await loadQuestionDefinitions(tx, EVERYTHING, EVERY_QUESTION, 10)).map(({ id }) => id),
      await loadQuestionVersions(tx, question),
      await loadQuestionTags(tx, EVERYTHING),
      await lockQuestion(tx, EVERYTHING, question),
      await findCourseDepartment(tx, course),
    ]);
    const own = [mine.ids.question];
    expect(results).toEqual([own, [], 1, own, [], ['投诉'], undefined, undefined]);
  });

  it('and their quizzes and attempts never meet either', async () => {
    const { quiz, quizAttempt: attempt, course, staff } = theirs.ids;
    const theirKey = { id: attempt, accountId: null };
    const later = new Date('2030-01-01T00:00:00Z');
    const results = await asMe(async (tx) => [
      (await loadQuizzes(tx, EVERYTHING, { drafts: true })).map(({ id }) => id),
      await lockQuiz(tx, EVERYTHING, quiz),
      await loadExtensions(tx, quiz),
      await loadCourseQuizzes(tx, course, staff),
      await findAttempt(tx, theirKey),
      await lockAttempt(tx, theirKey),
      await loadAttempts(tx, quiz),
      await countAttempts(tx, quiz),
      await loadAttemptsToMark(tx, [quiz]),
      await loadMarkedAttempts(tx, quiz),
      await loadAskedQuestions(tx, quiz),
      await loadAttemptQuestions(tx, attempt),
      await loadAttemptSteps(tx, attempt),
      [...(await loadTimesSeen(tx, staff))],
      (await loadOverdueAttempts(tx, later)).map(({ id }) => id),
      await lockStaffOf(tx, staff, '2026-11-20'),
      (await loadQuestionUses(tx, [theirs.ids.question])).get(theirs.ids.question),
      await loadQuizzesAsking(tx, theirs.ids.question),
    ]);
    expect(results).toEqual([
      ...[[mine.ids.quiz], undefined, [], [], undefined, undefined, [], 0, [], [], [], [], [], []],
      ...[[mine.ids.quizAttempt], undefined, { quizzes: 0, attempts: 0 }, []],
    ]);
  });

  it('are counted where they are used', async () => {
    const { question } = mine.ids;
    const uses = await asMe((tx) => loadQuestionUses(tx, [question]));
    expect(uses.get(question)).toEqual({ quizzes: 1, attempts: 1 });
    expect(await asMe((tx) => loadQuizzesAsking(tx, question))).toMatchObject([{ id: mine.ids.quiz }]);
  });

  it('of the whole company are read without any reach, and changed with all of it alone', async () => {
    const id = mine.ids.question;
    expect(await asMe((tx) => countQuestions(tx, NOTHING, EVERY_QUESTION))).toBe(1);
    expect(await asMe((tx) => lockQuestion(tx, NOTHING, id))).toBeUndefined();
    expect(await asMe((tx) => lockQuestion(tx, EVERYTHING, id))).toMatchObject({ id });
    await asMe((tx) => tx.query(`UPDATE question SET department_id = $1`, [mine.ids.department]));
    expect(await asMe((tx) => countQuestions(tx, NOTHING, EVERY_QUESTION))).toBe(0);
  });

  it('may not be rewritten once they are a version', async () => {
    await expect(asMe((tx) => tx.query(`UPDATE question_version SET title = ''`))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });
});
