import type { Synonyms } from '@banke/domain/imports';
import type { QuestionType } from '../questions/question';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export type OptionLetter = (typeof LETTERS)[number];
export const OPTION_LETTERS: readonly OptionLetter[] = LETTERS;

/** In the order of the template. */
export const QUESTION_COLUMNS = [
  'type',
  'category',
  'name',
  'text',
  'answer',
  ...LETTERS.map((letter) => `option${letter}` as const),
  'mark',
  'generalFeedback',
] as const;
export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];

type Language = 'zh-CN' | 'en';

const NAMES: Readonly<
  Record<Language, Readonly<Record<Exclude<QuestionColumn, `option${string}`>, string>>>
> = {
  'zh-CN': {
    type: '题型',
    category: '分类',
    name: '名称',
    text: '题干',
    answer: '答案',
    mark: '分值',
    generalFeedback: '解析',
  },
  en: {
    type: 'Type',
    category: 'Category',
    name: 'Name',
    text: 'Question',
    answer: 'Answer',
    mark: 'Mark',
    generalFeedback: 'Explanation',
  },
};
const OPTION: Readonly<Record<Language, string>> = { 'zh-CN': '选项', en: 'Option ' };

/** What other lists call the same. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  type: ['类型', '试题类型', '题目类型'],
  category: ['目录', '知识点', '章节', '课程'],
  name: ['题目名称', '编号'],
  text: ['题目', '试题', '题目内容', '试题内容', '问题'],
  answer: ['正确答案', '标准答案', '参考答案', 'Right answer', 'Correct answer'],
  mark: ['分数', '得分', 'Points', 'Score'],
  generalFeedback: ['答案解析', '试题解析', '说明', 'Feedback'],
};

/** What the template and an export write above each column. */
export function questionHeading(column: QuestionColumn, language: Language): string {
  const letter = letterOf(column);
  return letter === undefined
    ? NAMES[language][column as keyof (typeof NAMES)[Language]]
    : `${OPTION[language]}${letter}`;
}

export function letterOf(column: QuestionColumn): OptionLetter | undefined {
  return LETTERS.find((letter) => column === `option${letter}`);
}

/** Under which headings each column may stand. */
export const QUESTION_HEADINGS = Object.fromEntries(
  QUESTION_COLUMNS.map((column) => {
    const letter = letterOf(column);
    const written = [questionHeading(column, 'zh-CN'), questionHeading(column, 'en')];
    return [column, letter === undefined ? [...written, ...(ALSO[column] ?? [])] : [...written, letter]];
  }),
) as unknown as Synonyms<QuestionColumn>;

/** The first of each language is what we write. */
const TYPE_NAMES: Readonly<Record<QuestionType, readonly [string, string, ...string[]]>> = {
  single: ['单选', 'single choice', '单选题', '单项选择题', '单项选择', 'single'],
  multiple: ['多选', 'several choices', '多选题', '多项选择题', '多项选择', '不定项', 'multiple'],
  'true-false': ['判断', 'true or false', '判断题', '是非题', 'true/false', 'true-false'],
  numeric: ['数值', 'number', '数值题', '计算题', 'numeric', 'numerical'],
  'short-answer': ['简答', 'short answer', '简答题', '填空', '填空题', 'short-answer'],
  matching: ['匹配', 'matching', '匹配题', '连线题', '配对题', '配对'],
  ordering: ['排序', 'ordering', '排序题'],
  cloze: ['完形填空', 'gaps in a text', '综合填空', 'cloze'],
  essay: ['问答', 'essay', '问答题', '论述题', '论述'],
  description: ['说明', 'description', '描述'],
};

export function typeName(type: QuestionType, language: Language): string {
  return TYPE_NAMES[type][language === 'zh-CN' ? 0 : 1];
}

export const TYPE_BY_NAME: ReadonlyMap<string, QuestionType> = new Map(
  (Object.entries(TYPE_NAMES) as [QuestionType, readonly string[]][]).flatMap(([type, names]) =>
    names.map((name) => [name, type] as const),
  ),
);
