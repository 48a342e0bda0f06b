import { TestBed } from '@angular/core/testing';
import { shownQuestion, type Question, type Response } from '@banke/domain/quiz';
import { everyType } from '@banke/domain/quiz/testing';
import { Words } from '../words/words';
import { QuestionAnswer } from './question-answer';

describe('a question to be answered', () => {
  async function open(question: Question, response: Response | null = null) {
    TestBed.configureTestingModule({
      providers: [{ provide: Words, useValue: { t: (key: string) => key } }],
    });
    const fixture = TestBed.createComponent(QuestionAnswer);
    fixture.componentRef.setInput('question', shownQuestion(question, { order: [], pairs: [] }));
    fixture.componentRef.setInput('response', response);
    fixture.componentRef.setInput('name', 'q1');
    const told: (Response | null)[] = [];
    fixture.componentInstance.answered.subscribe((answer) => told.push(answer));
    await fixture.whenStable();
    return { element: fixture.nativeElement as HTMLElement, told };
  }
  const typeOf = (type: Question['type']) => everyType().find((each) => each.type === type) as Question;

  it.each(everyType().map((question) => [question.type, question] as const))(
    'of type %s offers a field for it',
    async (type, question) => {
      const { element } = await open(question);
      const fields = element.querySelectorAll('input, select, textarea, button').length;
      expect(fields > 0).toBe(type !== 'description');
    },
  );

  it('tells a choice by its place', async () => {
    const { element, told } = await open(typeOf('multiple'), { type: 'multiple', choices: [0] });
    element.querySelectorAll('input')[1]?.click();
    element.querySelectorAll('input')[0]?.click();
    expect(told[0]).toEqual({ type: 'multiple', choices: [0, 1] });
  });

  it('moves an item of an order', async () => {
    const { element, told } = await open(typeOf('ordering'));
    element.querySelectorAll<HTMLButtonElement>('button:not([disabled])')[0]?.click();
    expect(told).toEqual([{ type: 'ordering', order: [1, 0, 2] }]);
  });
});
