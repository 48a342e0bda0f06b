import { shortName } from './avatar';

describe('the short name in an avatar', () => {
  it.each([
    ['王小明', '小明'],
    ['李静', '李静'],
    ['Ada Lovelace', 'AL'],
    ['admin', 'A'],
    ['', ''],
  ])('of %p is %p', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
