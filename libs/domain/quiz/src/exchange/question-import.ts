import { checkQuestion } from '../questions/check-question';
import type { Question } from '../questions/question';
import type { QuestionCode } from '../questions/question-finding';

/** Why a part of a file cannot be read as a question. */
export const IMPORT_CODES = [
  'too-large',
  'too-many-questions',
  'answers-not-closed',
  'second-answers',
  'answers-not-begun',
  'unknown-answers',
  'answer-missing',
  'not-a-weight',
  'not-a-number',
  'pair-incomplete',
  'unknown-type',
  'not-xml',
  'not-a-quiz',
  'unknown-value',
  'file-left-out',
  'headings-missing',
  'no-such-option',
  'cell-unusable',
] as const;
export type ImportCode = (typeof IMPORT_CODES)[number];

/** A question as it stood in a file: the how-manieth, and on which line it began (both from 1). */
export interface ImportedQuestion {
  number: number;
  line: number;
  category: string | null;
  question: Question;
}

/** `number` and `line` as above; `text` is how it began, for whoever looks for it. */
export interface ImportProblem {
  number: number;
  line: number;
  text: string;
  code: ImportCode | QuestionCode;
  /** The place in the definition, for what was read and is not fit; the column of a table. */
  field?: string;
}

export interface QuestionImport {
  questions: ImportedQuestion[];
  problems: ImportProblem[];
  /** What is not taken over and keeps nothing from being taken over. */
  notices: ImportProblem[];
}

export const MOST_QUESTIONS = 20_000;
const LONGEST_QUOTE = 60;

export function quoteOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}

/** Everything that keeps a file from being taken over: what could not be read, and what was read and is not fit. */
export function importProblems({ questions, problems }: Omit<QuestionImport, 'notices'>): ImportProblem[] {
  const unfit = questions.flatMap(({ number, line, question }) =>
    checkQuestion(question).map(({ code, field }): ImportProblem => ({
      number,
      line,
      text: quoteOf(question.name || question.text.text),
      code,
      field,
    })),
  );
  return [...problems, ...unfit].sort((a, b) => a.number - b.number || a.line - b.line);
}
