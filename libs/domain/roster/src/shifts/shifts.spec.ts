import fc from 'fast-check';
import { dayNumber, zoneClock } from '@banke/domain/calendar';
import { checkTemplate } from './check-template';
import { fillBlocks } from './fill-blocks';
import { placeShift } from './place-shift';
import { PRESET_TEMPLATES } from './preset-templates';
import { BLOCK_KINDS, type ShiftTemplate } from './shift-template';

const SHANGHAI = zoneClock('Asia/Shanghai');
const BERLIN = zoneClock('Europe/Berlin');

function template(key: string): ShiftTemplate {
  const preset = PRESET_TEMPLATES.find((each) => each.key === key);
  if (!preset) throw new Error(key);
  return { ...preset, id: `${key} v1`, templateId: key, name: key, skillIds: [] };
}

function shiftFrom(from: number, to: number): ShiftTemplate {
  return { ...template('night'), blocks: fillBlocks(from, to, []) };
}

describe('the shipped templates', () => {
  it.each(PRESET_TEMPLATES.map((preset) => [preset.key, preset] as const))(
    '%s has nothing wrong',
    (_, preset) => {
      expect(checkTemplate(preset)).toEqual([]);
    },
  );

  it('share no code and no alias, in whatever case', () => {
    const typed = PRESET_TEMPLATES.flatMap(({ code, aliases }) => [code, ...aliases]).map((key) =>
      key.toLowerCase(),
    );
    expect(new Set(typed).size).toBe(typed.length);
  });

  it.each([
    ['day', 480, 570, 0],
    ['evening', 480, 540, 120],
    ['night', 480, 510, 330],
    ['early-class', 510, 570, 0],
    ['building-desk', 490, 610, 0],
  ])('%s is %d minutes of work in %d minutes of presence, %d at night', (key, work, presence, night) => {
    const duty = placeShift(template(key), 'p', dayNumber('2026-11-22'), SHANGHAI);
    expect([duty.workMinutes, duty.end - duty.start, duty.nightMinutes]).toEqual([work, presence, night]);
  });

  it('make Evening and Night night work, and Day not', () => {
    const night = (key: string) => placeShift(template(key), 'p', dayNumber('2026-11-22'), SHANGHAI).night;
    expect([night('day'), night('evening'), night('night')]).toEqual([false, true, true]);
  });

  it('take no time on a day of rest or leave', () => {
    const { start, end, workMinutes, blocks } = placeShift(template('rest'), 'p', 20_000, SHANGHAI);
    expect([end - start, workMinutes, blocks]).toEqual([0, 0, []]);
  });
});

describe('a placed shift', () => {
  it.each([
    ['2026-03-28', 7 * 60],
    ['2026-10-24', 9 * 60],
    ['2026-06-10', 8 * 60],
  ])('22:00–06:00 in Berlin from %s is %d elapsed minutes, all of them night', (date, minutes) => {
    const duty = placeShift(shiftFrom(22 * 60, 30 * 60), 'p', dayNumber(date), BERLIN);
    expect([duty.workMinutes, duty.nightMinutes]).toEqual([minutes, minutes]);
  });

  it('that starts at a time the clocks skip starts when they have skipped it', () => {
    const duty = placeShift(shiftFrom(150, 480), 'p', dayNumber('2026-03-29'), BERLIN);
    expect(duty.start).toBe(Date.parse('2026-03-29T01:30:00Z') / 60_000);
  });

  it('that starts at a time shown twice starts at the first', () => {
    const duty = placeShift(shiftFrom(150, 480), 'p', dayNumber('2026-10-25'), BERLIN);
    expect(duty.start).toBe(Date.parse('2026-10-25T00:30:00Z') / 60_000);
  });

  it('until 24:00 ends where the next day begins', () => {
    const day = dayNumber('2026-11-22');
    const evening = placeShift(template('evening'), 'p', day, SHANGHAI);
    expect(evening.end).toBe(placeShift(template('night'), 'p', day + 1, SHANGHAI).start);
  });
});

describe('the blocks of a shift', () => {
  const typed = fc.array(
    fc.record({
      kind: fc.constantFrom(...BLOCK_KINDS),
      from: fc.integer({ min: 480, max: 900 }),
      length: fc.integer({ min: 1, max: 90 }),
    }),
    { maxLength: 5 },
  );

  it('fill the whole span without gap whenever what was typed does not overlap', () => {
    fc.assert(
      fc.property(typed, (blocks) => {
        const apart = blocks
          .sort((a, b) => a.from - b.from)
          .map(({ kind, from, length }) => ({ kind, from, to: from + length }))
          .filter(({ to }, index, all) => to <= (all[index + 1]?.from ?? 1440));
        const filled = fillBlocks(480, 1020, apart);
        const problems = checkTemplate({ kind: 'shift', dayPart: 'day', blocks: filled });
        expect(problems).toEqual([]);
        expect([filled[0]?.from, filled.at(-1)?.to]).toEqual([480, Math.max(1020, apart.at(-1)?.to ?? 0)]);
      }),
    );
  });

  it('that overlap, are empty, leave a gap or the day are named', () => {
    const block = (from: number, to: number) =>
      ({ ...fillBlocks(0, 60, [])[0], from, to }) as (typeof filled)[number];
    const filled = fillBlocks(0, 60, []);
    const of = (...blocks: typeof filled) => checkTemplate({ kind: 'shift', dayPart: 'day', blocks });
    expect(of(block(480, 600), block(590, 700))).toEqual([{ code: 'block-overlaps', block: 1 }]);
    expect(of(block(480, 480))).toEqual([{ code: 'block-empty', block: 0 }]);
    expect(of(block(480, 600), block(630, 700))).toEqual([
      { code: 'gap-between-blocks', block: 1, minutes: 30 },
    ]);
    expect(of(block(1440, 1500))).toEqual([{ code: 'starts-on-another-day' }]);
    expect(of(block(0, 1441))).toEqual([{ code: 'shift-too-long', minutes: 1441 }]);
    expect(of(block(1000, 2881))).toContainEqual({ code: 'block-out-of-day', block: 0 });
    expect(checkTemplate({ kind: 'shift', dayPart: 'day', blocks: [] })).toEqual([
      { code: 'blocks-missing' },
    ]);
    expect(checkTemplate({ kind: 'rest', dayPart: null, blocks: filled })).toEqual([
      { code: 'blocks-not-allowed' },
    ]);
  });
});
