/**
 * The people of the demo; all invented. Months and days count back from the day the demo is made, so that it is always
 * as fresh as on its first day.
 */
export interface DemoPerson {
  name: string;
  /** Where the person is today: `department/team`, or a department whose teams the person stands above. */
  place: string;
  /** Hired so many months ago; below zero: coming. */
  months: number;
  /** The post, where it is not that of the team; `since` months ago, always when left out. */
  post?: { name: string; since?: number };
  /** The highest grade reached, where seniority alone would have given another. */
  grade?: string;
  /** Came from another place so many months ago. */
  from?: { place: string; since: number };
  /** Other than forty hours a week, so many months ago. */
  hours?: { weekly: number; since: number };
  /** Last day, in days from today. */
  lastDay?: number;
  /** The account of `DEMO_ACCOUNTS` that is this person's. */
  account?: string;
}

export const DEMO_POSTS = [
  '售前客服',
  '催单客服',
  '售后客服',
  '投诉专员',
  '班组长',
  '客服主管',
  '前台接待',
  '收银员',
  '门店主管',
] as const;

/** From the lowest; `after` months of service. */
export const DEMO_GRADES = [
  { name: '新客服', after: 0 },
  { name: '初级', after: 3 },
  { name: '中级', after: 12 },
  { name: '高级', after: 27 },
  { name: '储备主管', after: 42 },
] as const;

export const POST_OF_PLACE: Record<string, string> = {
  'service/售前': '售前客服',
  'service/催单': '催单客服',
  'service/售后': '售后客服',
  'service/投诉': '投诉专员',
  'desk/前台': '前台接待',
  'desk/收银': '收银员',
};

const LEADER = { name: '班组长' };

const PRESALES: readonly Omit<DemoPerson, 'place'>[] = [
  { name: '顾嘉怡', months: 41, post: { ...LEADER, since: 11 }, account: 'leader' },
  { name: '林晓雨', months: 16, account: 'staff' },
  { name: '陈思远', months: 29 },
  { name: '王梓萱', months: 22 },
  { name: '李浩然', months: 8 },
  { name: '张雨晴', months: 13 },
  { name: '刘子涵', months: 2 },
  { name: '曾雨桐', months: 34, grade: '中级' },
  { name: '杨欣怡', months: 19 },
  { name: '赵明轩', months: 10, from: { place: 'service/催单', since: 4 } },
  { name: '单晓峰', months: 25 },
  { name: '周佳琪', months: 5 },
  { name: '吴俊杰', months: 37, from: { place: 'service/售后', since: 9 } },
  { name: '徐梦瑶', months: 14 },
  { name: '孙艺菲', months: 1 },
  { name: '马俊峰', months: 31, grade: '中级' },
];

const CHASING: readonly Omit<DemoPerson, 'place'>[] = [
  { name: '何文博', months: 46, post: LEADER, grade: '高级' },
  { name: '高雅静', months: 15 },
  { name: '解文静', months: 28 },
  { name: '郭振宇', months: 6 },
  { name: '罗诗涵', months: 20, hours: { weekly: 1800, since: 7 } },
  { name: '郑凯文', months: 11 },
  { name: '梁雨薇', months: 33, from: { place: 'service/售前', since: 12 } },
  { name: '宋佳宁', months: 4 },
];

const AFTERSALES: readonly Omit<DemoPerson, 'place'>[] = [
  { name: '唐丽华', months: 52, post: LEADER },
  { name: '许静怡', months: 48, account: 'trainer' },
  { name: '韩雪梅', months: 26 },
  { name: '冯志远', months: 9 },
  { name: '仇佳慧', months: 17 },
  { name: '董文轩', months: 30 },
  { name: '肖然', months: 3 },
  { name: '程晓燕', months: 39, grade: '中级', lastDay: 18 },
  { name: '曹雪莹', months: 12 },
  { name: '袁立新', months: 24 },
  { name: '邓紫嫣', months: 7 },
  { name: '区志强', months: 35, from: { place: 'service/投诉', since: 6 } },
  { name: '傅晓东', months: 18 },
  { name: '沈若楠', months: 21 },
  { name: '彭思敏', months: 13, from: { place: 'desk/前台', since: 5 } },
  { name: '吕晨曦', months: 43, grade: '高级', hours: { weekly: 1200, since: 3 } },
];

const COMPLAINTS: readonly Omit<DemoPerson, 'place'>[] = [
  { name: '苏慧敏', months: 58, post: { name: '客服主管', since: 13 }, account: 'supervisor' },
  { name: '卢国栋', months: 40, post: { ...LEADER, since: 8 } },
  { name: '尉迟敏', months: 23 },
  { name: '蒋文婷', months: 15, from: { place: 'service/售后', since: 2 } },
  { name: '蔡明亮', months: 32 },
  { name: '贾思琪', months: 27 },
  { name: '丁海峰', months: 19 },
  { name: '魏晓琳', months: 36 },
];

const RECEPTION: readonly Omit<DemoPerson, 'place'>[] = [
  { name: '余婉婷', months: 30, post: { ...LEADER, since: 10 } },
  { name: '潘志豪', months: 16 },
  { name: '杜若兰', months: 6 },
  { name: '戴梦洁', months: 22 },
  { name: '夏语荷', months: 11 },
];

const TILL: readonly Omit<DemoPerson, 'place'>[] = [
  { name: '钟慧玲', months: 38 },
  { name: '汪俊凯', months: 13 },
  { name: '田小娟', months: 25, hours: { weekly: 1800, since: 8 } },
  { name: '任嘉豪', months: 3 },
];

const at = (place: string, people: readonly Omit<DemoPerson, 'place'>[]): DemoPerson[] =>
  people.map((person) => ({ place, ...person }));

/** Who works here today: 48 in the customer-service department, ten at the desk of the shop. */
export const PRESENT: readonly DemoPerson[] = [
  ...at('service/售前', PRESALES),
  ...at('service/催单', CHASING),
  ...at('service/售后', AFTERSALES),
  ...at('service/投诉', COMPLAINTS),
  { name: '叶青青', place: 'desk', months: 44, post: { name: '门店主管' }, account: 'desk' },
  ...at('desk/前台', RECEPTION),
  ...at('desk/收银', TILL),
];

/** Who has left, and who is coming. */
export const OTHERS: readonly DemoPerson[] = [
  { name: '姜海涛', place: 'service/售前', months: 20, lastDay: -35 },
  { name: '范晓丹', place: 'service/售后', months: 31, lastDay: -128 },
  { name: '方雨辰', place: 'service/催单', months: 9, lastDay: -190 },
  {
    name: '石磊',
    place: 'service/售后',
    months: 27,
    from: { place: 'service/售前', since: 10 },
    lastDay: -74,
  },
  { name: '姚佳音', place: 'desk/前台', months: 18, lastDay: -251 },
  { name: '谭子墨', place: 'service/售前', months: -1 },
];
