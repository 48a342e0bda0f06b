import { compareNames, nameWords, searchNeedle } from '@banke/domain/people';
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

  it.each([
    ['单雨桐', ['shanyutong', 'danyutong', 'dan yu', 'syt', 'dyt'], ['chyt']],
    ['覃小丽', ['qinxiaoli', 'tanxiaoli', 'qxl'], ['txl']],
    ['尉迟恭', ['yuchigong', 'weichigong', 'ycg', 'wcg'], []],
    ['曾小贤', ['zeng', 'cengxiao', 'zxx', 'cxx'], []],
    ['石磊', ['shilei', 'sl'], ['dl']],
    ['Anna Li', ['anna'], []],
  ])('%s is found by every reading of the surname', (name, found, not) => {
    const { searchKey } = readableName(name, null);
    const hits = (texts: string[]) => texts.filter((text) => searchKey.includes(searchNeedle(text)));
    expect([hits(found), hits(not)]).toEqual([found, []]);
  });

  it('keeps one line for each way to name somebody who reads only one way', () => {
    expect(readableName('李雷', 'KF1').searchKey).toBe('kf1\n李雷\nlilei\nll');
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
