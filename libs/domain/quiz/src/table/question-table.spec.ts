import fc from 'fast-check';
import { importProblems } from '../exchange/question-import';
import { anyQuestion } from '../testing/arbitrary-question';
import { essay, matching, multiple, ordering, single, trueFalse } from '../testing/questions';
import type { Question } from '../questions/question';
import { QUESTION_COLUMNS, questionHeading } from './question-columns';
import { readQuestionTable } from './read-question-table';
import { writeQuestionRow } from './write-question-row';

const HEADINGS = ['题型', '题干', '答案', '选项A', '选项B', '选项C', '选项D', '分值'];

function table(...rows: (string | undefined)[][]) {
  return [HEADINGS, ...rows].map((cells, index) => ({
    number: index + 1,
    cells: cells.map((text) =>
      text === undefined || text === '' ? undefined : { type: 'text' as const, text },
    ),
  }));
}

function only(...cells: string[]): Question | undefined {
  const { questions, problems } = readQuestionTable(table(cells));
  expect(problems).toEqual([]);
  return questions[0]?.question;
}

const problemsOf = (...cells: string[]) =>
  importProblems(readQuestionTable(table(cells))).map(({ line, code, field }) => `${line} ${field} ${code}`);

const fractionsOf = (question: Question | undefined) =>
  question && 'choices' in question ? question.choices.map(({ fraction }) => fraction) : [];

describe('a row', () => {
  it('names one right choice', () => {
    const question = only('单选题', '几声内接听？', 'ｂ', '5', '3', '', '', '2');
    expect(question).toMatchObject({ type: 'single', mark: 2, text: { text: '几声内接听？' } });
    expect(fractionsOf(question)).toEqual([0, 1]);
  });

  it.each([
    ['AC', [0.5, -0.5, 0.5, -0.5]],
    ['a、c', [0.5, -0.5, 0.5, -0.5]],
    ['A, B，C', [1 / 3, 1 / 3, 1 / 3, -1 / 3]],
    ['A=50% C=50%', [0.5, 0, 0.5, 0]],
    ['A=33.33 B=33.33 C=33.33 D=-100', [1 / 3, 1 / 3, 1 / 3, -1]],
  ])('names several right ones: %s', (answer, fractions) => {
    expect(fractionsOf(only('多选', '哪些？', answer, 'a', 'b', 'c', 'd'))).toEqual(fractions);
  });

  it('leaves letters where they stand when an option is empty', () => {
    expect(fractionsOf(only('单选', '?', 'D', 'a', '', 'c', 'd'))).toEqual([0, 0, 1]);
  });

  it.each([
    ['对', true],
    ['√', true],
    ['TRUE', true],
    ['错误', false],
    ['Ｆ', false],
  ])('says true or false: %s', (answer, right) => {
    expect(only('判断', '?', answer)).toMatchObject({ type: 'true-false', right });
  });

  it('has answers to type, one in its column or several as options', () => {
    expect(only('填空', '?', '首问负责制')).toMatchObject({
      answers: [{ pattern: '首问负责制', fraction: 1 }],
    });
    expect(only('简答', '?', 'A B=50%', '24小时', '一天')).toMatchObject({
      answers: [{ fraction: 1 }, { pattern: '一天', fraction: 0.5 }],
    });
    expect(only('数值', '?', '１５±0.5')).toMatchObject({
      answers: [{ value: 15, tolerance: 0.5, fraction: 1 }],
    });
    expect(only('数值', '?', '', '15', '20:1')).toMatchObject({
      answers: [{ tolerance: 0 }, { value: 20, tolerance: 1 }],
    });
  });

  it('has pairs and orders', () => {
    expect(only('配对', '?', '', '轻微 -> 24小时', '重大→7天', '-> 30分钟')).toMatchObject({
      pairs: [
        { left: { text: '轻微' }, right: '24小时' },
        { left: { text: '重大' }, right: '7天' },
        { left: { text: '' }, right: '30分钟' },
      ],
    });
    expect(only('排序', '?', '', '受理', '澄清')).toMatchObject({
      items: [{ text: '受理' }, { text: '澄清' }],
    });
  });

  it.each([
    [['选择', '?', 'A', 'a', 'b'], '2 type unknown-type'],
    [['单选', '?', 'D', 'a', 'b'], '2 answer no-such-option'],
    [['单选', '?', '第一个', 'a', 'b'], '2 answer no-such-option'],
    [['单选', '?', '', 'a', 'b'], '2 choices no-right-answer'],
    [['单选', '', 'A', 'a', 'b'], '2 text missing'],
    [['判断', '?', ''], '2 answer answer-missing'],
    [['判断', '?', '也许'], '2 answer unknown-value'],
    [['数值', '?', '很多'], '2 answer not-a-number'],
    [['数值', '?', '', '1', '1±'], '2 optionB not-a-number'],
    [['简答', '?', ''], '2 answers too-few'],
    [['配对', '?', '', 'a -> x', 'b'], '2 optionB pair-incomplete'],
    [['单选', '?', 'A', 'a', 'b', '', '', '很多'], '2 mark not-a-number'],
    [['多选', '?', 'A=40%', 'a', 'b'], '2 choices never-full-mark'],
  ])('is told by row and column: %j', (cells, problem) => {
    expect(problemsOf(...cells)).toContain(problem);
  });

  it('is told where a formula failed', () => {
    const rows = table(['单选', '?', 'A', 'a', 'b']);
    const failed = rows.map((row, index) =>
      index === 1
        ? { ...row, cells: [...row.cells.slice(0, 2), { type: 'error' as const, text: '#REF!' }] }
        : row,
    );
    expect(readQuestionTable(failed).problems).toMatchObject([
      { line: 2, code: 'cell-unusable', field: 'answer' },
    ]);
  });
});

