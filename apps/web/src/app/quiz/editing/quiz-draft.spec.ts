import { QuizDraft } from './quiz-draft';

describe('a quiz being made', () => {
  it('asks a fixed question once, however often it is chosen', () => {
    const draft = new QuizDraft();
    draft.addQuestions(['a', 'b']);
    draft.addQuestions(['b', 'c']);
    expect(draft.parts().map(({ questionId }) => questionId)).toEqual(['a', 'b', 'c']);
    expect(draft.questionCount()).toBe(3);
  });

  it('draws from its course, and counts for one alone', () => {
    const draft = new QuizDraft();
    expect(draft.request().countsForCourse).toBe(false);
    draft.courseId.set('course');
    draft.addPool();
    expect(draft.request()).toMatchObject({
      countsForCourse: true,
      parts: [{ courseId: 'course', count: 5 }],
    });
  });

  it('gives every band another beginning', () => {
    const draft = new QuizDraft();
    for (let n = 0; n < 3; n++) draft.addBand();
    draft.setBand(1, { text: ' x ' });
    expect(draft.request().settings.bands).toEqual([
      { from: 0, text: '' },
      { from: 20, text: 'x' },
      { from: 40, text: '' },
    ]);
  });

  it('knows whether anything was typed since it was taken', () => {
    const draft = new QuizDraft();
    expect(draft.changed()).toBe(false);
    draft.title.set('前台交接');
    expect(draft.changed()).toBe(true);
    draft.keep();
    expect(draft.changed()).toBe(false);
  });
});
