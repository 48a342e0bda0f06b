import { randomUUID } from 'node:crypto';
import {
  findCourseDepartment,
  insertMany,
  QuestionEntity,
  QuestionVersionEntity,
  type Tx,
} from '@banke/database';
import { bareText, titleOf, type Difficulty, type Question } from '@banke/domain/quiz';
import type { Competency } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { notFound } from '../../common/problems/app-error';
import { isWithin } from '../../training/courses.service';

export interface QuestionToWrite {
  definition: Question;
  category: string | null;
  difficulty: Difficulty;
  competencies: Competency[];
  tags: string[];
}

export interface QuestionPlace {
  courseId: string | null;
  departmentId: string | null;
}

/** Where a question will stand; throws where the actor may write none. */
export async function placeOf(
  tx: Tx,
  actor: Actor,
  { courseId, departmentId }: QuestionPlace,
): Promise<QuestionPlace> {
  const course = courseId === null ? { departmentId } : await findCourseDepartment(tx, courseId);
  if (!course || !isWithin(reachOfActor(actor, 'training.edit'), course.departmentId))
    throw notFound('question.course-not-found');
  return { courseId, departmentId: course.departmentId };
}

/** Puts questions into the bank and returns their ids. One after the other in time, so that they stay in their order. */
export async function insertQuestions(
  tx: Tx,
  { companyId, accountId }: Actor,
  place: QuestionPlace,
  questions: readonly QuestionToWrite[],
  at: Date,
): Promise<string[]> {
  const rows = questions.map(({ definition, ...about }, index) => {
    const id = randomUUID();
    return {
      question: {
        ...{ companyId, id, ...place, ...about, retiredAt: null, version: 1 },
        createdAt: new Date(at.getTime() + index),
      },
      version: versionOf({ companyId, questionId: id, number: 1, changedBy: accountId, at }, definition),
    };
  });
  await insertMany(
    tx,
    QuestionEntity,
    rows.map(({ question }) => question),
  );
  await insertMany(
    tx,
    QuestionVersionEntity,
    rows.map(({ version }) => version),
  );
  return rows.map(({ question }) => question.id);
}

/** A version as it is stored, with what is read off its definition. */
export function versionOf(
  version: { companyId: string; questionId: string; number: number; changedBy: string; at: Date },
  definition: Question,
): QuestionVersionEntity {
  const { at, ...key } = version;
  const searchKey = `${definition.name}\n${bareText(definition.text)}`.toLowerCase();
  return {
    ...key,
    ...{ type: definition.type, title: titleOf(definition), searchKey, definition, changedAt: at },
  };
}
