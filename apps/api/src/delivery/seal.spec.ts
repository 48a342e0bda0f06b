import { randomBytes } from 'node:crypto';
import { seal, unseal } from './seal';

describe('a sealed secret', () => {
  const key = randomBytes(32);

  it('opens with its key for its row, and shows nothing outside', () => {
    const sealed = seal(key, 'robot 1', 'SEC 密钥');
    expect(unseal(key, 'robot 1', sealed)).toBe('SEC 密钥');
    expect(sealed.includes('SEC')).toBe(false);
    expect(seal(key, 'robot 1', 'SEC 密钥').equals(sealed)).toBe(false);
  });

  it('opens neither with another key, nor in another row, nor when it was touched', () => {
    const sealed = seal(key, 'robot 1', 'SEC');
    const touched = Buffer.from(sealed);
    touched[touched.length - 1] = (touched.at(-1) ?? 0) ^ 1;
    expect([
      unseal(randomBytes(32), 'robot 1', sealed),
      unseal(key, 'robot 2', sealed),
      unseal(key, 'robot 1', touched),
      unseal(key, 'robot 1', Buffer.from('x')),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
