import { richText, type Question } from '@banke/domain/quiz';
import { QuestionDraft } from './question-draft';

describe('a question being written', () => {
  const written = (question: Question) => {
    const draft = new QuestionDraft();
    draft.definition.set(question);
    return draft;
  };

  it('says what is missing before it is sent, under the names of the server', () => {
    const draft = new QuestionDraft();
    expect(draft.refusal()?.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['definition.text', 'definition.choices.0']),
    );
  });

  it('is sent without blanks, and takes tags apart however they are written', () => {
    const draft = written({
      ...{ type: 'true-false', name: ' a ', text: richText('b'), mark: 1, right: true },
      ...{ generalFeedback: richText(''), whenRight: richText(''), whenWrong: richText('') },
    });
    draft.tags.set(' 投诉，前台 投诉 ');
    expect(draft.refusal()).toBeUndefined();
    expect(draft.request()).toMatchObject({ definition: { name: 'a' }, tags: ['投诉', '前台'] });
  });

  it('knows whether anything was changed since it was kept', () => {
    const draft = new QuestionDraft();
    draft.keep();
    expect(draft.changed()).toBe(false);
    draft.become('essay');
    expect(draft.changed()).toBe(true);
  });
});
