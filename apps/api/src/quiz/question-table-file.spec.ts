import { importProblems } from '@banke/domain/quiz';
import { everyType } from '@banke/domain/quiz/testing';
import { readQuestionTableFile, writeQuestionTableFile } from './question-table-file';

const ALL = everyType().map((question, index) => ({ category: index % 2 === 0 ? '客服' : null, question }));

describe('a table of questions', () => {
  it.each([
    ['xlsx', 'zh-CN'],
    ['xlsx', 'en'],
    ['csv', 'zh-CN'],
    ['csv', 'en'],
  ] as const)('comes back from %s in %s with every type', async (kind, language) => {
    const { file, losses } = await writeQuestionTableFile(ALL, { kind, language });
    expect(losses).toEqual([]);
    const result = await readQuestionTableFile(file);
    expect(importProblems(result)).toEqual([]);
    expect(result.questions.map(({ category, question }) => ({ category, question }))).toEqual(ALL);
  });

  it('is empty as a template, with all its headings', async () => {
    const { file } = await writeQuestionTableFile([], { kind: 'xlsx', language: 'zh-CN' });
    expect(await readQuestionTableFile(file)).toEqual({ questions: [], problems: [], notices: [] });
  });
});
