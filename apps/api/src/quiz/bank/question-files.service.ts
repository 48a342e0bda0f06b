import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type {
  ImportFindingView,
  QuestionExportQuery,
  QuestionImportQuery,
  QuestionImportView,
  QuestionsImportedView,
} from '@banke/contracts';
import type { QuestionFormat } from '@banke/contracts/codes';
import { loadQuestionDefinitions } from '@banke/database';
import {
  importProblems,
  parseGift,
  titleOf,
  writeGift,
  writeMoodleXml,
  type ImportProblem,
  type QuestionImport,
} from '@banke/domain/quiz';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import type { TableFile } from '../../imports/staff-table';
import { readable } from '../../imports/table-problem';
import { readMoodleXmlFile } from '../moodle-xml-file';
import { readQuestionTableFile, writeQuestionTableFile } from '../question-table-file';
import { filterOf } from './questions.service';
import { insertQuestions, placeOf } from './write-questions';

/** How many lines of each kind a preview tells. */
const TOLD = 200;
const MOST_EXPORTED = 20_000;
const TYPES: Record<QuestionFormat, string> = {
  gift: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Questions in files: looked at first, taken over whole or not at all, and written out again. */
@Injectable()
export class QuestionFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async preview(format: QuestionFormat, content: Buffer): Promise<QuestionImportView> {
    const read = await readFile(format, content);
    const problems = importProblems(read);
    return {
      count: read.questions.length,
      questions: read.questions.slice(0, TOLD).map(({ number, line, category, question }) => ({
        ...{ number, line, category, type: question.type, title: titleOf(question) },
      })),
      problemCount: problems.length,
      problems: problems.slice(0, TOLD).map(toFindingView),
      notices: read.notices.slice(0, TOLD).map(toFindingView),
      plan: markOf(content),
    };
  }

  /** All of it or nothing; throws `question-import.has-errors` with how many. */
  async apply(
    { format, course, department, plan }: QuestionImportQuery,
    content: Buffer,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<QuestionsImportedView> {
    if (markOf(content) !== plan) throw conflict('question-import.outdated');
    const read = await readFile(format, content);
    const problems = importProblems(read);
    if (problems.length > 0) throw refused('question-import.has-errors', { errors: problems.length });
    if (read.questions.length === 0) throw refused('question-import.empty');
    const wanted = { courseId: course ?? null, departmentId: department ?? null };
    const questions = read.questions.map(({ category, question }) => ({
      ...{ definition: question, category, difficulty: 'middle' as const, competencies: [], tags: [] },
    }));
    await this.transactions.once(actor, retry, async (tx) => {
      const place = await placeOf(tx, actor, wanted);
      const [first = ''] = await insertQuestions(tx, actor, place, questions, this.clock.now());
      await this.audit.record(tx, actor, {
        action: 'question.imported',
        subject: { kind: 'question', id: null, name: null },
        after: { created: questions.length, format },
      });
      return first;
    });
    return { imported: questions.length };
  }

  write({ format, language = 'zh-CN', ...query }: QuestionExportQuery, actor: Actor): Promise<TableFile> {
    return this.transactions.run(actor, async (tx) => {
      const reach = reachOfActor(actor, 'training.edit');
      const rows = await loadQuestionDefinitions(tx, reach, filterOf(query), MOST_EXPORTED);
      const questions = rows.map(({ category, definition }) => ({ category, question: definition }));
      await this.audit.record(tx, actor, {
        action: 'question.exported',
        subject: { kind: 'question', id: null, name: null },
        after: { format },
      });
      const bytes = await this.encode(format, questions, language);
      return { name: `questions.${format === 'gift' ? 'gift.txt' : format}`, type: TYPES[format], bytes };
    });
  }

  private async encode(
    format: QuestionFormat,
    questions: Parameters<typeof writeMoodleXml>[0],
    language: 'zh-CN' | 'en',
  ): Promise<Buffer> {
    if (format === 'gift') return Buffer.from(writeGift(questions).text);
    if (format === 'xml') return Buffer.from(writeMoodleXml(questions));
    return (await writeQuestionTableFile(questions, { kind: format, language })).file;
  }
}

async function readFile(format: QuestionFormat, content: Buffer): Promise<QuestionImport> {
  if (format === 'gift') return parseGift(content.toString('utf8').replace(/^\uFEFF/, ''));
  if (format === 'xml') return readMoodleXmlFile(content);
  return readable(() => readQuestionTableFile(content));
}

/** By which a file is known again. */
function markOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function toFindingView({ number, line, text, code, field }: ImportProblem): ImportFindingView {
  return { number, line, text, code, field: field ?? null };
}
