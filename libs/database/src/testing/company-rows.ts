import { randomUUID } from 'node:crypto';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CompanyEntity } from '..';
import { accountRows } from './account-rows';
import { deedRows } from './deed-rows';
import { departmentRows } from './department-rows';
import { evaluationRows } from './evaluation-rows';
import { promotionRows } from './promotion-rows';
import { hashOf } from './hash-of';
import { importRows } from './import-rows';
import { obligationRows } from './obligation-rows';
import { rosterRows } from './roster-rows';
import { rosterRuleRows } from './roster-rule-rows';
import { serviceRows } from './service-rows';
import { staffRows } from './staff-rows';
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
  const timeZone = 'Asia/Shanghai';
  return {
    companyId,
    ids,
    sessionTokenHash,
    invitationTokenHash,
    rows: [
      [CompanyEntity, { id: companyId, code: companyId, name: '甲', timeZone, createdAt: AT }],
      ...departmentRows({ companyId, ids, at: AT, timeZone }),
      ...accountRows({ companyId, ids, sessionTokenHash, invitationTokenHash, at: AT, later: LATER }),
      ...staffRows({ companyId, ids, at: AT }),
      ...deedRows({ companyId, ids, at: AT }),
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
