import { judgePassword, PASSWORD_MAX_LENGTH } from './judge-password';

const names = ['wangwei', '王伟明'];

describe('a new password', () => {
  it.each(['correct horse battery', '每月排班都要提前交给经理', 'aB3$kk90..'])(
    '%s is accepted',
    (password) => {
      expect(judgePassword(password, { names })).toEqual([]);
    },
  );

  it.each([
    ['short1!x', 'too-short'],
    ['aaaaaaaaaaaa', 'too-simple'],
    ['123123123123', 'too-simple'],
    ['1234567890', 'too-simple'],
    ['zyxwvutsrqp', 'too-simple'],
    ['WangWei-2026!', 'contains-name'],
    ['我是王伟明没错呀哈哈', 'contains-name'],
    ['x'.repeat(PASSWORD_MAX_LENGTH) + 'abcde', 'too-long'],
  ])('%s is refused: %s', (password, fault) => {
    expect(judgePassword(password, { names })).toContain(fault);
  });

  it('must differ from the one it replaces', () => {
    const password = 'correct horse battery';
    expect(judgePassword(password, { names, current: password })).toEqual(['unchanged']);
  });

  it('counts characters, not UTF-16 halves', () => {
    expect(judgePassword('😀😁😂😃😄', { names })).toContain('too-short');
  });

  it('does not mistake a two-letter name for a core', () => {
    expect(judgePassword('bob is not in it', { names: ['is'] })).toEqual([]);
  });
});
