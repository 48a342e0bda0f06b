import { dayNumber } from '@banke/domain/calendar';
import { monthDataOf, VERSIONS } from '../testing/month-data-of';
import { changeMonth } from './change-month';
import { planCopy, planPattern, versionOn } from './plan-writes';
import { readMonth } from './read-month';

const FIRST = dayNumber('2026-11-02');
const SPAN = { from: FIRST, through: FIRST + 6 };
const WEEK = ['day v1', 'day v1', 'day v1', 'day v1', 'day v1', 'rest v1', 'rest v1'];

const month = readMonth(
  monthDataOf([
    { id: 'a', cells: '白晚' },
    { id: 'b', cells: '休', employed: [{ from: '2026-11-04', through: null }] },
    { id: 'c', cells: '夜夜夜', pinned: ['2026-11-02'] },
  ]),
);

const codes = (writes: ReturnType<typeof planPattern>, personId: string) => {
  const changed = changeMonth(month, writes);
  return Array.from({ length: 7 }, (_, index) => {
    const id = versionOn(changed, personId, FIRST + index);
    return (id && changed.templates.get(id)?.code) ?? '·';
  }).join('');
};

describe('filling with a rotation', () => {
  const plan = { personIds: ['a', 'b', 'c'], span: SPAN, cycle: WEEK, start: 0, offset: 1 };

  it('turns from person to person, and writes only where the person belongs and nothing is pinned', () => {
    const writes = planPattern(month, { ...plan, onto: 'replace' });
    expect(['a', 'b', 'c'].map((id) => codes(writes, id))).toEqual([
      '白白白白白休休',
      '··白白休休白',
      '夜白白休休白白',
    ]);
  });

  it('begins further in the cycle', () => {
    const writes = planPattern(month, { ...plan, personIds: ['a'], start: 4, onto: 'replace' });
    expect(codes(writes, 'a')).toBe('白休休白白白白');
  });

  it('leaves what stands there when only empty cells are meant', () => {
    const writes = planPattern(month, { ...plan, onto: 'only-empty' });
    expect(codes(writes, 'a')).toBe('晚白白白白休休');
  });

  it('writes nothing that stands there already', () => {
    const full = changeMonth(month, planPattern(month, { ...plan, onto: 'replace' }));
    expect(planPattern(full, { ...plan, onto: 'replace' })).toEqual([]);
  });
});

describe('copying from days before', () => {
  it('keeps weekdays, and takes history', () => {
    const data = monthDataOf([{ id: 'a', cells: '夜白晚白休白休休' }]);
    const read = readMonth(data);
    const span = { from: FIRST + 7, through: FIRST + 13 };
    const writes = planCopy(read, { personIds: ['a'], span, back: 7, onto: 'replace' });
    expect(writes.map(({ day, next }) => [day - FIRST, next?.templateVersionId])).toEqual([
      [7, 'day v1'],
      [8, 'evening v1'],
      [9, 'day v1'],
      [10, 'rest v1'],
      [11, 'day v1'],
      [12, 'rest v1'],
      [13, 'rest v1'],
    ]);
    expect(versionOn(read, 'a', FIRST - 1)).toBe('night v1');
  });

  it('never copies what it writes itself', () => {
    const data = monthDataOf([{ id: 'a', cells: '夜白' }]);
    const span = { from: FIRST + 1, through: FIRST + 13 };
    const writes = planCopy(readMonth(data), { personIds: ['a'], span, back: 7, onto: 'replace' });
    expect(writes.map(({ day }) => day - FIRST)).toEqual([6, 7, 13]);
  });

  it('brings the newest version of a template, and none of a closed one', () => {
    const [day, evening] = VERSIONS;
    if (!day || !evening) throw new Error('no presets');
    const versions = [
      { ...day, current: false },
      { ...evening, current: false },
      { ...day, versionId: 'day v2' },
    ];
    const read = readMonth({
      ...monthDataOf([{ id: 'a', cells: '·白晚' }]),
      versions,
    });
    const span = { from: FIRST + 7, through: FIRST + 13 };
    const writes = planCopy(read, { personIds: ['a'], span, back: 7, onto: 'replace' });
    expect(writes.map(({ next }) => next?.templateVersionId)).toEqual(['day v2']);
  });
});
