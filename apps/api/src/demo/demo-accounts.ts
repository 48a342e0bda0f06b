import type { Role } from '@banke/domain/people';

/** The demo's password for everybody; shown on the sign-in page, good for the demo company only. */
export const DEMO_PASSWORD = 'banke-demo';
export const DEMO_COMPANY_CODE = 'demo';

export interface DemoAccount {
  name: string;
  displayName: string;
  role: Role;
  /** Keys of `DEMO_DEPARTMENTS`; a team is `department/team`. Left out: the whole company. */
  place?: string;
}

export const DEMO_DEPARTMENTS = [
  { key: 'service', name: '客服部', site: 'shop', teams: ['售前', '催单', '售后', '投诉'] },
  { key: 'desk', name: '门店服务台', site: 'mall', teams: ['前台', '收银'] },
] as const;

export const DEMO_SITES = [
  { key: 'shop', name: '网店客服中心' },
  { key: 'mall', name: '商场门店' },
] as const;

/** One account a role, and a second supervisor so that scopes can be seen to differ. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { name: 'staff', displayName: '演示·客服', role: 'staff', place: 'service/售前' },
  { name: 'leader', displayName: '演示·组长', role: 'team-leader', place: 'service/售前' },
  { name: 'supervisor', displayName: '演示·主管', role: 'supervisor', place: 'service' },
  { name: 'desk', displayName: '演示·门店主管', role: 'supervisor', place: 'desk' },
  { name: 'trainer', displayName: '演示·讲师', role: 'trainer' },
  { name: 'manager', displayName: '演示·部门经理', role: 'department-manager', place: 'service' },
  { name: 'hr', displayName: '演示·人力资源', role: 'hr' },
  { name: 'admin', displayName: '演示·管理员', role: 'administrator' },
];
