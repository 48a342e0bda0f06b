import {
  addEvaluationStep,
  EvaluationFigureEntity,
  EvaluationMonthEntity,
  EvaluationTemplateEntity,
  EvaluationTemplateVersionEntity,
  freezeTemplates,
  insertMany,
  lockEvaluationMonth,
  ScoreEntryEntity,
  type Tx,
} from '@banke/database';
import { addDays, addMonths, lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import { PRESET_EVALUATIONS, presetEvaluation, type MonthStep } from '@banke/domain/evaluation';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { loadMonth, peopleData, type LoadedMonth } from '../evaluation/load-month';
import { storeCalculation } from '../evaluation/store-calculation';
import { seedDemoAttendance } from './demo-attendance';
import { DemoCalendar } from './demo-calendar';
import { demoChance, demoFigure } from './demo-figures';
import { accountId, demoId, departmentId } from './demo-id';
import { staffId } from './demo-records';

const companyId = demoId('company');
const PAST_MONTHS = 3;

const POSTS = [
  { preset: 'pre-sales', post: '售前客服', department: 'service' },
  { preset: 'payment-chasing', post: '催单客服', department: 'service' },
  { preset: 'after-sales', post: '售后客服', department: 'service' },
  { preset: 'complaints', post: '投诉专员', department: 'service' },
  { preset: 'reception', post: '前台接待', department: 'desk' },
] as const;

/** Months back from this one, and the day of the month. */
const ENTRIES = [
  { name: '林晓雨', back: 1, day: 16, points: 3_00, title: '建议被采纳：双11快捷话术' },
  { name: '陈思远', back: 1, day: 9, points: 5_00, title: '周会分享案例' },
  { name: '单晓峰', back: 2, day: 18, points: -20_00, violation: 'heavy', title: '旷工一班' },
  { name: '何文博', back: 2, day: 11, points: 3_00, title: '主动回复积极' },
  { name: '林晓雨', back: 3, day: 21, points: 4_00, title: '周会分享案例' },
  { name: '杨欣怡', back: 0, day: 2, points: 3_00, title: '建议被采纳：退货说明图' },
] as const;

/** Templates of the field for their posts; three past months of 客服部 scored and locked, and this one open. */
export async function seedDemoEvaluation(tx: Tx, asOf: Date): Promise<void> {
  const calendar = new DemoCalendar(asOf);
  await seedTemplates(tx, calendar);
  const thisMonth = `${calendar.today.slice(0, 8)}01`;
  await tx.insert(
    ScoreEntryEntity,
    ENTRIES.map(({ name, back, day, ...entry }, index) => {
      const on = addDays(addMonths(thisMonth, -back), day - 1);
      return {
        ...{ companyId, id: demoId(`score entry ${index}`), departmentId: departmentId('service') },
        ...{ staffId: staffId(name), day: on, accountId: accountId('supervisor'), violation: null },
        ...{ ...entry, at: calendar.morningOf(on) },
      };
    }),
  );
  for (let back = PAST_MONTHS; back >= 0; back--)
    await seedMonth(tx, calendar, addMonths(thisMonth, -back), back);
}

async function seedTemplates(tx: Tx, calendar: DemoCalendar): Promise<void> {
  const createdAt = calendar.morningOf(calendar.since);
  for (const { preset, post, department } of POSTS) {
    const shipped = PRESET_EVALUATIONS.find(({ key }) => key === preset);
    if (!shipped) continue;
    const id = demoId(`evaluation template ${preset}`);
    const place = { departmentId: departmentId(department), postId: demoId(`post ${post}`) };
    await tx.insert(EvaluationTemplateEntity, { companyId, id, ...place, preset, createdAt });
    await tx.insert(EvaluationTemplateVersionEntity, {
      ...{ companyId, id: demoId(`evaluation version ${preset}`), templateId: id, number: 1, createdAt },
      ...{ name: shipped.name['zh-CN'], content: presetEvaluation(shipped, 'zh-CN') },
    });
  }
}

async function seedMonth(tx: Tx, calendar: DemoCalendar, firstDay: PlainDate, back: number): Promise<void> {
  const id = demoId(`evaluation month ${firstDay}`);
  await tx.insert(EvaluationMonthEntity, {
    ...{ companyId, id, departmentId: departmentId('service'), firstDay, state: 'open' },
    ...{ createdBy: accountId('supervisor'), createdAt: calendar.morningOf(firstDay) },
  });
  await freezeTemplates(tx, { monthId: id, departmentId: departmentId('service') });
  const opened = await load(tx, calendar, id);
  const lastDay = lastDayOfMonths(firstDay, 1);
  await insertMany(
    tx,
    EvaluationFigureEntity,
    figuresOf(opened, back, calendar.morningOf(earlier(calendar, addDays(firstDay, 27)))),
  );
  if (back === 0) return;
  await seedDemoAttendance(tx, opened, calendar.morningOf(earlier(calendar, addDays(lastDay, 1))));
  const loaded = await load(tx, calendar, id);
  const at = (days: number) => calendar.morningOf(earlier(calendar, addDays(lastDay, days)));
  const calculation = await storeCalculation(tx, { companyId, at: at(1) }, loaded);
  for (const { step, days, by } of STEPS) {
    const said = {
      monthId: id,
      step,
      accountId: accountId(by),
      onBehalfOf: null,
      reason: null,
      at: at(days),
    };
    await addEvaluationStep(tx, companyId, { ...said, calculation: step === 'data-in' ? 0 : calculation });
  }
  const appealsThrough = addDays(lastDay, 7);
  const over = { state: 'locked' as const, publishedCalculation: calculation, appealsThrough };
  await tx.update(EvaluationMonthEntity, { id }, { ...over, version: STEPS.length + 1 });
}

/** Days after the last one of the month; never later than today. */
const STEPS: readonly { step: MonthStep; days: number; by: 'supervisor' | 'manager' }[] = [
  { step: 'data-in', days: 0, by: 'supervisor' },
  { step: 'calculate', days: 1, by: 'supervisor' },
  { step: 'review', days: 1, by: 'supervisor' },
  { step: 'approve', days: 2, by: 'manager' },
  { step: 'publish', days: 2, by: 'supervisor' },
  { step: 'lock', days: 8, by: 'supervisor' },
];

async function load(tx: Tx, calendar: DemoCalendar, id: string): Promise<LoadedMonth> {
  const month = await lockEvaluationMonth(tx, WHOLE_COMPANY, id);
  if (!month) throw new Error('the month was just made');
  return loadMonth(tx, month, calendar.today);
}

/** All of a past month; of this one what came in so far. */
function figuresOf(loaded: LoadedMonth, back: number, at: Date) {
  const { id: monthId, firstDay } = loaded.month;
  return peopleData(loaded).flatMap(({ person, lines }) =>
    lines
      .filter(({ measure }) => !measure)
      .flatMap((line) => {
        const value = demoFigure(person, line, firstDay);
        const late = back === 0 && (line.source !== 'kpi' || demoChance(person, line.code, 'late') < 0.25);
        if (!value || late) return [];
        const said = { companyId, monthId, staffId: person, line: line.code, number: 1, ...value, at };
        return [{ ...said, source: 'imported' as const, accountId: accountId('supervisor') }];
      }),
  );
}

const earlier = ({ today }: DemoCalendar, day: PlainDate) => (day < today ? day : today);
