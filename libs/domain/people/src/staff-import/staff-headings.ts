import type { Synonyms } from '@banke/domain/imports';
import { STAFF_FIELDS, type StaffField } from '../staff';

/** What the template and an export write above each column. */
export const STAFF_HEADINGS: Readonly<Record<'zh-CN' | 'en', Readonly<Record<StaffField, string>>>> = {
  'zh-CN': {
    employeeNumber: '工号',
    name: '姓名',
    phone: '手机',
    email: '邮箱',
    hireDate: '入职日期',
    probationEnd: '试用期至',
    department: '部门',
    team: '班组',
    post: '岗位',
    grade: '职级',
    weeklyHours: '每周工时',
  },
  en: {
    employeeNumber: 'Employee number',
    name: 'Name',
    phone: 'Phone',
    email: 'Email',
    hireDate: 'Hire date',
    probationEnd: 'Probation until',
    department: 'Department',
    team: 'Team',
    post: 'Post',
    grade: 'Grade',
    weeklyHours: 'Weekly hours',
  },
};

/** What other lists call the same. 转正日期 is left out: for some it is the last day of probation, for others the next. */
const ALSO: Readonly<Record<StaffField, readonly string[]>> = {
  employeeNumber: [
    '员工编号', '员工号', '员工工号', '职工号', '人员编号', '人员工号', '编号',
    'Employee no', 'Employee ID', 'Staff number', 'Staff no', 'Staff ID', 'Personnel number', 'Number', 'No',
  ],
  name: ['员工姓名', '名字', '人员姓名', 'Full name', 'Employee name', 'Staff name', 'Employee'],
  phone: [
    '手机号', '手机号码', '电话', '电话号码', '联系电话', '联系方式', '移动电话',
    'Mobile', 'Mobile phone', 'Mobile number', 'Phone number', 'Telephone', 'Tel', 'Cell phone',
  ],
  email: ['电子邮箱', '邮箱地址', '邮件', '电子邮件', 'E-mail', 'Mail', 'Email address', 'E-mail address'],
  hireDate: [
    '入职时间', '入职日', '到岗日期', '报到日期', '入司日期',
    'Hired', 'Hired on', 'Date hired', 'Start date', 'Joining date', 'Date of joining', 'Entry date',
  ],
  probationEnd: [
    '试用期结束', '试用期结束日期', '试用期截止', '试用期截止日期', '试用期到期', '试用期到期日', '试用期止', '试用期结束日',
    'Probation end', 'Probation end date', 'End of probation', 'Probation ends', 'Probation through',
  ],
  department: ['所属部门', '部门名称', '所在部门', 'Dept', 'Department name'],
  team: ['组', '组别', '小组', '团队', '所属班组', '班组名称', '所在班组', 'Group', 'Team name'],
  post: ['职位', '职务', '岗位名称', '岗位职务', 'Position', 'Job title', 'Title', 'Job'],
  grade: ['级别', '等级', '职等', '岗位级别', '岗位等级', 'Level', 'Rank', 'Job grade'],
  weeklyHours: ['周工时', '每周小时', '每周小时数', '周工作时间', 'Hours per week', 'Hours a week', 'Contracted hours'],
};

export const STAFF_HEADING_SYNONYMS = Object.fromEntries(
  STAFF_FIELDS.map((field) => [
    field,
    [STAFF_HEADINGS['zh-CN'][field], STAFF_HEADINGS.en[field], ...ALSO[field]],
  ]),
) as unknown as Synonyms<StaffField>;
