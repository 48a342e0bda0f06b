import type { LoggedQuestionEntity, TrainingRequestEntity, TrainingRequestStepEntity } from '@banke/database';
import { ANSWER_WITHIN_DAYS, type RequestState } from '@banke/domain/training';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId, departmentId } from './demo-id';

const companyId = demoId('company');
const WAY: readonly RequestState[] = ['requested', 'reviewed', 'assigned', 'scheduled', 'delivered'];

interface DemoRequest {
  topic: string;
  by: string;
  daysAgo: number;
  state: RequestState;
  reason: string;
  because?: string;
  /** Bought outside, held so many days ago. */
  externalDaysAgo?: number;
}

const REQUESTS: readonly DemoRequest[] = [
  {
    topic: '情绪激动的客户怎么安抚',
    by: 'staff',
    daysAgo: 1,
    state: 'requested',
    reason: '售后高峰天天遇到',
  },
  { topic: '直播间常见问题', by: 'leader', daysAgo: 4, state: 'reviewed', reason: '双12 有三场直播' },
  { topic: '跨境订单清关流程', by: 'leader', daysAgo: 9, state: 'assigned', reason: '本月开始接跨境店铺' },
  {
    ...{ topic: '心理急救基础', by: 'supervisor', daysAgo: 40, state: 'delivered', reason: '投诉组压力大' },
    externalDaysAgo: 12,
  },
  {
    ...{ topic: '英语口语', by: 'staff', daysAgo: 20, state: 'rejected', reason: '想接海外客户' },
    because: '目前没有海外业务，明年再看',
  },
];

interface DemoQuestion {
  text: string;
  context: string | null;
  by: string;
  daysAgo: number;
  answerer?: string;
  answer?: string;
}

/** What nobody knew: by whom, how long ago, who answers, and what. */
const QUESTIONS: readonly DemoQuestion[] = [
  { text: '预售付了定金，尾款之前能改收货地址吗？', context: '双11 预售', by: 'staff', daysAgo: 0 },
  {
    text: '企业客户要专票，抬头写错了怎么重开？',
    context: null,
    by: 'staff',
    daysAgo: 4,
    answerer: 'supervisor',
  },
  {
    ...{
      text: '赠品坏了可以单独换吗？',
      context: '满赠活动',
      by: 'leader',
      daysAgo: 6,
      answerer: 'supervisor',
    },
    answer: '可以。七天内拍照登记，由售后补寄同款；没有库存就按活动页写的金额退。',
  },
];

/** Course requests on their way, and the log of unknown questions; all invented. */
export function demoRequests(calendar: DemoCalendar): {
  requests: TrainingRequestEntity[];
  steps: TrainingRequestStepEntity[];
  questions: LoggedQuestionEntity[];
} {
  const own = { companyId, departmentId: departmentId('service'), version: 1 };
  const morning = (daysAgo: number) => calendar.morningOf(calendar.inDays(-daysAgo));
  const all = REQUESTS.map(({ topic, by, daysAgo, state, reason, because, externalDaysAgo }) => {
    const id = demoId(`request ${topic}`);
    const way = state === 'rejected' ? (['requested', state] as const) : WAY.slice(0, WAY.indexOf(state) + 1);
    const external = externalDaysAgo !== undefined;
    return {
      request: {
        ...{
          ...own,
          id,
          askedBy: accountId(by),
          kind: external ? ('external' as const) : ('internal' as const),
        },
        ...{ courseId: null, topic, reason, state, because: because ?? null, sessionId: null },
        trainerId: WAY.indexOf(state) >= WAY.indexOf('assigned') ? accountId('trainer') : null,
        scheduledOn: external ? calendar.inDays(-externalDaysAgo) : null,
        agreementOn: external ? calendar.inDays(-daysAgo + 10) : null,
        ...{ materials: external ? '共享盘 / 外训 / 心理急救' : null, reteachOn: null },
        createdAt: morning(daysAgo),
      },
      steps: way.map((to, index) => ({
        ...{ companyId, requestId: id, number: index + 1, state: to, at: morning(daysAgo) },
        accountId: accountId(index === 0 ? by : 'trainer'),
      })),
    };
  });
  return {
    requests: all.map(({ request }) => request),
    steps: all.flatMap(({ steps }) => steps),
    questions: QUESTIONS.map(({ text, context, by, daysAgo, answerer, answer }) => ({
      ...{ ...own, id: demoId(`logged question ${text}`), askedBy: accountId(by), text, context },
      ...{ askedOn: calendar.inDays(-daysAgo), createdAt: morning(daysAgo), questionId: null },
      answererId: answerer === undefined ? null : accountId(answerer),
      answer: answer ?? null,
      answeredBy: answer === undefined ? null : accountId(answerer ?? by),
      answeredAt: answer === undefined ? null : morning(daysAgo - ANSWER_WITHIN_DAYS),
    })),
  };
}
