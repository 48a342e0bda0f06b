import { compareNames, nameWords, searchKeyOf, searchNeedle, sortKeyOf } from './person-name';

const person = (name: string, pinyin: string, employeeNumber = 'KF001') => ({
  name,
  pinyin,
  employeeNumber,
  initials: pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join(''),
});

describe('the order of names', () => {
  it('goes by reading, keeps one surname together, and takes the reading of the surname', () => {
    const people = [
      person('章一', 'zhang yi'),
      person('张伟', 'zhang wei'),
      person('曾小贤', 'zeng xiao xian'),
      person('张雪', 'zhang xue'),
      person('西门庆', 'xi men qing'),
      person('咸鱼', 'xian yu'),
      person('Anna', 'anna'),
      person('欧阳锋', 'ou yang feng'),
      person('7号', '7 hao'),
    ];
    expect([...people].sort(compareNames).map(({ name }) => name)).toEqual([
      '7号',
      'Anna',
      '欧阳锋',
      '西门庆',
      '咸鱼',
      '曾小贤',
      '张伟',
      '张雪',
      '章一',
    ]);
  });

  it('stands also where the reading is missing or has another length', () => {
    expect([
      sortKeyOf({ name: '已匿名 3', pinyin: '' }),
      sortKeyOf({ name: '张三', pinyin: 'zhang' }),
    ]).toEqual(['已 匿 名 3 ', '张 三 ']);
  });

  it('is by code points: a rare character is not torn in two', () => {
    const [rare, private_] = [person('𠮷', '𠮷'), person('\uE000', '\uE000')];
    expect(nameWords('𠮷田 Li·Lei２')).toEqual(['𠮷', '田', 'li', 'lei2']);
    expect(compareNames(private_, rare)).toBeLessThan(0);
  });
});

describe('looking for a person', () => {
  const lv = person('吕布', 'lü bu', 'KF012');
  it.each(['吕', '吕布', '吕 布', 'lü', 'lv bu', 'LVBU', 'lb', 'kf012', 'ＫＦ０１２', '012', 'bu', ''])(
    '“%s” finds 吕布 with the number KF012',
    (text) => {
      expect(searchKeyOf(lv)).toContain(searchNeedle(text));
    },
  );

  it.each(['布吕', 'bulv', 'kf013', '布l', '2吕'])('“%s” does not', (text) => {
    expect(searchKeyOf(lv)).not.toContain(searchNeedle(text));
  });
});
