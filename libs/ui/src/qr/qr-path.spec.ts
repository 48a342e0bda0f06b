import { qrPath } from './qr-path';

const ADDRESS =
  'https://banke.example.com/invite#0198f2c4-7d11-7c3e-9f5a-2b6f1f0c9a11.kq3v9Jx0aT5uQ8mZ2wE7rY4nB1cH6dS0pL3gF8jK5tU';

/** Which modules are dark, read back from the path. */
function modulesOf(text: string): { dark: Set<string>; size: number } {
  const { path, size } = qrPath(text);
  const dark = new Set(
    [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x ?? ''},${y ?? ''}`),
  );
  return { dark, size };
}

describe('a QR code', () => {
  it('has its three corners, and four modules of white around it', () => {
    const { dark, size } = modulesOf(ADDRESS);
    const corner = (left: number, top: number) =>
      Array.from({ length: 7 }, (_, y) =>
        Array.from({ length: 7 }, (_, x) =>
          dark.has(`${String(left + x)},${String(top + y)}`) ? '#' : '.',
        ).join(''),
      );
    const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    const far = size - 4 - 7;
    expect([corner(4, 4), corner(far, 4), corner(4, far)]).toEqual([finder, finder, finder]);
    const outside = [...dark].filter((at) =>
      at.split(',').some((n) => Number(n) < 4 || Number(n) >= size - 4),
    );
    expect(outside).toEqual([]);
  });

  it('is another for another address, and small enough for a slip of paper', () => {
    const one = qrPath(ADDRESS);
    expect(qrPath(`${ADDRESS}x`).path).not.toBe(one.path);
    expect(one.size).toBeLessThanOrEqual(57);
  });
});
