import { randomUUID } from 'node:crypto';
import type { QuizDetailView, QuizResultsView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { QuizExtensionEntity, RoleGrantEntity } from '@banke/database';
import { accountId, demoId, placeIds } from '../../demo/demo-id';
import { staffId } from '../../demo/demo-records';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { testJobs } from '../../testing/test-jobs';

const SETTINGS = {
  ...{ intro: '', opensAt: null, closesAt: null, timeLimitMinutes: null, graceSeconds: 5, attempts: 1 },
  ...{ waitAfterFirstMinutes: 0, waitAfterLaterMinutes: 0, method: 'highest', passMark: 60, shuffle: false },
  ...{ bands: [], reviewMarks: 'at-once', reviewAnswers: 'at-once' },
};
const OWN = staffId('潘志豪');
const STRANGER = staffId('林晓雨');
const MORE = { closesAt: null, extraMinutes: 10, extraAttempts: 1 };

describe('more time or attempts than the others have', () => {
  let app: TestApp;
  let desk: TestClient;
  const { departmentId } = placeIds('desk');

  beforeAll(async () => {
    app = await openTestApp();
    await testJobs(app).inDemo((tx) =>
      tx.insert(RoleGrantEntity, {
        ...{ companyId: demoId('company'), id: randomUUID(), accountId: accountId('desk'), role: 'trainer' },
        ...{ departmentId, valid: '[2026-01-01,)', createdAt: app.clock.now() },
      }),
    );
    desk = await app.as('desk');
  });
  afterAll(() => app.close());

  it('is given to people of one’s own departments only', async () => {
    const { body } = await desk.post<QuizDetailView>('/api/quizzes', {
      ...{
        title: '前台',
        courseId: null,
        departmentId,
        countsForCourse: false,
        settings: SETTINGS,
        parts: [],
      },
    });
    const extend = (client: TestClient, person: string) =>
      client.put<QuizResultsView & Problem>(`/api/quizzes/${body.quiz.id}/extensions/${person}`, MORE);
    const given = () =>
      testJobs(app).inDemo((tx) => tx.countBy(QuizExtensionEntity, { quizId: body.quiz.id }));

    const stranger = await extend(desk, STRANGER);
    expect([stranger.status, codeOf(stranger)]).toEqual([404, 'staff.not-found']);
    expect(await given()).toBe(0);

    const own = await extend(desk, OWN);
    expect(own.body.people).toMatchObject([{ staffId: OWN, extension: MORE }]);
    const anybody = await extend(await app.as('trainer'), STRANGER);
    expect(anybody.status).toBe(200);
    expect(await given()).toBe(2);
  });
});
