import { randomUUID } from 'node:crypto';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import {
  AccountEntity,
  AuditEntryEntity,
  AuditPersonalEntity,
  CompanyEntity,
  DepartmentEntity,
  GradeEntity,
  HeldQualificationEntity,
  IdempotencyKeyEntity,
  InvitationEntity,
  MembershipEntity,
  PostEntity,
  QualificationEntity,
  RoleGrantEntity,
  SecondmentEntity,
  SessionEntity,
  SignInFailureEntity,
  SiteEntity,
  StaffChangeEntity,
  StaffEntity,
  FixedRestEntity,
  StaffFlagEntity,
  TeamEntity,
} from '..';
import { evaluationRows } from './evaluation-rows';
import { promotionRows } from './promotion-rows';
import { hashOf } from './hash-of';
import { importRows } from './import-rows';
import { obligationRows } from './obligation-rows';
import { rosterRows } from './roster-rows';
import { rosterRuleRows } from './roster-rule-rows';
import { serviceRows } from './service-rows';
import { quizRows } from './quiz-rows';
import { trainingRows } from './training-rows';

export interface CompanyRows {
  companyId: string;
  ids: Record<
    | 'site'
    | 'department'
    | 'team'
    | 'post'
    | 'grade'
    | 'qualification'
    | 'account'
    | 'staff'
    | 'deputy'
    | 'obligationRule'
    | 'obligation'
    | 'delegation'
    | 'job'
    | 'message'
    | 'robot'
    | 'delivery'
    | 'file'
    | 'staffImport'
    | 'shiftTemplate'
    | 'shiftTemplateVersion'
    | 'roster'
    | 'rosterComment'
    | 'rosterNotice'
    | 'ruleSetting'
    | 'need'
    | 'holiday'
    | 'override'
    | 'activity'
    | 'wish'
    | 'calendarFeed'
    | 'apiToken'
    | 'series'
    | 'course'
    | 'learning'
    | 'question'
    | 'bundle'
    | 'assignment'
    | 'assignedCourse'
    | 'quiz'
    | 'quizAttempt'
    | 'trainingSession'
    | 'trainingRequest'
    | 'loggedQuestion'
    | 'needsSurvey'
    | 'trainingPlan'
    | 'evaluationTemplate'
    | 'evaluationVersion'
    | 'evaluationMonth'
    | 'scoreEntry'
    | 'appeal'
    | 'promotionScheme'
    | 'promotionVersion'
    | 'promotionRun',
    string
  >;
  sessionTokenHash: Buffer;
  invitationTokenHash: Buffer;
  rows: [EntityTarget<ObjectLiteral> & { name: string }, ObjectLiteral | ObjectLiteral[]][];
}

const AT = new Date('2026-11-20T01:59:00Z');
const LATER = new Date('2027-11-20T02:00:00Z');

