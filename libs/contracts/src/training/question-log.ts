import {
  BooleanField,
  DayField,
  InstantField,
  ListField,
  ProseField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

const QUESTION = { max: 300 };
const CONTEXT = { max: 500, nullable: true, description: 'in which situation' };
const ANSWER = { max: 2000 };

export class LoggedQuestionView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @TextField({ max: 60 }) askedByName!: string;
  @BooleanField({ description: 'the actor logged it' }) own!: boolean;
  @DayField() askedOn!: string;
  @DayField({ description: 'it is to be answered until then' }) dueOn!: string;
  @BooleanField() overdue!: boolean;
  @ProseField(QUESTION) text!: string;
  @ProseField(CONTEXT) context!: string | null;
  @UuidField({ nullable: true, description: 'who is to answer; null: nobody is named' }) answererId!:
    string | null;
  @TextField({ max: 60, nullable: true }) answererName!: string | null;
  @ProseField({ ...ANSWER, nullable: true }) answer!: string | null;
  @TextField({ max: 60, nullable: true }) answeredByName!: string | null;
  @InstantField({ nullable: true }) answeredAt!: string | null;
  @UuidField({ nullable: true, description: 'of the bank' }) questionId!: string | null;
  @BooleanField({ description: 'the actor may say who answers' }) mayName!: boolean;
  @BooleanField() mayAnswer!: boolean;
  @BooleanField({ description: 'the actor may take it into the bank' }) mayBank!: boolean;
  @VersionField() version!: number;
}

export class LoggedQuestionListView {
  @ListField(() => LoggedQuestionView, {
    max: 500,
    description: 'the open ones first, the oldest of them first',
  })
  questions!: LoggedQuestionView[];
}

export class LogQuestionRequest {
  @UuidField({ nullable: true, description: 'null: where the actor works' }) departmentId!: string | null;
  @ProseField(QUESTION) text!: string;
  @ProseField(CONTEXT) context!: string | null;
}

export class NameAnswererRequest {
  @UuidField({ description: 'an account of the company' }) answererId!: string;
  @VersionField() version!: number;
}

export class AnswerLoggedQuestionRequest {
  @ProseField(ANSWER) answer!: string;
  @VersionField() version!: number;
}

export class BankLoggedQuestionRequest {
  @VersionField() version!: number;
}
