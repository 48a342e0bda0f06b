import { cloze, matching, multiple, ordering } from '../testing/questions';
import { fitsQuestion } from './fits-question';
import type { Question } from './question';
import type { Response } from './response';

describe('an answer', () => {
  it.each<[boolean, string, Question, Response]>([
    [true, 'different choices', multiple(1, 0), { type: 'multiple', choices: [1, 0] }],
    [false, 'a choice twice', multiple(1, 0), { type: 'multiple', choices: [1, 1] }],
    [true, 'every item once', ordering('all', 'a', 'b'), { type: 'ordering', order: [1, 0] }],
    [false, 'an item missing', ordering('all', 'a', 'b'), { type: 'ordering', order: [1] }],
    [true, 'right sides', matching(['a', 'x'], ['', 'y']), { type: 'matching', rights: ['y'] }],
    [true, 'none chosen yet', matching(['a', 'x'], ['', 'y']), { type: 'matching', rights: [null] }],
    [false, 'an invented right side', matching(['a', 'x'], ['', 'y']), { type: 'matching', rights: ['z'] }],
    [true, 'gaps', cloze(), { type: 'cloze', gaps: [1, '首问', null] }],
    [false, 'a gap too many', cloze(), { type: 'cloze', gaps: [1, '首问', null, null] }],
    [false, 'a choice that is not there', cloze(), { type: 'cloze', gaps: [2, null, null] }],
    [false, 'a text where to choose', cloze(), { type: 'cloze', gaps: ['right', null, null] }],
    [false, 'an endless text', cloze(), { type: 'cloze', gaps: [null, 'x'.repeat(1001), null] }],
  ])('fits: %s, with %s', (expected, _, question, response) => {
    expect(fitsQuestion(question, response)).toBe(expected);
  });
});
