import { explainedHeadings, unknownHeadings } from './known-heading';

describe('the headings of other systems’ files', () => {
  const known = [
    { heading: '打卡晚到', name: 'late' },
    { heading: '机号', name: null },
    { heading: '旧指标', name: 'a line that is gone' },
    { heading: '不在文件里', name: 'early' },
  ];
  const columns = [
    { heading: '工号', field: 'number' },
    { heading: ' 打卡晚到', field: 'late' },
    { heading: '机号', field: null },
    { heading: '旧指标', field: null },
  ];

  it('are told apart: what was said of them can be corrected, what means nothing is asked', () => {
    expect(explainedHeadings(columns, known)).toEqual([
      { heading: ' 打卡晚到', name: 'late' },
      { heading: '机号', name: null },
    ]);
    expect(unknownHeadings(columns, known)).toEqual(['旧指标']);
  });
});
