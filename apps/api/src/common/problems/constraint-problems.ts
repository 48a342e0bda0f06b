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
  ex_role_grant_valid: 'account.grant-overlaps',
};
