import {
  DIFFICULTIES,
  QUESTION_TYPES,
  QUIZ_STATES,
  type Difficulty,
  type QuestionType,
  type QuizState,
} from '@banke/domain/quiz';
import { COMPETENCIES, type Competency } from '@banke/domain/training';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  TextsField,
  UuidField,
  ValuesField,
  VersionField,
} from '../fields';
import { QUESTION_FORMATS, type QuestionFormat } from './quiz-kinds';

const NUMBER = { min: 1, max: 2_147_483_647, description: '1 is the first version' };
const COUNT = { min: 0, max: 2_147_483_647 };
const DEFINITION = { description: 'a `Question` of libs/domain/quiz' };
const LANGUAGE = ['zh-CN', 'en'] as const;

export class QuestionView {
  @UuidField() id!: string;
  @UuidField({ nullable: true, description: 'null: the whole company’s' }) departmentId!: string | null;
  @UuidField({ nullable: true }) courseId!: string | null;
  @TextField({ max: 80, nullable: true }) courseTitle!: string | null;
  @TextField({ max: 255, nullable: true }) category!: string | null;
  @ChoiceField(DIFFICULTIES) difficulty!: Difficulty;
  @ChoicesField(COMPETENCIES) competencies!: Competency[];
  @TextsField({ max: 20, length: 30 }) tags!: string[];
  @BooleanField() retired!: boolean;
  @IntegerField(NUMBER) number!: number;
  @ChoiceField(QUESTION_TYPES) type!: QuestionType;
  @TextField({ max: 61, min: 0, description: 'its name, or how it begins' }) title!: string;
  @TextField({ max: 300, min: 0, description: 'what it asks, as it begins' }) text!: string;
  @IntegerField({ ...COUNT, description: 'quizzes not closed that ask it as a fixed question' })
  quizzes!: number;
  @IntegerField({ ...COUNT, description: 'attempts that saw it' }) attempts!: number;
  @InstantField() changedAt!: string;
  @BooleanField({ description: 'the actor may change it' }) editable!: boolean;
  @VersionField() version!: number;
}

export class QuestionListView {
  @IntegerField({ ...COUNT, description: 'that match, on all pages' }) total!: number;
  @ListField(() => QuestionView, { max: 100 }) questions!: QuestionView[];
  @TextsField({ max: 100, length: 30 }) tags!: string[];
}

export class QuestionVersionView {
  @IntegerField(NUMBER) number!: number;
  @TextField({ max: 61 }) title!: string;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
}

export class AskingQuizView {
  @UuidField() id!: string;
  @TextField({ max: 80 }) title!: string;
  @ChoiceField(QUIZ_STATES) state!: QuizState;
}

export class QuestionDetailView {
  @NestedField(() => QuestionView) question!: QuestionView;
  @ValuesField(DEFINITION) definition!: Record<string, unknown>;
  @IntegerField({ ...NUMBER, description: 'the version whose definition this is' }) shown!: number;
  @ListField(() => QuestionVersionView, { max: 500, description: 'newest first' })
  versions!: QuestionVersionView[];
  @ListField(() => AskingQuizView, { max: 2000, description: 'quizzes that ask it as a fixed question' })
  usedBy!: AskingQuizView[];
}

const BANK_STATES = ['active', 'retired', 'all'] as const;

export class QuestionFilterQuery {
  @TextField({ max: 80, optional: true }) text?: string;
  @ChoiceField(QUESTION_TYPES, { optional: true }) type?: QuestionType;
  @UuidField({ optional: true }) course?: string;
  @ChoiceField(COMPETENCIES, { optional: true }) competency?: Competency;
  @ChoiceField(DIFFICULTIES, { optional: true }) difficulty?: Difficulty;
  @TextField({ max: 30, optional: true }) tag?: string;
  @ChoiceField(BANK_STATES, { optional: true, description: '`active` when left out' })
  state?: (typeof BANK_STATES)[number];
}

export class QuestionListQuery extends QuestionFilterQuery {
  @IntegerField({ min: 0, max: 1_000_000, optional: true, query: true }) offset?: number;
}

export class QuestionVersionQuery {
  @IntegerField({ ...NUMBER, optional: true, query: true, description: 'the present one when left out' })
  number?: number;
}

export class QuestionRequest {
  @ValuesField(DEFINITION) definition!: Record<string, unknown>;
  @UuidField({ nullable: true, description: 'of a course: its department is the question’s' })
  courseId!: string | null;
  @UuidField({ nullable: true, description: 'counts where there is no course' })
  departmentId!: string | null;
  @TextField({ max: 255, nullable: true }) category!: string | null;
  @ChoiceField(DIFFICULTIES) difficulty!: Difficulty;
  @ChoicesField(COMPETENCIES) competencies!: Competency[];
  @TextsField({ max: 20, length: 30 }) tags!: string[];
}

/** Another definition makes the next version; attempts keep the one they saw. */
export class ChangeQuestionRequest extends QuestionRequest {
  @VersionField() version!: number;
}

export class RetireQuestionRequest {
  @BooleanField() retired!: boolean;
  @VersionField() version!: number;
}

export class QuestionFileQuery {
  @ChoiceField(QUESTION_FORMATS) format!: QuestionFormat;
}

export class QuestionImportQuery extends QuestionFileQuery {
  @UuidField({ optional: true }) course?: string;
  @UuidField({ optional: true }) department?: string;
  @TextField({ max: 64, description: 'what the preview said about this file' }) plan!: string;
}

export class QuestionExportQuery extends QuestionFilterQuery {
  @ChoiceField(QUESTION_FORMATS) format!: QuestionFormat;
  @ChoiceField(LANGUAGE, { optional: true }) language?: (typeof LANGUAGE)[number];
}

export class ImportFindingView {
  @IntegerField({ ...COUNT, description: 'the how-manieth question of the file; 0: the file' })
  number!: number;
  @IntegerField({ ...COUNT, description: 'line or row; 0: none' }) line!: number;
  @TextField({ max: 61, min: 0 }) text!: string;
  @TextField({ max: 40, description: 'an import code or a question code' }) code!: string;
  @TextField({ max: 80, nullable: true }) field!: string | null;
}

export class ImportedQuestionView {
  @IntegerField(COUNT) number!: number;
  @IntegerField(COUNT) line!: number;
  @ChoiceField(QUESTION_TYPES) type!: QuestionType;
  @TextField({ max: 61, min: 0 }) title!: string;
  @TextField({ max: 255, nullable: true }) category!: string | null;
}

export class QuestionImportView {
  @IntegerField({ ...COUNT, description: 'questions that can be taken over' }) count!: number;
  @ListField(() => ImportedQuestionView, { max: 200, description: 'the first of them' })
  questions!: ImportedQuestionView[];
  @IntegerField(COUNT) problemCount!: number;
  @ListField(() => ImportFindingView, { max: 200 }) problems!: ImportFindingView[];
  @ListField(() => ImportFindingView, { max: 200, description: 'left out, and no hindrance' })
  notices!: ImportFindingView[];
  @TextField({ max: 64, description: 'sent back with the file to take it over' }) plan!: string;
}

export class QuestionsImportedView {
  @IntegerField(COUNT) imported!: number;
}
