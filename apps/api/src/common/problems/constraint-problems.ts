import type { ProblemCode } from '@banke/contracts/codes';

/**
 * Database constraints that people can run into. The constraint is the rule (it alone survives two people at once);
 * this list only says what it means.
 */
export const CONSTRAINT_PROBLEMS: Record<string, ProblemCode> = {
  uq_account_sign_in_name: 'account.sign-in-name-taken',
  uq_site_name: 'site.name-taken',
  uq_department_open_name: 'department.name-taken',
  uq_team_open_name: 'team.name-taken',
  uq_post_open_name: 'catalogue.name-taken',
  uq_grade_open_name: 'catalogue.name-taken',
  uq_qualification_open_name: 'catalogue.name-taken',
  uq_shift_template_open_code: 'shift-template.code-taken',
  uq_robot_open_name: 'robot.name-taken',
  uq_staff_employee_number: 'staff.number-taken',
  ex_membership_valid: 'staff.changed',
  ex_secondment_valid: 'staff.secondment-overlaps',
  ex_held_qualification_valid: 'staff.qualification-overlaps',
  ex_staff_flag_valid: 'staff.flag-overlaps',
  ex_fixed_rest_valid: 'staff.fixed-rest-overlaps',
  ex_need_valid: 'need.line-taken',
  uq_holiday_day: 'holiday.day-taken',
  ex_activity_minutes: 'activity.overlaps',
  uq_wish_day: 'wish.day-taken',
  uq_course_series_name: 'course-series.name-taken',
  uq_course_bundle_open_name: 'course-bundle.name-taken',
  uq_training_plan_month: 'training-plan.month-taken',
  uq_training_plan_line_course: 'training-plan.course-twice',
  uq_needs_survey_year: 'needs-survey.year-taken',
  ex_roster_period: 'roster.period-taken',
  uq_evaluation_template_post: 'evaluation-template.post-taken',
  uq_evaluation_month: 'evaluation.month-taken',
  pk_evaluation_figure: 'evaluation.figure-changed',
  uq_evaluation_appeal_open: 'appeal.made-already',
  uq_promotion_scheme_department: 'promotion-scheme.department-taken',
  uq_promotion_grade_grade: 'promotion-scheme.grade-twice',
  ex_promotion_scheme_version_valid: 'promotion-scheme.from-unfit',
  uq_promotion_award_month: 'promotion.award-given',
  ex_delegation_valid: 'delegation.overlaps',
  ex_role_grant_valid: 'account.grant-overlaps',
};
