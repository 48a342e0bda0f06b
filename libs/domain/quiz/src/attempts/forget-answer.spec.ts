import { cloze, essay, numeric, shortAnswer, single } from '../testing/questions';
import { forgetAnswer } from './forget-answer';

describe('forgetting an answer', () => {
  it('leaves what it earned', () => {
    const name = { type: 'short-answer', text: '我叫隐名氏' } as const;
    expect(forgetAnswer(shortAnswer(['我叫*', 0.5]), name)).toEqual({
      ...{ response: { type: 'short-answer', text: '…' }, kept: 0.5 },
    });
    expect(forgetAnswer(numeric([15, 0, 1]), { type: 'numeric', text: '15' })).toMatchObject({ kept: 1 });
    const gaps = { type: 'cloze', gaps: [0, '首问我', '15'] } as const;
    expect(forgetAnswer(cloze(), gaps)).toEqual({
      ...{ response: { type: 'cloze', gaps: [0, '…', '…'] }, kept: 1 },
    });
  });

  it('leaves an essay to the mark that a person gave', () => {
    expect(forgetAnswer(essay(), { type: 'essay', text: '家中有病人' })).toEqual({
      response: { type: 'essay', text: '…' },
    });
  });

  it('leaves alone what was only chosen, and nothing', () => {
    expect(forgetAnswer(single(1, 0), { type: 'single', choice: 1 })).toBeUndefined();
    expect(forgetAnswer(essay(), { type: 'essay', text: ' ' })).toBeUndefined();
    expect(forgetAnswer(essay(), null)).toBeUndefined();
  });
});
