/** What the demo's people may do, and what they may not be asked to do. Months and days as in `demo-people.ts`. */
export const DEMO_QUALIFICATIONS = [
  { name: '电话接待', validMonths: 24 },
  { name: '退款处理', validMonths: 12 },
  { name: '投诉处理', validMonths: 12 },
  { name: '收银', validMonths: 24 },
] as const;

export type DemoQualification = (typeof DEMO_QUALIFICATIONS)[number]['name'];

/** Who is trained for what, after how many months of service; renewed whenever it runs out. */
export const TRAINED: Record<string, readonly { qualification: DemoQualification; after: number }[]> = {
  'service/售前': [{ qualification: '电话接待', after: 1 }],
  'service/催单': [{ qualification: '电话接待', after: 1 }],
  'service/售后': [
    { qualification: '电话接待', after: 1 },
    { qualification: '退款处理', after: 4 },
  ],
  'service/投诉': [
    { qualification: '电话接待', after: 1 },
    { qualification: '退款处理', after: 4 },
    { qualification: '投诉处理', after: 8 },
  ],
  desk: [{ qualification: '收银', after: 2 }],
  'desk/前台': [{ qualification: '电话接待', after: 1 }],
  'desk/收银': [{ qualification: '收银', after: 1 }],
};

/** One that runs out soon, one that ran out and was not renewed, one taken away. Days from today. */
export const SPECIAL_QUALIFICATIONS: readonly {
  name: string;
  qualification: DemoQualification;
  lastDay: number;
  revoked?: { day: number; because: string };
}[] = [
  { name: '韩雪梅', qualification: '退款处理', lastDay: 12 },
  { name: '钟慧玲', qualification: '收银', lastDay: -10 },
  {
    name: '董文轩',
    qualification: '退款处理',
    lastDay: 150,
    revoked: { day: -21, because: '退款金额连续录错，重新培训后再授予' },
  },
];

/** No reasons: they are stored nowhere. `until` months from today. */
export const DEMO_FLAGS = [
  { name: '徐梦瑶', flag: 'no-night', since: 2, until: 5 },
  { name: '袁立新', flag: 'no-overtime', since: 1, until: null },
] as const;

/** 双11 draws one or two people from each department; the other one fills a gap just now. */
export const ELEVEN_ELEVEN = { from: '11-10', through: '11-17', reason: '双11支援' };
export const EVENT_SECONDMENTS = [
  { name: '潘志豪', place: 'service/售前' },
  { name: '戴梦洁', place: 'service/售后' },
  { name: '蔡明亮', place: 'service/售前' },
] as const;
export const PRESENT_SECONDMENT = {
  name: '沈若楠',
  place: 'service/催单',
  fromDay: -9,
  throughDay: 20,
  reason: '催单人手不足',
} as const;
