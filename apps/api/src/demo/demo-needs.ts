import type {
  NeedsAnswerEntity,
  NeedsSurveyEntity,
  NeedsTopicEntity,
  NeedsVoiceEntity,
} from '@banke/database';
import type { Competency, NeedsVoice } from '@banke/domain/training';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId, departmentId } from './demo-id';
import { staffId } from './demo-records';

interface DemoTopic {
  title: string;
  competency?: Competency;
  byStaff?: true;
  rejected?: string;
}

const TOPICS: readonly DemoTopic[] = [
  { title: '情绪激动的客户怎么安抚', competency: 'communication' },
  { title: '直播间常见问题' },
  { title: '新款产品卖点速记', competency: 'product-knowledge' },
  { title: '压力大时怎么调整自己', competency: 'self-management' },
  { title: '快捷话术和插件的高效用法', competency: 'information-technology' },
  { title: '方言客户怎么沟通', byStaff: true },
  { title: '英语口语', byStaff: true, rejected: '目前没有海外业务，明年再看' },
];

/** What each of them chose, by the numbers of the topics, the first choice first. */
const ANSWERS: readonly (readonly [string, readonly number[]])[] = [
  ['陈思远', [0, 3, 1]],
  ['王梓萱', [0, 1]],
  ['李浩然', [1, 0, 2]],
  ['张雨晴', [0, 2, 4]],
  ['刘子涵', [3, 0]],
  ['曾雨桐', [2, 1, 0]],
  ['吴俊杰', [0, 5]],
  ['赵明轩', [4, 0, 3]],
];

interface DemoVoice {
  topic: number;
  kind: NeedsVoice;
  by: string;
  name: string;
  weight: number;
  reason: string;
}

const VOICES: readonly DemoVoice[] = [
  {
    ...{ topic: 0, kind: 'wish', by: 'supervisor', name: '演示·主管', weight: 4 },
    reason: '上季度升级投诉里有一半是安抚不到位',
  },
  {
    ...{ topic: 1, kind: 'wish', by: 'manager', name: '演示·部门经理', weight: 3 },
    reason: '明年每月至少三场直播',
  },
  {
    ...{ topic: 2, kind: 'direction', by: 'manager', name: '演示·部门经理', weight: 5 },
    reason: '明年春季换新产品线，上线前要全员熟悉',
  },
  {
    ...{ topic: 1, kind: 'direction', by: 'hr', name: '演示·人力资源', weight: 2 },
    reason: '直播是公司明年的重点渠道',
  },
];

const DAYS = { opened: 6, stillOpen: 9 };

/** What the service department wants to be taught next year, asked just now; all invented. */
export function demoNeeds(calendar: DemoCalendar): {
  survey: NeedsSurveyEntity;
  topics: NeedsTopicEntity[];
  answers: NeedsAnswerEntity[];
  voices: NeedsVoiceEntity[];
} {
  const companyId = demoId('company');
  const surveyId = demoId('needs survey');
  const opensOn = calendar.inDays(-DAYS.opened);
  const opened = calendar.morningOf(opensOn);
  const topicId = (at: number) => demoId(`needs topic ${TOPICS[at]?.title ?? ''}`);
  return {
    survey: {
      ...{ companyId, id: surveyId, departmentId: departmentId('service') },
      ...{ year: Number(calendar.today.slice(0, 4)) + 1, opensOn, closesOn: calendar.inDays(DAYS.stillOpen) },
      ...{ method: 'order', picks: 3, proposes: 2 },
      ...{ surveyWeight: 5000, wishesWeight: 3000, directionWeight: 2000 },
      ...{ invitedOn: opensOn, remindedOn: null, createdBy: accountId('trainer'), version: 1 },
      createdAt: opened,
    },
    topics: TOPICS.map(({ title, competency, byStaff, rejected }, at) => ({
      ...{ companyId, id: topicId(at), surveyId, title, courseId: null, competency: competency ?? null },
      ...{ byStaff: byStaff ?? false, addedBy: accountId(byStaff ? 'staff' : 'trainer') },
      ...{ state: rejected === undefined ? 'open' : 'rejected', because: rejected ?? null },
      ...{ madeCourseId: null, createdAt: new Date(opened.getTime() + at) },
    })),
    answers: ANSWERS.map(([name, chosen]) => ({
      ...{ companyId, surveyId, staffId: staffId(name) },
      choices: chosen.map((at) => ({ topicId: topicId(at), rating: null })),
    })),
    voices: VOICES.map(({ topic, by, name, kind, weight, reason }, at) => ({
      ...{
        companyId,
        id: demoId(`needs voice ${String(at)}`),
        topicId: topicId(topic),
        kind,
        weight,
        reason,
      },
      ...{ byName: name, accountId: accountId(by), createdAt: new Date(opened.getTime() + at) },
    })),
  };
}
