import { AddressWall } from './address-wall';

const PUBLIC = '8.8.8.8';
const wallAround = (answers: Record<string, string[]>, allowed: { address: string; prefix: number }[] = []) =>
  new AddressWall(allowed, async (host) => {
    const found = answers[host];
    if (!found) throw new Error('ENOTFOUND');
    return found.map((address) => ({ address }));
  });

describe('the wall around private addresses', () => {
  const wall = wallAround({});

  it.each([
    'https://127.0.0.1/hook',
    'https://127.1/hook',
    'https://2130706433/hook',
    'https://0x7f.0.0.1/hook',
    'https://0.0.0.0/hook',
    'https://10.0.0.5/hook',
    'https://172.16.0.1/hook',
    'https://172.31.255.255/hook',
    'https://192.168.1.1/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/hook',
    'https://224.0.0.1/hook',
    'https://255.255.255.255/hook',
    'https://[::1]/hook',
    'https://[::]/hook',
    'https://[::ffff:127.0.0.1]/hook',
    'https://[::ffff:a9fe:a9fe]/hook',
    'https://[64:ff9b::7f00:1]/hook',
    'https://[2002:7f00:1::]/hook',
    'https://[fd00::1]/hook',
    'https://[fe80::1]/hook',
    'https://[ff02::1]/hook',
  ])('refuses %s', async (url) => {
    expect(await wall.check(new URL(url))).toBe('refused');
  });

  it('lets public addresses pass, over TLS only', async () => {
    const open = { address: PUBLIC, family: 4, allowedPrivate: false };
    expect(await wall.check(new URL(`https://${PUBLIC}/hook`))).toEqual(open);
    expect(await wall.check(new URL(`http://${PUBLIC}/hook`))).toBe('refused');
    expect(await wall.check(new URL('https://[2606:4700::1111]/hook'))).toMatchObject({ family: 6 });
  });

  it('goes by what a name stands for, all of it, and hands over the address it checked', async () => {
    const names = wallAround({
      'good.example': [PUBLIC],
      'inside.example': ['10.0.0.5'],
      'both.example': [PUBLIC, '127.0.0.1'],
      'nothing.example': [],
    });
    expect(await names.check(new URL('https://good.example/hook'))).toMatchObject({ address: PUBLIC });
    for (const host of ['inside', 'both', 'nothing']) {
      expect(await names.check(new URL(`https://${host}.example/hook`))).toBe('refused');
    }
    await expect(names.check(new URL('https://unknown.example/hook'))).rejects.toThrow('ENOTFOUND');
  });

  it('opens for the networks the operator allows, and for those alone', async () => {
    const inside = wallAround({ 'hook.internal': ['10.1.2.3'] }, [{ address: '10.1.0.0', prefix: 16 }]);
    const found = { address: '10.1.2.3', family: 4, allowedPrivate: true };
    expect(await inside.check(new URL('http://hook.internal/hook'))).toEqual(found);
    expect(await inside.check(new URL('https://10.2.0.1/hook'))).toBe('refused');
    expect(await inside.check(new URL('https://169.254.169.254/'))).toBe('refused');
  });
});
