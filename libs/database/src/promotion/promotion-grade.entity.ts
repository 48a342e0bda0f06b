import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { GradeEntity } from '../people/grade.entity';
import { PromotionSchemeEntity } from './promotion-scheme.entity';

/** Which grade of the catalogue a code of a scheme is: said by a person, never matched by name. */
@Entity('promotion_grade')
@Unique('uq_promotion_grade_grade', ['companyId', 'schemeId', 'gradeId'])
@ForeignKey(() => PromotionSchemeEntity, ['companyId', 'schemeId'], ['companyId', 'id'], {
  name: 'fk_promotion_grade_scheme',
})
@ForeignKey(() => GradeEntity, ['companyId', 'gradeId'], ['companyId', 'id'], {
  name: 'fk_promotion_grade_grade',
})
export class PromotionGradeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_grade' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_grade' }) schemeId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_promotion_grade' }) code!: string;
  @Column({ type: 'uuid' }) gradeId!: string;
}
