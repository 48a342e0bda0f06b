import {
  AttendanceRecordEntity,
  EvaluationAppealEntity,
  EvaluationFigureEntity,
  EvaluationHeadingEntity,
  EvaluationMonthEntity,
  EvaluationMonthTemplateEntity,
  EvaluationPolicyEntity,
  EvaluationResultEntity,
  EvaluationStepEntity,
  EvaluationTemplateEntity,
  EvaluationTemplateVersionEntity,
  ScoreEntryEntity,
} from '..';
import { DEFAULT_POLICY } from '@banke/domain/evaluation';
import type { CompanyRows } from './company-rows';

/** A row for every table of the monthly score. */
export function evaluationRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  const { department: departmentId, post: postId, staff: staffId, evaluationMonth: monthId } = ids;
  const { evaluationTemplate: templateId, evaluationVersion: versionId } = ids;
  const content = { parts: [], floor: 0, cap: 10_000, leastDays: 10 };
  return [
    [EvaluationTemplateEntity, { ...own, id: templateId, departmentId, postId }],
    [
      EvaluationTemplateVersionEntity,
      { ...own, id: versionId, templateId, number: 1, name: '考评', content },
    ],
    [EvaluationMonthEntity, { ...own, id: monthId, departmentId, firstDay: '2026-11-01', state: 'open' }],
    [EvaluationMonthTemplateEntity, { companyId, monthId, postId, versionId }],
    [EvaluationStepEntity, { companyId, monthId, seq: 1, step: 'data-in', calculation: 0, at }],
    [
      EvaluationFigureEntity,
      {
        ...{ companyId, monthId, staffId, line: 'satisfaction', number: 1, at },
        ...{ numerator: 9, denominator: 10, source: 'typed' },
      },
    ],
    [
      AttendanceRecordEntity,
      {
        ...{ companyId, departmentId, staffId, firstDay: '2026-11-01', lastDay: '2026-11-30', number: 1, at },
        ...{ late: 1, early: 0, absences: 0, workedMinutes: 9600, source: 'typed' },
      },
    ],
    [
      EvaluationPolicyEntity,
      { ...own, departmentId, fromDay: '2026-11-01', number: 1, content: DEFAULT_POLICY },
    ],
    [
      EvaluationHeadingEntity,
      { companyId, departmentId, sheet: 'figures', key: '成交率', heading: '成交率', name: null },
    ],
    [
      ScoreEntryEntity,
      {
        companyId,
        id: ids.scoreEntry,
        departmentId,
        staffId,
        day: '2026-11-03',
        lateOf: '2026-10-01',
        late: { kind: 'figure', line: 'satisfaction', value: null },
        points: 300,
        title: '建议被采纳',
        at,
      },
    ],
    [
      EvaluationResultEntity,
      {
        ...{ companyId, monthId, calculation: 1, staffId, pool: 0, at },
        outcome: { outcome: 'not-scored', reason: 'no-data' },
      },
    ],
    [
      EvaluationAppealEntity,
      { companyId, id: ids.appeal, monthId, staffId, line: 'satisfaction', reason: '漏记', at },
    ],
  ];
}
