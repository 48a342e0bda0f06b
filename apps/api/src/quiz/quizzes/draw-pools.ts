import {
  EVERY_QUESTION,
  loadQuestionDefinitions,
  type Queries,
  type QuestionDefinitionRow,
} from '@banke/database';
import type { QuizPart } from '@banke/domain/quiz';
import { WHOLE_COMPANY } from '@banke/domain/people';

const LARGEST_POOL = 5000;

/** What each part of a quiz can ask now, in their order: questions of the quiz's own department or of the whole company. */
export async function poolsOf(
  tx: Queries,
  { parts, departmentId }: { parts: readonly QuizPart[]; departmentId: string | null },
): Promise<QuestionDefinitionRow[][]> {
  const reach = departmentId === null ? COMPANY_ONLY : { ...COMPANY_ONLY, departmentIds: [departmentId] };
  const pools: QuestionDefinitionRow[][] = [];
  for (const { questionId, courseId, competency, difficulty, tag } of parts) {
    const found = questionId
      ? await loadQuestionDefinitions(tx, WHOLE_COMPANY, { ...EVERY_QUESTION, questionIds: [questionId] }, 1)
      : await loadQuestionDefinitions(
          tx,
          reach,
          { ...EVERY_QUESTION, courseId, competency, difficulty, tag, retired: false },
          LARGEST_POOL,
        );
    pools.push(questionId ? found : found.filter(({ definition }) => definition.type !== 'description'));
  }
  return pools;
}

const COMPANY_ONLY = { company: false, departmentIds: [] as string[], teamIds: [] };
