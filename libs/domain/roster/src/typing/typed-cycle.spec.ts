import { PRESET_TEMPLATES } from '../shifts/preset-templates';
import type { Typeable } from './find-template';
import { cycleText, readCycle } from './typed-cycle';

const own = [
  { code: 'D1', name: '白班', aliases: [] },
  { code: 'E2', name: '晚班', aliases: ['e'] },
  { code: 'E', name: '早班', aliases: [] },
  { code: 'OFF', name: '休息', aliases: ['x'] },
];
const preset = PRESET_TEMPLATES.map((each) => ({ ...each, name: each.name['zh-CN'] }));
const codes = (typed: string, templates: readonly Typeable[] = own) =>
  readCycle(typed, templates).map(({ meant }) => meant?.code);

describe('a rotation as typed', () => {
  it.each([
    ['D1 D1 E2 OFF', ['D1', 'D1', 'E2', 'OFF']],
    ['d1，E2、ｘ', ['D1', 'E2', 'OFF']],
    ['D1D1E2xOFF', ['D1', 'D1', 'E2', 'OFF', 'OFF']],
    ['E E2 EE2', ['E', 'E2', 'E', 'E2']],
    ['白班 休息', ['D1', 'OFF']],
    [' ', []],
  ])('%j', (typed, expected) => {
    expect(codes(typed)).toEqual(expected);
  });

  it('of single characters needs nothing between them', () => {
    expect(codes('白白晚W休x', preset)).toEqual(['白', '白', '晚', '晚', '休', '休']);
  });

  it('names as a whole what means nothing', () => {
    expect(readCycle('D1D3 E2', own).map(({ piece, meant }) => [piece, meant !== undefined])).toEqual([
      ['D1', true],
      ['D3', false],
      ['E2', true],
    ]);
  });

  it('is written so that it is read again', () => {
    expect(cycleText(['D1', 'D1', 'E2', 'OFF'], own)).toBe('D1 D1 E2 OFF');
    expect(cycleText(['白', '白', '休'], preset)).toBe('白白休');
    const tricky = [...preset, { code: '白白', name: '双', aliases: [] }];
    expect(cycleText(['白', '白', '休'], tricky)).toBe('白 白 休');
  });
});
