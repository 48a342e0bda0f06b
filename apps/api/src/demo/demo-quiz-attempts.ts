import type {
  AttemptQuestionEntity,
  AttemptStepEntity,
  QuizAttemptEntity,
  QuizEntity,
} from '@banke/database';
import {
  gradeQuestion,
  markByRubric,
  NO_TEXT,
  replay,
  richText,
  type AttemptStep,
  type EssayQuestion,
  type Question,
  type Response,
} from '@banke/domain/quiz';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId } from './demo-id';
import { staffId } from './demo-records';

/** The one question of the demo that a person marks. */
export const DEMO_ESSAY: EssayQuestion = {
  ...{ type: 'essay', name: '安抚与跟进', mark: 4, generalFeedback: NO_TEXT },
  text: richText('客户等了二十分钟没有人回复，很生气，要求马上退款。写下你怎样回应，一步一步写。'),
  guidance: richText('先道歉再问事；答复里要有谁、什么时候、怎么做。'),
  rubric: ['受理与安抚', '问清事实', '商定办法', '跟进到底'].map((name) => ({
    name,
    levels: [
      { text: '没有写到', points: 0 },
      { text: '写到了，不具体', points: 1 },
      { text: '写得清楚，可以照着做', points: 2 },
    ],
  })),
};

interface Taken {
  name: string;
  daysAgo: number;
  /** For each question in the order of the file: 1 where the answer is right. */
  right: string;
  essay: string;
  /** The level of each step of the rubric; null: waits for the trainer. */
  levels: readonly number[] | null;
}

const BRIEFLY = '抱歉让您久等了，我马上为您处理退款。';
const WHOLLY =
  '抱歉让您等了二十分钟，换作是我也会着急。请问是哪一笔订单、想退全款还是换货？我现在提交退款，下午三点前由我给您回电确认到账。';
const PARTLY = '先道歉，再问清订单和退款原因，告诉客户我会尽快处理，处理完回复他。';

/**
 * Who took it. The better ones trip over the fifth question, which misleads; everybody knows the eighth, and hardly anybody
 * the seventh, so that the page of figures has something to say.
 */
const TAKEN: readonly Taken[] = [
  { name: '陈思远', daysAgo: 20, right: '11110101', essay: WHOLLY, levels: [2, 2, 2, 2] },
  { name: '曾雨桐', daysAgo: 19, right: '11110101', essay: WHOLLY, levels: [2, 2, 2, 1] },
  { name: '吴俊杰', daysAgo: 18, right: '11110111', essay: WHOLLY, levels: [2, 2, 2, 2] },
  { name: '单晓峰', daysAgo: 17, right: '11010101', essay: PARTLY, levels: [2, 2, 1, 1] },
  { name: '杨欣怡', daysAgo: 16, right: '11110001', essay: PARTLY, levels: [2, 1, 1, 1] },
  { name: '王梓萱', daysAgo: 15, right: '10110101', essay: PARTLY, levels: [1, 2, 1, 1] },
  { name: '张雨晴', daysAgo: 14, right: '11001101', essay: PARTLY, levels: [1, 1, 1, 1] },
  { name: '徐梦瑶', daysAgo: 13, right: '10011001', essay: PARTLY, levels: [2, 1, 1, 0] },
  { name: '赵明轩', daysAgo: 12, right: '10101001', essay: BRIEFLY, levels: [1, 0, 1, 0] },
  { name: '李浩然', daysAgo: 11, right: '01001001', essay: BRIEFLY, levels: [1, 0, 0, 0] },
  { name: '周佳琪', daysAgo: 10, right: '10001001', essay: BRIEFLY, levels: [1, 0, 0, 0] },
  { name: '刘子涵', daysAgo: 9, right: '00001001', essay: BRIEFLY, levels: [1, 0, 0, 0] },
  { name: '高雅静', daysAgo: 2, right: '11110101', essay: WHOLLY, levels: null },
  { name: '郑凯文', daysAgo: 1, right: '10110001', essay: PARTLY, levels: null },
];

const MINUTE_MS = 60_000;
const MINUTES_TAKEN = 12;

/** A dozen attempts that are over and marked, and two whose essay waits; of a quiz with these questions alone. */
export function demoQuizAttempts(
  calendar: DemoCalendar,
  quiz: Pick<QuizEntity, 'companyId' | 'id' | 'settings'>,
  questions: readonly { id: string; definition: Question }[],
): { attempts: QuizAttemptEntity[]; attemptQuestions: AttemptQuestionEntity[]; steps: AttemptStepEntity[] } {
  const all = TAKEN.map((taken) => oneAttempt(calendar, quiz, questions, taken));
  return {
    attempts: all.map(({ attempt }) => attempt),
    attemptQuestions: all.flatMap(({ asked }) => asked),
    steps: all.flatMap(({ steps }) => steps),
  };
}

