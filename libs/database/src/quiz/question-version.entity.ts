import type { Question, QuestionType } from '@banke/domain/quiz';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { QuestionEntity } from './question.entity';

/** What a question asks; attempts refer to it, so it is never written over. */
@Entity('question_version')
@ForeignKey(() => QuestionEntity, ['companyId', 'questionId'], ['companyId', 'id'], {
  name: 'fk_question_version_question',
})
@ForeignKey(() => AccountEntity, ['companyId', 'changedBy'], ['companyId', 'id'], {
  name: 'fk_question_version_account',
})
export class QuestionVersionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_question_version' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_question_version' }) questionId!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_question_version' }) number!: number;
  @Column({ type: 'text' }) type!: QuestionType;
  @Column({ type: 'text' }) title!: string;
  /** What a search looks through, in lower case. */
  @Column({ type: 'text' }) searchKey!: string;
  @Column({ type: 'jsonb' }) definition!: Question;
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
