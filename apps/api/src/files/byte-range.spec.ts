import fc from 'fast-check';
import { readRange } from './byte-range';

const ETAG = '"abc"';
const ask = (header: string | undefined, ifRange?: string, size = 100) =>
  readRange(header, { size, etag: ETAG, ifRange });
const part = (from: number, through: number) => ({ is: 'part', range: { from, through } });

describe('a part of a file', () => {
  it.each([
    ['bytes=0-9', part(0, 9)],
    ['bytes=90-', part(90, 99)],
    ['bytes=-10', part(90, 99)],
    ['bytes=-500', part(0, 99)],
    ['bytes=50-500', part(50, 99)],
    ['bytes=100-', { is: 'unsatisfiable' }],
    ['bytes=-0', { is: 'unsatisfiable' }],
    ['bytes=9-0', { is: 'whole' }],
    ['bytes=0-1,5-9', { is: 'whole' }],
    ['bytes=-', { is: 'whole' }],
    ['lines=0-1', { is: 'whole' }],
    [undefined, { is: 'whole' }],
  ])('%s', (header, expected) => {
    expect(ask(header)).toEqual(expected);
  });

  it('is the whole where the file is another one by now', () => {
    expect(ask('bytes=0-9', ETAG)).toEqual(part(0, 9));
    expect(ask('bytes=0-9', '"old"')).toEqual({ is: 'whole' });
    expect(ask('bytes=0-9', 'Sun, 01 Nov 2026 00:00:00 GMT')).toEqual({ is: 'whole' });
  });

  it('never reaches beyond the file', () => {
    const end = fc.option(fc.nat(300), { nil: '' });
    fc.assert(
      fc.property(end, end, fc.integer({ min: 0, max: 200 }), (first, last, size) => {
        const asked = ask(`bytes=${String(first)}-${String(last)}`, undefined, size);
        if (asked.is !== 'part') return;
        expect(asked.range.from).toBeGreaterThanOrEqual(0);
        expect(asked.range.from).toBeLessThanOrEqual(asked.range.through);
        expect(asked.range.through).toBeLessThan(size);
      }),
    );
  });
});
