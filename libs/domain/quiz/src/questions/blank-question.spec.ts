import { multiple } from '../testing/questions';
import { asType, blankGap, blankQuestion } from './blank-question';
import { checkQuestion } from './check-question';
import { QUESTION_TYPES, richText } from './question';
import { readQuestion } from './read-question';

/** An empty pair asks nothing yet, and two of them look alike. */
const LACKING = ['missing', 'too-few', 'duplicate', 'gap-without-place'];

describe('a question to begin with', () => {
  it.each(QUESTION_TYPES)('of type %s has the right shape, and only lacks its texts', (type) => {
    const blank = blankQuestion(type);
    expect(readQuestion(blank)).toEqual(blank);
    const codes = checkQuestion(blank).map(({ code }) => code);
    expect(codes).toContain('missing');
    expect(codes.filter((code) => !LACKING.includes(code))).toEqual([]);
  });

  it.each(['choice', 'text', 'number'] as const)('may have a gap of kind %s', (kind) => {
    const question = { ...blankQuestion('cloze'), gaps: [blankGap(kind)] };
    expect(readQuestion(question)).toEqual(question);
  });

  it('keeps what two types share when it becomes another', () => {
    const before = { ...multiple(0.5, 0.5, -1), text: richText('Which?'), mark: 3 };
    expect(asType(before, 'single')).toMatchObject({ type: 'single', mark: 3, choices: before.choices });
    expect(asType(before, 'essay')).toMatchObject({ type: 'essay', mark: 3, text: { text: 'Which?' } });
    const said = asType(before, 'description');
    expect(said.mark).toBe(0);
    expect(asType(said, 'numeric').mark).toBe(1);
  });
});
