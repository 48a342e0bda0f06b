import fc from 'fast-check';
import { matchesPattern } from './wildcards';

describe('a pattern', () => {
  it.each([
    ['*', '', true],
    ['a*', 'a', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c', false],
    ['*ab*ab', 'ab', false],
    ['**', 'x', true],
    ['5 \\* 3', '5 * 3', true],
    ['5 \\* 3', '5 x 3', false],
    ['a\\b', 'a\\b', true],
    ['a.c', 'abc', false],
    ['(*', '(abc', true],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text, true)).toBe(expected);
  });

  it('fits what its stars were filled with', () => {
    const piece = fc.stringMatching(/^[ab(.+]{0,3}$/);
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.array(piece, { maxLength: 5 }),
        (pieces, fill) => {
          const text = pieces.map((each, index) => (index === 0 ? '' : (fill[index] ?? '')) + each).join('');
          expect(matchesPattern(pieces.join('*'), text, true)).toBe(true);
        },
      ),
    );
  });

  it('agrees with a search by hand', () => {
    const word = fc.stringMatching(/^[ab*]{0,7}$/);
    const slow = (pattern: string, text: string): boolean => {
      if (pattern === '') return text === '';
      if (pattern.startsWith('*'))
        return slow(pattern.slice(1), text) || (text !== '' && slow(pattern, text.slice(1)));
      return text !== '' && pattern[0] === text[0] && slow(pattern.slice(1), text.slice(1));
    };
    fc.assert(
      fc.property(word, fc.stringMatching(/^[ab]{0,7}$/), (pattern, text) => {
        expect(matchesPattern(pattern, text, true)).toBe(slow(pattern, text));
      }),
    );
  });

  it('does not hang on many stars', () => {
    expect(matchesPattern('*a'.repeat(500) + '*b', 'a'.repeat(5000), true)).toBe(false);
  });
});
