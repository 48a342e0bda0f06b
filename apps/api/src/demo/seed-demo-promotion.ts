import {
  PromotionAwardEntity,
  PromotionGradeEntity,
  PromotionRecordEntity,
  PromotionSchemeEntity,
  PromotionSchemeVersionEntity,
  type Tx,
} from '@banke/database';
import { addDays, addMonths } from '@banke/domain/calendar';
import {
  criteriaIn,
  EXCELLENT_AGENT,
  PRESET_SCHEMES,
  type Criterion,
  type PromotionScheme,
  type RecordResult,
} from '@banke/domain/promotion';
import { DemoCalendar, daterange } from './demo-calendar';
import { accountId, demoId, departmentId, teamId } from './demo-id';
import { staffId } from './demo-records';

const companyId = demoId('company');
const department = departmentId('service');

/** Codes of the scheme and grades of the demo's catalogue. */
const GRADES = {
  trainee: '新客服',
  junior: '初级',
  middle: '中级',
  senior: '高级',
  reserve: '储备主管',
} as const;

/** Months back from this one. */
const AWARDS = [
  { name: '陈思远', team: '售前', back: 9, reason: '连续两个月零投诉，带教新人两名' },
  { name: '林晓雨', team: '售前', back: 2, reason: '整理双11快捷话术，被全组采用' },
  { name: '何文博', team: '催单', back: 2, reason: '催单回收率全组第一' },
  { name: '韩雪梅', team: '售后', back: 1, reason: '两次化解升级投诉，客户来信表扬' },
  { name: '陈思远', team: '售前', back: 1, reason: '周会分享案例，转化率提升明显' },
] as const;

/** How many of the items of a step the manager has confirmed; the vote was held where all are. */
const CONFIRMED = [
  { name: '林晓雨', to: 'senior', items: 3 },
  { name: '李浩然', to: 'middle', items: 5 },
  { name: '周佳琪', to: 'middle', items: 5 },
  { name: '赵明轩', to: 'middle', items: 2 },
  { name: '刘子涵', to: 'junior', items: 4 },
] as const;

const EVIDENCE = '见本月一对一谈话记录和客户反馈';

/** The ladder of five steps for 客服部; awards of the last months, and what was confirmed of some people. */
export async function seedDemoPromotion(tx: Tx, asOf: Date): Promise<void> {
  const calendar = new DemoCalendar(asOf);
  const [shipped] = PRESET_SCHEMES;
  if (!shipped) return;
  const schemeId = demoId('promotion scheme service');
  const content = withExam(shipped.scheme);
  const createdAt = calendar.morningOf(calendar.since);
  const own = { companyId, id: schemeId, departmentId: department, createdAt };
  await tx.insert(PromotionSchemeEntity, { ...own, name: shipped.name['zh-CN'], preset: shipped.key });
  await tx.insert(PromotionSchemeVersionEntity, {
    ...{ companyId, id: demoId('promotion version service 1'), schemeId, number: 1, content, createdAt },
    ...{ valid: daterange(calendar.since, null), createdBy: accountId('hr') },
  });
  await tx.insert(
    PromotionGradeEntity,
    Object.entries(GRADES).map(([code, name]) => ({
      ...{ companyId, schemeId, code, gradeId: demoId(`grade ${name}`) },
    })),
  );
  const thisMonth = `${calendar.today.slice(0, 8)}01`;
  await tx.insert(
    PromotionAwardEntity,
    AWARDS.map(({ name, team, back, reason }, index) => {
      const month = addMonths(thisMonth, -back);
      const day = addDays(addMonths(month, 1), -2);
      return {
        ...{ companyId, id: demoId(`promotion award ${index}`), departmentId: department },
        ...{ teamId: teamId(`service/${team}`), staffId: staffId(name), award: EXCELLENT_AGENT },
        ...{ month, day, reason, accountId: accountId('manager'), at: calendar.morningOf(day) },
      };
    }),
  );
  const day = calendar.inDays(-6);
  await tx.insert(
    PromotionRecordEntity,
    CONFIRMED.flatMap(({ name, to, items }) =>
      recordsFor(content, to, items).map(([criterion, result]) => ({
        ...{ companyId, id: demoId(`promotion record ${name} ${criterion.id}`), departmentId: department },
        ...{ staffId: staffId(name), criterion: criterion.id, result, evidence: EVIDENCE, day },
        ...{ accountId: accountId('manager'), at: calendar.morningOf(day) },
      })),
    ),
  );
}

function recordsFor(scheme: PromotionScheme, to: string, items: number): [Criterion, RecordResult][] {
  const step = scheme.steps.find((each) => each.to === to);
  const criteria = step ? criteriaIn(step.requirement) : [];
  const asked = criteria.filter(({ kind }) => kind === 'item');
  return [
    ...asked
      .slice(0, items)
      .map((criterion): [Criterion, RecordResult] => [criterion, { kind: 'item', confirmed: true }]),
    ...criteria
      .filter(({ kind }) => kind === 'vote' && items >= asked.length)
      .map((criterion): [Criterion, RecordResult] => [criterion, { kind: 'vote', yes: 9, no: 3 }]),
  ];
}

/** The exam of the probation grants the qualification for the phone. */
function withExam(scheme: PromotionScheme): PromotionScheme {
  const steps = scheme.steps.map((step) => {
    const { requirement } = step;
    if (requirement.kind !== 'all') return step;
    const of = requirement.of.map((each) =>
      each.kind === 'qualification' ? { ...each, qualificationId: demoId('qualification 电话接待') } : each,
    );
    return { ...step, requirement: { ...requirement, of } };
  });
  return { ...scheme, steps };
}
