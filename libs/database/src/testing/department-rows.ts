import { DepartmentEntity, GradeEntity, PostEntity, QualificationEntity, SiteEntity, TeamEntity } from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of departments, and of what their people are and can. */
export function departmentRows({
  companyId,
  ids,
  at,
  timeZone,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date; timeZone: string }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  return [
    [SiteEntity, { ...own, id: ids.site, name: '总部', timeZone }],
    [DepartmentEntity, { ...own, id: ids.department, siteId: ids.site, name: '客服部' }],
    [TeamEntity, { ...own, id: ids.team, departmentId: ids.department, name: '售前' }],
    [PostEntity, { ...own, id: ids.post, name: '客服' }],
    [GradeEntity, { ...own, id: ids.grade, name: '初级', rank: 2 }],
    [QualificationEntity, { ...own, id: ids.qualification, name: '电话接待', validMonths: 24 }],
  ];
}
