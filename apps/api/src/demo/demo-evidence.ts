import type { ObligationKind } from '@banke/domain/obligations';

/** What somebody wrote when handing in; made up, like everything in the demo. */
export const DEMO_EVIDENCE: Partial<Record<ObligationKind, string>> = {
  'training-summary-and-plan': '上月培训 12 场，人均 3 小时，测验通过率 94%；本月重点是退款处理。',
  'next-roster': '下月班表已排好，售前、售后每天至少各 5 人，早课中班每人一次。',
  'attendance-and-performance-summary': '全勤 41 人，请假 6 人次，迟到 2 人次，绩效汇总已核对。',
  'complaint-summary': '共 9 件，成立 4 件，都在 24 小时内解决；主要原因是发货延误。',
  'work-summary-and-plan': '满意度 96%，催单回收率 71%；下月计划见部门公告栏。',
  'training-plan': '下月四场微课：退款规则、话术更新、投诉四步法、系统操作。',
  'duty-log-check': '抽查 10 份日志，2 份漏写交接内容，已当面提醒。',
  'team-meeting-weekly': '通报上周数据，分享一件投诉案例，布置本周重点。',
  'training-slot-weekly': '售后组话术演练一小时，出勤 11 人。',
  'joint-inspection': '与运营一起抽听 20 通，礼貌用语全部合格，回访 1 件待改进。',
  'team-meeting-monthly': '表扬 3 人，宣布新的退款流程，收集到 5 条建议。',
  'quality-inspection-of-everyone': '全员质检完成，平均 92 分，低于 80 分的 2 人已安排复检。',
  'one-to-one-talks': '与四个组的代表各谈一次，记录已存档。',
  'plan-against-done': '计划 14 项，完成 12 项，其余 2 项顺延并写明原因。',
  'customer-survey': '回收 320 份，满意 95%，建议集中在夜间响应。',
  'training-needs-survey': '回收 46 份，最想学投诉处理和情绪管理。',
  'quarterly-grade': '四个组已评定，A 级 6 人，说明见考核表。',
  'promotion-review': '提名 2 人，材料已送人力资源。',
};
