import fc from 'fast-check';
import { everyType, single } from '../testing/questions';
import { readQuestion } from './read-question';
import { readResponse } from './read-response';

describe('a definition that came over the wire', () => {
  it.each(everyType().map((question) => [question.type, question] as const))(
    'of type %s is read as it was written',
    (_, question) => {
      expect(readQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
    },
  );

  it('is refused in another shape, and loses what nobody knows', () => {
    const question = single(1, 0);
    expect(readQuestion({ ...question, choices: 'a, b' })).toBeUndefined();
    expect(readQuestion({ ...question, mark: '1' })).toBeUndefined();
    expect(readQuestion({ ...question, mark: NaN })).toBeUndefined();
    expect(readQuestion({ ...question, type: 'toString' })).toBeUndefined();
    expect(readQuestion({ ...question, script: 'x' })).toEqual(question);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        readQuestion(anything);
        readResponse(anything);
      }),
    );
  });
});

describe('an answer that came over the wire', () => {
  it.each([
    [{ type: 'single', choice: 1 }],
    [{ type: 'matching', rights: ['x', null] }],
    [{ type: 'cloze', gaps: [1, 'x', null] }],
  ])('is read: %j', (response) => {
    expect(readResponse(response)).toEqual(response);
  });

  it.each([[{ type: 'single', choice: '1' }], [{ type: 'constructor' }], [null], [{ type: 'multiple' }]])(
    'is none: %j',
    (response) => {
      expect(readResponse(response)).toBeUndefined();
    },
  );
});
