import { randomUUID } from 'node:crypto';
import {
  FixedRestEntity,
  HeldQualificationEntity,
  MembershipEntity,
  SecondmentEntity,
  StaffChangeEntity,
  StaffEntity,
  StaffFlagEntity,
} from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of staff. */
export function staffRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const ofStaff = { companyId, staffId: ids.staff };
  return [
    [
      StaffEntity,
      {
        companyId,
        createdAt: at,
        accountId: ids.account,
        id: ids.staff,
        employeeNumber: 'KF001',
        name: '曾一',
        pinyin: 'zeng yi',
        initials: 'zy',
        sortKey: 'zeng 曾 yi 一 ',
        searchKey: 'kf001\n曾一\nzengyi\nzy',
        hireDate: '2026-01-01',
      },
    ],
    [
      MembershipEntity,
      {
        ...ofStaff,
        id: randomUUID(),
        departmentId: ids.department,
        teamId: ids.team,
        weeklyMinutes: 2400,
        valid: '[2026-01-01,)',
      },
    ],
    [
      SecondmentEntity,
      {
        ...ofStaff,
        id: randomUUID(),
        departmentId: ids.department,
        teamId: ids.team,
        valid: '[2026-11-10,2026-11-18)',
      },
    ],
    [
      HeldQualificationEntity,
      {
        ...ofStaff,
        id: randomUUID(),
        qualificationId: ids.qualification,
        valid: '[2026-01-01,2028-01-01)',
      },
    ],
    [FixedRestEntity, { ...ofStaff, id: randomUUID(), weekday: 3, valid: '[2026-01-01,)' }],
    [StaffFlagEntity, { ...ofStaff, id: randomUUID(), flag: 'no-night', valid: '[2026-01-01,)' }],
    [
      StaffChangeEntity,
      {
        ...ofStaff,
        change: 'hired',
        effectiveOn: '2026-01-01',
        at,
        before: {},
        after: { department: '客服部' },
      },
    ],
  ];
}
