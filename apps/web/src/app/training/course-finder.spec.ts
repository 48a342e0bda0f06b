import type { CourseView } from '@banke/contracts';
import { coursesFor } from './course-finder';

const course = (id: string, searchKey: string, state: CourseView['state'] = 'library') =>
  ({ id, searchKey, state }) as CourseView;

describe('the courses of the palette', () => {
  const all = [
    course('making', '三查与持续改进\nsanchayuchixugaijin\nscycxgj', 'draft'),
    course('smile', '服务原则与三米微笑\nfuwuyuanzeyusanmiweixiao\nfwyzysmwx'),
    course('gone', '三米微笑旧版\nsanmiweixiaojiuban\nsmwxjb', 'retired'),
  ];
  const found = (needle: string) => coursesFor(all, needle).map(({ id }) => id);

  it('are found by title, pinyin and initials, those of the library first, retired ones never', () => {
    expect(found('三')).toEqual(['smile', 'making']);
    expect(found('sanmi')).toEqual(['smile']);
    expect(found('smwx')).toEqual(['smile']);
  });

  it('are not listed before something is typed', () => {
    expect(found('')).toEqual([]);
  });
});
