import { Ground1764000000000 } from './1764000000000-ground';
import { Audit1764100000000 } from './1764100000000-audit';
import { Catalogues1764150000000 } from './1764150000000-catalogues';
import { People1764200000000 } from './1764200000000-people';
import { Services1764300000000 } from './1764300000000-services';
import { Obligations1764400000000 } from './1764400000000-obligations';
import { StaffImports1764500000000 } from './1764500000000-staff-imports';
import { ShiftTemplates1764600000000 } from './1764600000000-shift-templates';
import { Rosters1764700000000 } from './1764700000000-rosters';
import { WordsApart1764810000000 } from './1764810000000-words-apart';
import { RosterRules1764820000000 } from './1764820000000-roster-rules';
import { SessionEnds1764825000000 } from './1764825000000-session-ends';
import { StartedObligations1764830000000 } from './1764830000000-started-obligations';
import { JobDeaths1764840000000 } from './1764840000000-job-deaths';
import { NameEditions1764850000000 } from './1764850000000-name-editions';
import { QualificationReminders1764860000000 } from './1764860000000-qualification-reminders';
import { RosterLife1764900000000 } from './1764900000000-roster-life';
import { WishTerms1764910000000 } from './1764910000000-wish-terms';
import { CalendarFeeds1764920000000 } from './1764920000000-calendar-feeds';
import { FixedRest1764925000000 } from './1764925000000-fixed-rest';
import { TrainingCatalogue1764930000000 } from './1764930000000-training-catalogue';
import { EvaluationMonths1764940000000 } from './1764940000000-evaluation-months';
import { Deliveries1764945000000 } from './1764945000000-deliveries';
import { TrainingLearning1764950000000 } from './1764950000000-training-learning';
import { QuestionBank1764960000000 } from './1764960000000-question-bank';
import { ActivitySeries1764965000000 } from './1764965000000-activity-series';
import { TrainingAssignments1764972000000 } from './1764972000000-training-assignments';
import { EvaluationHeadings1764974000000 } from './1764974000000-evaluation-headings';
import { SheetCodes1764975000000 } from './1764975000000-sheet-codes';
import { Quizzes1764976000000 } from './1764976000000-quizzes';
import { ApiTokens1764978000000 } from './1764978000000-api-tokens';
import { TrainingSessions1764979000000 } from './1764979000000-training-sessions';
import { Attendance1764984000000 } from './1764984000000-attendance';
import { AttendanceBrought1764985100000 } from './1764985100000-attendance-brought';
import { Promotion1764986000000 } from './1764986000000-promotion';
import { LateEntries1764987000000 } from './1764987000000-late-entries';
import { AttemptMarks1764987500000 } from './1764987500000-attempt-marks';
import { NeedValidity1764988000000 } from './1764988000000-need-validity';
import { TrainingRequests1764991000000 } from './1764991000000-training-requests';
import { EvaluationPolicy1764993000000 } from './1764993000000-evaluation-policy';
import { OverridePlace1764995000000 } from './1764995000000-override-place';
import { NeedHours1765000000000 } from './1765000000000-need-hours';
import { WishReason1766000000000 } from './1766000000000-wish-reason';
import { ActivityNotices1767000000000 } from './1767000000000-activity-notices';
import { TrainingNeeds1768000000000 } from './1768000000000-training-needs';
import { TrainingPlans1768001000000 } from './1768001000000-training-plans';
import { HeadingsOfAttendance1769000000000 } from './1769000000000-headings-of-attendance';
import { PlansHandedIn1770000000000 } from './1770000000000-plans-handed-in';

/** Every migration in order. A new file is added at the end and never edited once merged. */
export const MIGRATIONS = [
  Ground1764000000000,
  Audit1764100000000,
  Catalogues1764150000000,
  People1764200000000,
  Services1764300000000,
  Obligations1764400000000,
  StaffImports1764500000000,
  ShiftTemplates1764600000000,
  Rosters1764700000000,
  WordsApart1764810000000,
  RosterRules1764820000000,
  SessionEnds1764825000000,
  StartedObligations1764830000000,
  JobDeaths1764840000000,
  NameEditions1764850000000,
  QualificationReminders1764860000000,
  RosterLife1764900000000,
  WishTerms1764910000000,
  CalendarFeeds1764920000000,
  FixedRest1764925000000,
  TrainingCatalogue1764930000000,
  EvaluationMonths1764940000000,
  Deliveries1764945000000,
  TrainingLearning1764950000000,
  QuestionBank1764960000000,
  ActivitySeries1764965000000,
  TrainingAssignments1764972000000,
  EvaluationHeadings1764974000000,
  SheetCodes1764975000000,
  Quizzes1764976000000,
  ApiTokens1764978000000,
  TrainingSessions1764979000000,
  Attendance1764984000000,
  AttendanceBrought1764985100000,
  Promotion1764986000000,
  LateEntries1764987000000,
  AttemptMarks1764987500000,
  NeedValidity1764988000000,
  TrainingRequests1764991000000,
  EvaluationPolicy1764993000000,
  OverridePlace1764995000000,
  NeedHours1765000000000,
  WishReason1766000000000,
  ActivityNotices1767000000000,
  TrainingNeeds1768000000000,
  TrainingPlans1768001000000,
  HeadingsOfAttendance1769000000000,
  PlansHandedIn1770000000000,
];
