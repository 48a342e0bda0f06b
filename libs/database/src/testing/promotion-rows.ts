import { randomUUID } from 'node:crypto';
import {
  PromotionAwardEntity,
  PromotionDecisionEntity,
  PromotionDeterminationEntity,
  PromotionGradeEntity,
  PromotionRecordEntity,
  PromotionRunEntity,
  PromotionSchemeEntity,
  PromotionSchemeVersionEntity,
} from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of promotion. */
export function promotionRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const { department: departmentId, staff: staffId, team: teamId, grade: gradeId } = ids;
  const { promotionScheme: schemeId, promotionVersion: versionId, promotionRun: runId } = ids;
  const person = { companyId, departmentId, staffId, at };
  return [
    [PromotionSchemeEntity, { companyId, id: schemeId, departmentId, name: '晋升方案', createdAt: at }],
    [
      PromotionSchemeVersionEntity,
      { companyId, id: versionId, schemeId, number: 1, content: {}, valid: '[2026-01-01,)', createdAt: at },
    ],
    [PromotionGradeEntity, { companyId, schemeId, code: 'junior', gradeId }],
    [
      PromotionAwardEntity,
      {
        ...{ ...person, id: randomUUID(), teamId, award: 'excellent-agent' },
        ...{ month: '2026-10-01', day: '2026-11-02', reason: '客户多次表扬' },
      },
    ],
    [
      PromotionRecordEntity,
      {
        ...{ ...person, id: randomUUID(), criterion: 'middle.item-1', day: '2026-11-02' },
        ...{ result: { kind: 'item', confirmed: true }, evidence: '见谈话记录' },
      },
    ],
    [PromotionRunEntity, { companyId, id: runId, departmentId, versionId, asOf: '2026-10-31', at }],
    [PromotionDeterminationEntity, { companyId, runId, staffId, facts: {}, outcome: {} }],
    [
      PromotionDecisionEntity,
      {
        ...{ ...person, id: randomUUID(), runId, kind: 'promoted', fromGrade: 'junior', toGrade: 'middle' },
        ...{ effectiveOn: '2026-11-01', reason: '符合条件', handover: '交接单 12' },
      },
    ],
  ];
}
