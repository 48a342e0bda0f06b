import fc from 'fast-check';
import type { ImportedCell } from './imported-cell';
import { hoursOf, readDay, readHours, readText, readWhole } from './read-cell';

const text = (value: string): ImportedCell => ({ type: 'text', text: value });
const number = (value: number, shown = String(value)): ImportedCell => ({
  type: 'number',
  number: value,
  text: shown,
});
const RANGE = { min: '1950-01-01', max: '2099-12-31', from1904: false };

const WEEK = { min: 0, max: 80 };

describe('a cell read as text', () => {
  it.each<[ImportedCell | undefined, string | null]>([
    [text('  张\u3000 伟\n'), '张 伟'],
    [text('\u200bKF001\u00a0'), 'KF001'],
    [number(1001), '1001'],
    [number(13_800_138_000), '13800138000'],
    [number(7, '007'), '007'],
    [text('客服部（北京）'), '客服部（北京）'],
    [text(' \u3000 '), null],
    [undefined, null],
  ])('%j', (cell, expected) => {
    const read = readText(cell, { max: 20 });
    expect(read).toEqual(expected === null ? { kind: 'blank' } : { kind: 'value', value: expected });
  });

  it('folds what an input method left in full width', () => {
    expect(readText(text('ＫＦ－００１＠'), { max: 20, fold: true })).toEqual({
      kind: 'value',
      value: 'KF-001@',
    });
  });

  it.each<[ImportedCell, object]>([
    [text('x'.repeat(21)), { code: 'too-long', params: { value: 'x'.repeat(21), max: 20 } }],
    [text('evil\u202egnp'), { code: 'pattern', params: { value: 'evilgnp' } }],
    [
      { type: 'error', text: '#REF!' },
      { code: 'formula-error', params: { value: '#REF!' } },
    ],
    [{ type: 'merged' }, { code: 'merged-cell', params: {} }],
  ])('refuses %j', (cell, expected) => {
    expect(readText(cell, { max: 20 })).toEqual({ kind: 'wrong', ...expected });
  });
});

describe('a cell read as a day', () => {
  it.each<[ImportedCell, string]>([
    [text('2026-11-22'), '2026-11-22'],
    [text('2026/1/5'), '2026-01-05'],
    [text('2026.11.22'), '2026-11-22'],
    [text('2026年11月22日'), '2026-11-22'],
    [text('2026 年 1 月 5 日'), '2026-01-05'],
    [text('２０２６年１月５号'), '2026-01-05'],
    [text('20261122'), '2026-11-22'],
    [text('2026-11-22 00:00:00'), '2026-11-22'],
    [text('2026-11-22T08:30:00Z'), '2026-11-22'],
    [text('46348'), '2026-11-22'],
    [number(46348), '2026-11-22'],
    [number(46348.75), '2026-11-22'],
    [number(20261122), '2026-11-22'],
    [{ type: 'date', day: '2026-11-22' }, '2026-11-22'],
  ])('%j', (cell, expected) => {
    expect(readDay(cell, RANGE)).toEqual({ kind: 'value', value: expected });
  });

  it('counts from 1904 in a file that does', () => {
    expect(readDay(number(44886), { ...RANGE, from1904: true })).toEqual({
      kind: 'value',
      value: '2026-11-22',
    });
  });

  it.each([
    '2026-02-30',
    '2026/2/29',
    '03/04/2026',
    '22.11.2026',
    '2026-11/22',
    '26-11-22',
    '2026年11月',
    '2026-11',
    '明天',
    '20261301',
    '7',
  ])('takes %s for none', (value) => {
    expect(readDay(text(value), RANGE)).toEqual({ kind: 'wrong', code: 'not-a-day', params: { value } });
  });

  it('says that a day is far off, as that of a wrong column is', () => {
    expect(readDay(number(1001), RANGE)).toMatchObject({
      code: 'day-out-of-range',
      params: { value: '1902-09-27' },
    });
    expect(readDay(text('2206-11-22'), RANGE)).toMatchObject({ code: 'day-out-of-range' });
  });

  it('finds any day again, however it was written', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const written = fc.constantFrom<(day: string) => ImportedCell>(
      (each) => text(each),
      (each) => text(each.replaceAll('-', '/')),
      (each) => text(each.replaceAll('-', '')),
      (each) => number(Date.parse(each) / 86_400_000 + 25_569),
      (each) => text(each.split('-').map(Number).join('.')),
      (each) => {
        const [year, month, dayOfMonth] = each.split('-').map(Number);
        return text(`${year}年${month}月${dayOfMonth}日`);
      },
    );
    fc.assert(
      fc.property(day, written, (each, write) => {
        expect(readDay(write(each), RANGE)).toEqual({ kind: 'value', value: each });
      }),
    );
  });

  it('says something of every cell and throws for none', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).map(text),
      fc.double().map((value) => number(value)),
    );
    fc.assert(
      fc.property(cell, (each) => {
        for (const read of [readDay(each, RANGE), readText(each, { max: 10 }), readHours(each, WEEK)])
          expect(['blank', 'value', 'wrong']).toContain(read.kind);
      }),
    );
  });
});

describe('a cell read as hours', () => {
  it.each<[ImportedCell, number]>([
    [number(40), 2400],
    [number(37.5), 2250],
    [text('４０小时'), 2400],
    [text('38.5 h'), 2310],
    [text('0'), 0],
    [number(80), 4800],
  ])('%j', (cell, minutes) => {
    expect(readHours(cell, WEEK)).toEqual({ kind: 'value', value: minutes });
  });

  it.each<[ImportedCell, string]>([
    [text('forty'), 'not-a-number'],
    [text('4O'), 'not-a-number'],
    [number(80.5), 'number-out-of-range'],
    [text('-1'), 'number-out-of-range'],
    [text('-0.5小时'), 'number-out-of-range'],
    [number(-1), 'number-out-of-range'],
  ])('refuses %j', (cell, code) => {
    const reading = readHours(cell, WEEK);
    expect(reading).toMatchObject({ kind: 'wrong', code });
    if (code === 'number-out-of-range') expect(reading).toMatchObject({ params: WEEK });
  });

  it('finds the minutes of a week again', () => {
    for (let minutes = 0; minutes <= 4800; minutes++)
      expect(readHours(number(hoursOf(minutes)), WEEK)).toEqual({ kind: 'value', value: minutes });
  });
});

describe('a cell read as a whole number', () => {
  const PEOPLE = { min: 0, max: 999 };

  it.each<[ImportedCell | undefined, number | null]>([
    [text(' ３ '), 3],
    [number(0), 0],
    [number(12, '012'), 12],
    [text(''), null],
    [undefined, null],
  ])('%j', (cell, expected) => {
    const read = readWhole(cell, PEOPLE);
    expect(read).toEqual(expected === null ? { kind: 'blank' } : { kind: 'value', value: expected });
  });

  it.each<[ImportedCell, string]>([
    [text('三'), 'not-a-whole-number'],
    [number(2.5), 'not-a-whole-number'],
    [text('2.0'), 'not-a-whole-number'],
    [number(1000), 'number-out-of-range'],
    [text('-1'), 'number-out-of-range'],
    [{ type: 'merged' }, 'merged-cell'],
  ])('refuses %j', (cell, code) => {
    expect(readWhole(cell, PEOPLE)).toMatchObject({ kind: 'wrong', code });
  });
});
