import { compareNames, nameWords } from '@banke/domain/people';
import { readableName } from './readable-name';

describe('a name that can be read', () => {
  it.each([
    ['曾小贤', 'zeng xiao xian', 'zxx'],
    ['单雄信', 'shan xiong xin', 'sxx'],
    ['解珍', 'xie zhen', 'xz'],
    ['仇和', 'qiu he', 'qh'],
    ['区小文', 'ou xiao wen', 'oxw'],
    ['尉迟恭', 'yu chi gong', 'ycg'],
    ['万俟卨', 'mo qi xie', 'mqx'],
    ['查良镛', 'zha liang yong', 'zly'],
    ['任贤齐', 'ren xian qi', 'rxq'],
    ['吕布', 'lü bu', 'lb'],
    ['晁盖', 'chao gai', 'cg'],
    ['阿依古丽·买买提', 'a yi gu li mai mai ti', 'ayglmmt'],
    ['Anna Li', 'anna li', 'al'],
    ['Anna 李', 'anna li', 'al'],
    ['张伟2', 'zhang wei 2', 'zw2'],
    ['ＡＢ张', 'ab zhang', 'az'],
  ])('%s: %s, %s', (name, pinyin, initials) => {
    expect(readableName(name, null)).toMatchObject({ name, pinyin, initials });
  });

  it('has one reading for each word, so that the browser finds the same order', () => {
    for (const name of ['欧阳娜娜', '𠮷田茂', '……', '李雷 Han 2号', 'é', '㊥文']) {
      const { pinyin } = readableName(name, null);
      expect(pinyin === '' ? [] : pinyin.split(' ')).toHaveLength(nameWords(name).length);
    }
  });

  it('sorts 曾 under zeng, between 尤 and 张', () => {
    const people = ['张三', '曾四', '尤五', '陈六'].map((name) => readableName(name, null));
    expect(people.sort(compareNames).map(({ name }) => name)).toEqual(['陈六', '尤五', '曾四', '张三']);
  });
});