function oneAttempt(
  calendar: DemoCalendar,
  { companyId, id: quizId, settings }: Pick<QuizEntity, 'companyId' | 'id' | 'settings'>,
  questions: readonly { id: string; definition: Question }[],
  { name, daysAgo, right, essay, levels }: Taken,
) {
  const id = demoId(`attempt ${name}`);
  const startedAt = calendar.morningOf(calendar.inDays(-daysAgo));
  const after = (minutes: number) => startedAt.getTime() + minutes * MINUTE_MS;
  const timed = (what: string, minutes: number) => ({
    ...{ id: demoId(`step ${name} ${what}`), receivedAt: after(minutes) },
  });
  const steps: AttemptStep[] = questions.map(({ definition }, index) => ({
    ...{ ...timed(`answer ${index}`, index + 1), kind: 'answered', slot: index + 1 },
    response:
      definition.type === 'essay' ? { type: 'essay', text: essay } : answer(definition, right[index] === '1'),
  }));
  steps.push({ ...timed('submission', MINUTES_TAKEN), kind: 'submitted' });
  const rubric = levels && markByRubric(DEMO_ESSAY.rubric, levels);
  if (rubric?.ok)
    steps.push({
      ...timed('marking', 6 * 60),
      kind: 'marked',
      slot: questions.length,
      fraction: rubric.fraction,
    });
  const asked = questions.map(({ id: questionId, definition }, index) => ({
    ...{ slot: index + 1, versionId: questionId, question: definition, maximum: definition.mark },
  }));
  const dueAt = after(settings.timeLimitMinutes ?? MINUTES_TAKEN);
  const graceMs = settings.graceSeconds * 1000;
  const state = replay({ startedAt: startedAt.getTime(), dueAt, graceMs, questions: asked }, steps);
  return {
    attempt: {
      ...{ companyId, id, quizId, staffId: staffId(name), number: 1, startedAt, graceMs, total: state.total },
      ...{ dueAt: new Date(dueAt), submittedAt: new Date(after(MINUTES_TAKEN)), maximum: state.maximum },
    },
    asked: asked.map(({ slot, versionId, maximum }, index): AttemptQuestionEntity => ({
      ...{ companyId, attemptId: id, slot, questionId: versionId, seenNumber: 1, gradedNumber: 1, maximum },
      ...{ mark: state.slots[index]?.mark ?? null, shown: { order: [], pairs: [] } },
    })),
    steps: steps.map(({ id: stepId, kind, receivedAt, ...step }, index): AttemptStepEntity => {
      const { slot = null, ...body } = { slot: undefined, ...step } as { slot?: number };
      const told = kind === 'marked' ? { ...body, levels, comment: '' } : body;
      return {
        ...{ companyId, attemptId: id, seq: index + 1, id: stepId, kind, slot, body: told },
        ...{ receivedAt: new Date(receivedAt), accountId: kind === 'marked' ? accountId('trainer') : null },
      };
    }),
  };
}

/** An answer that earns everything, or one that earns nothing. */
function answer(question: Question, isRight: boolean): Response | null {
  const earns = (response: Response) => {
    const grade = gradeQuestion(question, response, null);
    return 'fraction' in grade && (isRight ? grade.fraction >= 0.99 : grade.fraction <= 0);
  };
  return possible(question).find(earns) ?? null;
}

function possible(question: Question): Response[] {
  switch (question.type) {
    case 'single':
      return question.choices.map((_, choice) => ({ type: 'single', choice }));
    case 'multiple': {
      const fit = (wanted: boolean) =>
        question.choices.flatMap(({ fraction }, place) => (fraction > 0 === wanted ? [place] : []));
      return [true, false].map((wanted) => ({ type: 'multiple', choices: fit(wanted) }));
    }
    case 'true-false':
      return [true, false].map((value) => ({ type: 'true-false', value }));
    case 'numeric':
      return [...question.answers.map(({ value }) => value), -1].map((value) => ({
        ...{ type: 'numeric', text: String(value) },
      }));
    case 'matching': {
      const rights = question.pairs.map(({ right }) => right);
      return [rights, [...rights.slice(1), ...rights.slice(0, 1)]].map((each) => ({
        type: 'matching',
        rights: each,
      }));
    }
    default:
      return [];
  }
}
