import { shortName } from './avatar';

describe('the short name in an avatar', () => {
  it.each([
    ['王小明', '小明'],
    ['李静', '李静'],
    ['演示·管理员', '管理'],
    ['演示·客服主管', '客服'],
    ['系统管理员', '系统'],
    ['Demo · Ada Lovelace', 'AL'],
    ['Ada Lovelace', 'AL'],
    ['admin', 'A'],
    ['', ''],
  ])('of %p is %p', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