/** One row for every table of a company. A new table gets its row here, and with it the tests of the second wall. */
export function companyRows(companyId: string): CompanyRows {
  const ids = {
    site: randomUUID(),
    department: randomUUID(),
    team: randomUUID(),
    post: randomUUID(),
    grade: randomUUID(),
    qualification: randomUUID(),
    account: randomUUID(),
    staff: randomUUID(),
    deputy: randomUUID(),
    obligationRule: randomUUID(),
    obligation: randomUUID(),
    delegation: randomUUID(),
    job: randomUUID(),
    message: randomUUID(),
    robot: randomUUID(),
    delivery: randomUUID(),
    file: randomUUID(),
    staffImport: randomUUID(),
    shiftTemplate: randomUUID(),
    shiftTemplateVersion: randomUUID(),
    roster: randomUUID(),
    rosterComment: randomUUID(),
    rosterNotice: randomUUID(),
    ruleSetting: randomUUID(),
    need: randomUUID(),
    holiday: randomUUID(),
    override: randomUUID(),
    activity: randomUUID(),
    wish: randomUUID(),
    calendarFeed: randomUUID(),
    apiToken: randomUUID(),
    series: randomUUID(),
    course: randomUUID(),
    learning: randomUUID(),
    question: randomUUID(),
    bundle: randomUUID(),
    assignment: randomUUID(),
    assignedCourse: randomUUID(),
    quiz: randomUUID(),
    quizAttempt: randomUUID(),
    trainingSession: randomUUID(),
    trainingRequest: randomUUID(),
    loggedQuestion: randomUUID(),
    needsSurvey: randomUUID(),
    trainingPlan: randomUUID(),
    evaluationTemplate: randomUUID(),
    evaluationVersion: randomUUID(),
    evaluationMonth: randomUUID(),
    scoreEntry: randomUUID(),
    appeal: randomUUID(),
    promotionScheme: randomUUID(),
    promotionVersion: randomUUID(),
    promotionRun: randomUUID(),
  };
  const [sessionTokenHash, invitationTokenHash] = [
    hashOf(`session ${companyId}`),
    hashOf(`invitation ${companyId}`),
  ];
  const own = { companyId, createdAt: AT };
  const zone = { timeZone: 'Asia/Shanghai' };
  const ofStaff = { companyId, staffId: ids.staff };
  const byAccount = { ...own, accountId: ids.account };
  return {
    companyId,
    ids,
    sessionTokenHash,
    invitationTokenHash,
    rows: [
      [CompanyEntity, { id: companyId, code: companyId, name: '甲', ...zone, createdAt: AT }],
      [SiteEntity, { ...own, id: ids.site, name: '总部', ...zone }],
      [DepartmentEntity, { ...own, id: ids.department, siteId: ids.site, name: '客服部' }],
      [TeamEntity, { ...own, id: ids.team, departmentId: ids.department, name: '售前' }],
      [PostEntity, { ...own, id: ids.post, name: '客服' }],
      [GradeEntity, { ...own, id: ids.grade, name: '初级', rank: 2 }],
      [QualificationEntity, { ...own, id: ids.qualification, name: '电话接待', validMonths: 24 }],
      [
        AccountEntity,
        [
          { ...own, id: ids.account, displayName: '某人', signInName: 'somebody' },
          { ...own, id: ids.deputy, displayName: '另一人', signInName: 'deputy' },
        ],
      ],
      [RoleGrantEntity, { ...byAccount, id: randomUUID(), role: 'administrator', valid: '[2026-01-01,)' }],
      [
        SessionEntity,
        {
          ...byAccount,
          id: randomUUID(),
          tokenHash: sessionTokenHash,
          csrfToken: 'x',
          lastSeenAt: AT,
          expiresAt: LATER,
        },
      ],
      [SignInFailureEntity, { companyId, signInName: 'somebody', count: 1, lastAt: AT }],
      [
        InvitationEntity,
        {
          ...byAccount,
          id: randomUUID(),
          tokenHash: invitationTokenHash,
          createdBy: ids.account,
          expiresAt: LATER,
        },
      ],
      [
        StaffEntity,
        {
          ...byAccount,
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
          at: AT,
          before: {},
          after: { department: '客服部' },
        },
      ],
      [IdempotencyKeyEntity, { ...byAccount, key: randomUUID(), fingerprint: hashOf('deed') }],
      [
        AuditEntryEntity,
        {
          companyId,
          at: AT,
          action: 'team.created',
          subjectKind: 'team',
          requestId: 'r',
          before: {},
          after: {},
        },
      ],
      [
        AuditPersonalEntity,
        {
          companyId,
          entryId: () => '(SELECT max(id) FROM audit_entry)',
          accountName: '某人',
          before: {},
          after: {},
        },
      ],
      ...obligationRows({ companyId, ids, at: AT, later: LATER }),
      ...serviceRows({ companyId, ids, at: AT }),
      ...importRows({ companyId, ids, at: AT }),
      ...rosterRows({ companyId, ids, at: AT }),
      ...rosterRuleRows({ companyId, ids, at: AT }),
      ...trainingRows({ companyId, ids, at: AT }),
      ...quizRows({ companyId, ids, at: AT }),
      ...evaluationRows({ companyId, ids, at: AT }),
      ...promotionRows({ companyId, ids, at: AT }),
    ],
  };
}
