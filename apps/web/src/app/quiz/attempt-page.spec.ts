import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AttemptView } from '@banke/contracts';
import { shownQuestion } from '@banke/domain/quiz';
import { everyType } from '@banke/domain/quiz/testing';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { AttemptPage } from './attempt-page';
import { OwnQuizzesApi } from './own-quizzes-api';

const AT = '2026-11-20T02:00:00Z';

describe('an attempt on its screen', () => {
  const attempt: AttemptView = {
    ...{ id: 'a', quizId: 'z', title: 'T', name: 'N', number: 1, startedAt: AT, dueAt: null, now: AT },
    ...{ submittedAt: null, total: null, maximum: 2, percent: null, passed: null, needsMarking: false },
    ...{ passMark: 60, feedback: '', courseCompleted: false },
    slots: everyType().map((question, index) => ({
      ...{ slot: index + 1, maximum: 1, revision: 0, response: null, late: [], review: null, rubric: null },
      question: { ...shownQuestion(question, { order: [], pairs: [] }) },
    })),
  };
  async function open(shown: AttemptView): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Words, useValue: { t: (key: string) => key, count: (key: string) => key } },
        { provide: ProblemWords, useValue: {} },
        { provide: OwnQuizzesApi, useValue: { attempt: () => Promise.resolve(shown) } },
      ],
    });
    const fixture = TestBed.createComponent(AttemptPage);
    fixture.componentRef.setInput('id', 'a');
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    fixture.destroy();
    return element;
  }

  it('shows one question, and all of them in the overview', async () => {
    const element = await open(attempt);
    expect(element.querySelectorAll('app-question-answer')).toHaveLength(1);
    expect(element.querySelectorAll('.dots button')).toHaveLength(attempt.slots.length);
  });

  it('shows the result once it is handed in', async () => {
    const element = await open({ ...attempt, submittedAt: AT, total: 1, percent: 50, passed: false });
    expect(element.querySelector('app-attempt-review')?.textContent).toContain('50 %');
  });
});
