import type { GridCode, GridMatch } from './month-grid-types';
import { begin, choose, meant } from './typing';

const code = (name: string): GridCode => ({ id: name, code: name, name, colour: 1 });
const [early, evening, day] = [code('early'), code('evening'), code('day')];
const CODES = [early, evening, day] as const;

function match(text: string): GridMatch {
  const candidates = CODES.filter(({ name }) => name.startsWith(text));
  return { meant: candidates.length === 1 ? (candidates[0] ?? null) : null, candidates };
}

describe('typing', () => {
  it('means what the text means', () => {
    expect(meant(begin('d', false, match))).toBe(day);
    expect(meant(begin('ev', false, match))).toBe(evening);
  });

  it('means nothing while several could be meant, until one is pointed at', () => {
    const typing = begin('e', false, match);
    expect(meant(typing)).toBeNull();
    expect(meant(choose(typing, 1))).toBe(early);
    expect(meant(choose(choose(typing, 1), 1))).toBe(evening);
    expect(meant(choose(choose(choose(typing, 1), 1), 1))).toBe(early);
    expect(meant(choose(typing, -1))).toBe(evening);
  });

  it('points at the next one when the first is meant anyway', () => {
    const typing = { text: 'e', editing: false, match: { meant: early, candidates: CODES }, chosen: -1 };
    expect(meant(choose(typing, 1))).toBe(evening);
  });

  it('cannot choose where nothing fits', () => {
    const typing = begin('x', false, match);
    expect(choose(typing, 1)).toEqual(typing);
    expect(meant(typing)).toBeNull();
  });
});