describe('a table', () => {
  it('needs its headings', () => {
    expect(readQuestionTable([])).toMatchObject({ problems: [{ code: 'headings-missing' }] });
    expect(readQuestionTable(table().map((row) => ({ ...row, cells: row.cells.slice(1) })))).toMatchObject({
      problems: [{ code: 'headings-missing', line: 1 }],
    });
  });

  it('keeps one wrong row from hiding the others', () => {
    const { questions, problems } = readQuestionTable(table(['?', 'x'], ['判断', 'y', '对']));
    expect([questions.map(({ line }) => line), problems.map(({ line }) => line)]).toEqual([[3], [2]]);
  });
});

describe('writing a row', () => {
  const headings = (language: 'zh-CN' | 'en') =>
    QUESTION_COLUMNS.map((column) => questionHeading(column, language));

  it('is read back as it was', () => {
    fc.assert(
      fc.property(anyQuestion(), fc.constantFrom('zh-CN' as const, 'en' as const), (question, language) => {
        const { cells, losses } = writeQuestionRow({ category: null, question }, language);
        fc.pre(losses.length === 0);
        const rows = [headings(language), cells].map((each, index) => ({
          number: index + 1,
          cells: each.map((text) => (text === null ? undefined : { type: 'text' as const, text })),
        }));
        const again = readQuestionTable(rows);
        expect(again.problems).toEqual([]);
        expect(again.questions.map((each) => each.question)).toEqual([question]);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, Question, string[]]>([
    ['feedback', { ...trueFalse(true), whenWrong: { format: 'plain', text: '再想想' } }, ['feedback']],
    ['a fixed order', { ...single(1, 0), shuffle: false }, ['order']],
    ['all or nothing', ordering('all', 'a', 'b'), ['grading']],
    ['eleven choices', multiple(1, ...Array.from({ length: 10 }, () => 0)), ['question']],
    ['an arrow of its own', matching(['a → b', 'x'], ['c', 'y']), ['question']],
    ['a rubric', { ...essay(), rubric: [{ name: '澄清', levels: [{ text: '', points: 1 }] }] }, ['rubric']],
    [
      'an endless text',
      { ...essay(), guidance: { format: 'plain', text: 'x'.repeat(40_000) } },
      ['question'],
    ],
  ])('says that it cannot hold %s', (_, question, losses) => {
    expect(writeQuestionRow({ category: null, question }, 'zh-CN').losses).toEqual(losses);
  });
});
