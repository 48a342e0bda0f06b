import type { CourseSeriesView, CourseView } from '@banke/contracts';
import { groupCourses, type CourseFilter } from './course-groups';

const series: CourseSeriesView[] = (
  [
    ['norms', 'service'],
    ['sales', 'business'],
    ['new', 'support'],
  ] as const
).map(([id, module]) => ({
  ...{ id, module, name: id, departmentId: null, departmentName: null, version: 1 },
  editable: id === 'new',
}));

const course = (id: string, seriesId: string, more: Partial<CourseView> = {}): CourseView => ({
  ...{ id, seriesId, state: 'library', number: 1, title: id, searchKey: id, summary: '', minutes: 30 },
  ...{ competencies: [], postIds: [], gradeIds: [], event: null, prerequisiteIds: [], qualificationId: null },
  ...{ lessonCount: 1, changedAt: '', editable: false, version: 1, ...more },
});

const courses = [
  course('smile', 'norms', { searchKey: '三米微笑\nsanmiweixiao\nsmwx' }),
  course('dress', 'norms', { minutes: 15 }),
  course('draft', 'norms', { state: 'draft' }),
  course('old', 'sales', { state: 'retired', event: '双11' }),
];

describe('the catalogue in groups', () => {
  const shown = (filter: Partial<CourseFilter>) =>
    groupCourses(series, courses, { text: '', module: undefined, stage: undefined, ...filter }).map(
      (group) => [
        group.module,
        group.series.map(({ series: each, courses: of, minutes }) => [
          each.id,
          of.map(({ id }) => id),
          minutes,
        ]),
      ],
    );

  it('leaves out what is retired and empty, but not what somebody may fill', () => {
    expect(shown({})).toEqual([
      ['service', [['norms', ['smile', 'dress', 'draft'], 45]]],
      ['support', [['new', [], 0]]],
    ]);
  });

  it.each([
    ['SMWX', ['smile']],
    ['san mi', ['smile']],
    ['没有', []],
  ])('finds by title, pinyin and initials: %s', (text, ids) => {
    expect(shown({ text })).toEqual(ids.length === 0 ? [] : [['service', [['norms', ids, 45]]]]);
  });

  it('finds by event, and shows what is retired when asked', () => {
    expect(shown({ text: '双11', stage: 'retired' })).toEqual([['business', [['sales', ['old'], 0]]]]);
    expect(shown({ stage: 'making' })).toEqual([['service', [['norms', ['draft'], 45]]]]);
    expect(shown({ module: 'business' })).toEqual([]);
  });
});
