type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const READ_WRITE: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE'];

/**
 * What the application role may do to each table. Nothing is deleted that somebody may ask about later;
 * ledgers and the audit log will not have UPDATE either. A test compares this list with the database.
 */
export const TABLE_RIGHTS: Record<string, readonly Right[]> = {
  company: ['SELECT', 'INSERT'],
  site: READ_WRITE,
  department: READ_WRITE,
  team: READ_WRITE,
  post: READ_WRITE,
  grade: READ_WRITE,
  qualification: READ_WRITE,
  account: READ_WRITE,
  role_grant: [...READ_WRITE, 'DELETE'],
  session: [...READ_WRITE, 'DELETE'],
  sign_in_failure: [...READ_WRITE, 'DELETE'],
  invitation: READ_WRITE,
  staff: READ_WRITE,
  // What was planned and does not come about goes; what was, stands in staff_change.
  membership: [...READ_WRITE, 'DELETE'],
  secondment: [...READ_WRITE, 'DELETE'],
  held_qualification: READ_WRITE,
  staff_flag: [...READ_WRITE, 'DELETE'],
  fixed_rest: [...READ_WRITE, 'DELETE'],
  staff_change: ['SELECT', 'INSERT'],
  idempotency_key: [...READ_WRITE, 'DELETE'],
  audit_entry: ['SELECT', 'INSERT'],
  // Deleting a row here forgets what an entry says about persons, and nothing else.
  audit_personal: ['SELECT', 'INSERT', 'DELETE'],
  obligation_rule: READ_WRITE,
  // Only plans are ever deleted: a task that somebody did something about is held by its history.
  obligation: [...READ_WRITE, 'DELETE'],
  obligation_event: ['SELECT', 'INSERT'],
  // Deleting a row here forgets what somebody wrote, and the deed stays.
  obligation_note: ['SELECT', 'INSERT', 'DELETE'],
  delegation: READ_WRITE,
  job: [...READ_WRITE, 'DELETE'],
  outbox: [...READ_WRITE, 'DELETE'],
  message: [...READ_WRITE, 'DELETE'],
  message_setting: [...READ_WRITE, 'DELETE'],
  robot: READ_WRITE,
  delivery: [...READ_WRITE, 'DELETE'],
  live_event: ['SELECT', 'INSERT', 'DELETE'],
  stored_file: ['SELECT', 'INSERT', 'DELETE'],
  stored_file_chunk: ['SELECT', 'INSERT', 'DELETE'],
  shift_template: READ_WRITE,
  // Rosters refer to versions: what they said, they say for ever.
  shift_template_version: ['SELECT', 'INSERT'],
  staff_import: READ_WRITE,
  staff_import_row: [...READ_WRITE, 'DELETE'],
  import_mapping: READ_WRITE,
  roster: READ_WRITE,
  roster_operation: ['SELECT', 'INSERT'],
  roster_cell: [...READ_WRITE, 'DELETE'],
  roster_step: ['SELECT', 'INSERT'],
  roster_comment: READ_WRITE,
  published_cell: [...READ_WRITE, 'DELETE'],
  roster_amendment: ['SELECT', 'INSERT'],
  // What somebody was told stays; that they know it comes later.
  roster_notice: ['SELECT', 'INSERT'],
  // Overrides refer to it: what is no longer wanted is closed.
  rule_setting: READ_WRITE,
  need: [...READ_WRITE, 'DELETE'],
  need_day: [...READ_WRITE, 'DELETE'],
  holiday: [...READ_WRITE, 'DELETE'],
  roster_override: READ_WRITE,
  activity: [...READ_WRITE, 'DELETE'],
  wish: [...READ_WRITE, 'DELETE'],
  wish_terms: READ_WRITE,
  sheet_code: [...READ_WRITE, 'DELETE'],
  api_token: READ_WRITE,
  calendar_feed: READ_WRITE,
  calendar_event: READ_WRITE,
  course_series: READ_WRITE,
  course: READ_WRITE,
  course_version: READ_WRITE,
  course_member: [...READ_WRITE, 'DELETE'],
  course_event: ['SELECT', 'INSERT'],
  // A completion that was written down by mistake goes again with what hangs on it; the audit log says so.
  learning: [...READ_WRITE, 'DELETE'],
  lesson_read: [...READ_WRITE, 'DELETE'],
  question: READ_WRITE,
  // Attempts refer to versions: what they asked, they ask for ever.
  question_version: ['SELECT', 'INSERT'],
  course_bundle: READ_WRITE,
  training_assignment: READ_WRITE,
  assigned_course: READ_WRITE,
  quiz: READ_WRITE,
  quiz_extension: READ_WRITE,
  quiz_attempt: READ_WRITE,
  attempt_question: READ_WRITE,
  // What somebody answered and when stays; grading again replays it.
  attempt_step: ['SELECT', 'INSERT'],
  training_session: READ_WRITE,
  training_seat: [...READ_WRITE, 'DELETE'],
  training_answer: ['SELECT', 'INSERT'],
  attendance_record: ['SELECT', 'INSERT'],
  training_request: READ_WRITE,
  training_request_step: ['SELECT', 'INSERT'],
  logged_question: READ_WRITE,
  needs_survey: READ_WRITE,
  needs_topic: READ_WRITE,
  needs_answer: READ_WRITE,
  needs_voice: [...READ_WRITE, 'DELETE'],
  training_plan: READ_WRITE,
  training_plan_line: [...READ_WRITE, 'DELETE'],
  // Execution is measured by what was handed in.
  training_plan_submission: ['SELECT', 'INSERT'],
  evaluation_template: READ_WRITE,
  // Months refer to versions: what they said, they say for ever.
  evaluation_template_version: ['SELECT', 'INSERT'],
  evaluation_month: READ_WRITE,
  evaluation_month_template: ['SELECT', 'INSERT'],
  evaluation_step: ['SELECT', 'INSERT'],
  evaluation_figure: ['SELECT', 'INSERT'],
  evaluation_policy: ['SELECT', 'INSERT'],
  evaluation_heading: READ_WRITE,
  score_entry: ['SELECT', 'INSERT'],
  evaluation_result: ['SELECT', 'INSERT'],
  evaluation_appeal: READ_WRITE,
  promotion_scheme: READ_WRITE,
  // Runs refer to versions: what they said, they say for ever.
  promotion_scheme_version: ['SELECT', 'INSERT'],
  promotion_grade: ['SELECT', 'INSERT'],
  promotion_award: ['SELECT', 'INSERT'],
  promotion_record: ['SELECT', 'INSERT'],
  promotion_run: ['SELECT', 'INSERT'],
  promotion_determination: ['SELECT', 'INSERT'],
  promotion_decision: ['SELECT', 'INSERT'],
  migrations: ['SELECT'],
};

/**
 * Columns that may change in tables that may not: a file stays as it was handed in, its name may be forgotten; so may
 * what was said of a roster's step, why it was amended or a course was sent back.
 */
export const CHANGEABLE_COLUMNS: Record<string, readonly string[]> = {
  stored_file: ['name'],
  roster_amendment: ['reason'],
  roster_step: ['comment'],
  course_event: ['reason'],
  attempt_step: ['body'],
  roster_notice: ['seen_at', 'confirmed_at', 'activities'],
  score_entry: ['title', 'overturned_by', 'overturned_at', 'overturned_because'],
  promotion_scheme_version: ['valid'],
  promotion_award: ['reason'],
  promotion_record: ['evidence'],
  promotion_decision: ['reason', 'handover'],
};
