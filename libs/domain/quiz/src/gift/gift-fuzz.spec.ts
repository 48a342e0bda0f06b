import fc from 'fast-check';
import { importProblems } from '../exchange/question-import';
import { parseGift } from './parse-gift';
import { writeGift } from './write-gift';

describe('any text at all', () => {
  const signs = fc.constantFrom(
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    '::',
    '\\',
    '\n',
    '\n\n',
    '->',
    '%5%',
    '//',
    '$CATEGORY:',
    'T',
    '1..2',
    '[html]',
    ' ',
    'x',
  );

  it('is read or told, never thrown back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const { questions, problems } = parseGift(text);
          for (const { line } of [...questions, ...problems]) expect(line).toBeGreaterThan(0);
          expect(() => writeGift(questions)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reads again what it wrote of it', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (all) => {
        const { questions } = parseGift(all.join(''));
        const fit = questions.filter(
          (each) => importProblems({ questions: [each], problems: [] }).length === 0,
        );
        const once = fit.map(({ category, question }) => ({ category, question }));
        const twice = parseGift(writeGift(once).text);
        expect(twice.problems).toEqual([]);
        expect(twice.questions.map(({ question }) => question)).toEqual(once.map(({ question }) => question));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['spaces', ' '],
    ['braces', '{'],
    ['answers', '{=a~b'],
    ['digits', '{#1'],
    ['hashes', '#'],
    ['colons', ':'],
    ['backslashes', '\\'],
    ['blank lines in answers', '{=a\n\n'],
    ['names', '::a:: b {T}\n'],
    ['weights', '%5'],
  ])('of many %s takes time as it is long', (_, piece) => {
    // Quadratic work would take minutes.
    const text = `q {=a ${piece.repeat(1_000_000 / piece.length)}`;
    expect(parseGift(text).questions.length + parseGift(text).problems.length).toBeGreaterThan(0);
  });
});
