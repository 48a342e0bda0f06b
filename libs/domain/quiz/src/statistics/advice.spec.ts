import { adviceOf } from './advice';

const item = (facility: number, discriminationIndex: number | null, attempts = 30) => ({
  ...{ facility, discriminationIndex, attempts },
});

describe('what to mend in a question', () => {
  it.each([
    ['sound', item(0.6, 40), 0.25, []],
    ['too few answers', item(0.1, -50, 9), 0.25, null],
    ['answered worse by those who know more', item(0.6, -5), 0.25, ['misleads']],
    ['no better than chance', item(0.24, 30), 0.25, ['guessed']],
    ['hardly anybody right', item(0.1, 30), 0, ['too-hard']],
    ['everybody right', item(1, null), 0.25, ['too-easy']],
    ['tells hardly anything', item(0.6, 10), null, ['tells-little']],
  ])('%s', (_, statistics, guess, expected) => {
    expect(adviceOf(statistics, guess)).toEqual(expected);
  });
});
