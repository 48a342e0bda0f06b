import type { Permission } from '@banke/domain/people';
import type { IconName } from '@banke/ui';

export interface RoomPage {
  path: string;
  /** Key of the page's name. */
  word: string;
  permission?: Permission;
  /** Open to who stands in for somebody who may, too. */
  standIns?: true;
}

export interface Room {
  id: string;
  icon: IconName;
  word: string;
  pages: readonly RoomPage[];
}

/** In the order of the rail. A new room is one line here and one route. */
export const ROOMS: readonly Room[] = [
  {
    id: 'home',
    icon: 'home',
    word: 'shell.rooms.home',
    pages: [
      { path: '/', word: 'shell.rooms.home' },
      { path: '/obligations', word: 'shell.pages.obligations' },
      { path: '/messages', word: 'shell.pages.messages' },
      { path: '/jobs', word: 'shell.pages.jobs' },
    ],
  },
  {
    id: 'roster',
    icon: 'calendar',
    word: 'shell.rooms.roster',
    pages: [
      { path: '/roster', word: 'shell.pages.roster', permission: 'rosters.draft', standIns: true },
      { path: '/roster/charts', word: 'shell.pages.rosterCharts', permission: 'rosters.draft' },
      { path: '/roster/templates', word: 'shell.pages.shiftTemplates', permission: 'rosters.draft' },
      { path: '/roster/rules', word: 'shell.pages.rosterRules', permission: 'rosters.draft' },
      { path: '/roster/needs', word: 'shell.pages.needs', permission: 'rosters.draft' },
      { path: '/roster/codes', word: 'shell.pages.sheetCodes', permission: 'rosters.draft' },
      { path: '/roster/days', word: 'shell.pages.holidays', permission: 'rosters.draft' },
      { path: '/roster/wishes', word: 'shell.pages.wishes', permission: 'rosters.draft' },
      { path: '/shifts', word: 'shell.pages.myShifts' },
      { path: '/shifts/wishes', word: 'shell.pages.myWishes' },
    ],
  },
  {
    id: 'training',
    icon: 'book',
    word: 'shell.rooms.training',
    pages: [
      { path: '/training/courses', word: 'shell.pages.courses', permission: 'training.read' },
      { path: '/training/learn', word: 'shell.pages.learning', permission: 'training.read' },
      { path: '/training/plan', word: 'shell.pages.trainingPlan', permission: 'training.follow' },
      { path: '/training/sessions', word: 'shell.pages.sessions', permission: 'training.follow' },
      { path: '/training/needs', word: 'shell.pages.trainingNeeds', permission: 'training.read' },
      { path: '/training/requests', word: 'shell.pages.trainingRequests', permission: 'training.read' },
      { path: '/training/questions', word: 'shell.pages.questionLog', permission: 'training.read' },
      { path: '/training/assignments', word: 'shell.pages.assignments', permission: 'training.follow' },
      { path: '/training/report', word: 'shell.pages.trainingReport', permission: 'training.follow' },
    ],
  },
  {
    id: 'quiz',
    icon: 'task',
    word: 'shell.rooms.quiz',
    pages: [
      { path: '/quizzes', word: 'shell.pages.ownQuizzes', permission: 'training.read' },
      { path: '/quizzes/made', word: 'shell.pages.quizzes', permission: 'training.edit' },
      { path: '/quizzes/marking', word: 'shell.pages.marking', permission: 'training.edit' },
      { path: '/quizzes/bank', word: 'shell.pages.questionBank', permission: 'training.edit' },
    ],
  },
  {
    id: 'evaluation',
    icon: 'award',
    word: 'shell.rooms.evaluation',
    pages: [
      { path: '/evaluation', word: 'shell.pages.evaluation', permission: 'scores.read' },
      { path: '/scores', word: 'shell.pages.ownScores' },
      { path: '/evaluation/quarters', word: 'shell.pages.evaluationQuarters', permission: 'scores.read' },
      { path: '/evaluation/templates', word: 'shell.pages.evaluationTemplates', permission: 'scores.read' },
      { path: '/evaluation/rules', word: 'shell.pages.evaluationRules', permission: 'scores.read' },
    ],
  },
  {
    id: 'promotion',
    icon: 'flag',
    word: 'shell.rooms.promotion',
    pages: [
      { path: '/promotion', word: 'shell.pages.promotion', permission: 'promotion.read' },
      { path: '/promotion/me', word: 'shell.pages.ownPromotion' },
      { path: '/promotion/runs', word: 'shell.pages.promotionRuns', permission: 'promotion.read' },
      { path: '/promotion/scheme', word: 'shell.pages.promotionScheme', permission: 'promotion.read' },
    ],
  },
  {
    id: 'people',
    icon: 'people',
    word: 'shell.rooms.people',
    pages: [
      { path: '/people/staff', word: 'shell.pages.staff', permission: 'staff.read' },
      { path: '/people/departments', word: 'shell.pages.departments', permission: 'departments.read' },
      { path: '/people/imports', word: 'shell.pages.imports', permission: 'staff.import' },
    ],
  },
  {
    id: 'settings',
    icon: 'settings',
    word: 'shell.rooms.settings',
    pages: [
      { path: '/settings/accounts', word: 'shell.pages.accounts', permission: 'accounts.read' },
      { path: '/settings/obligations', word: 'shell.pages.obligationRules', permission: 'obligations.edit' },
      { path: '/settings/catalogues', word: 'shell.pages.catalogues', permission: 'catalogues.edit' },
      { path: '/settings/sites', word: 'shell.pages.sites', permission: 'sites.edit' },
      { path: '/settings/robots', word: 'shell.pages.robots', permission: 'robots.edit' },
      { path: '/settings/failed-deliveries', word: 'shell.pages.deadLetters', permission: 'deliveries.edit' },
      { path: '/settings/audit', word: 'shell.pages.audit', permission: 'audit.read' },
      { path: '/settings/me', word: 'shell.pages.me' },
    ],
  },
];

/** `unless`: whoever has this permission has another tab of the same name. */
type PhoneTab = RoomPage & { icon: IconName; unless?: Permission };

/** The phone's bottom bar; a tab appears with the page it leads to. */
export const PHONE_TABS: readonly PhoneTab[] = [
  { path: '/', word: 'shell.tabs.today', icon: 'home' },
  { path: '/roster', word: 'shell.tabs.shifts', icon: 'calendar', permission: 'rosters.draft' },
  { path: '/shifts', word: 'shell.tabs.shifts', icon: 'calendar', unless: 'rosters.draft' },
  { path: '/training/learn', word: 'shell.tabs.learn', icon: 'book', permission: 'training.read' },
  { path: '/scores', word: 'shell.tabs.scores', icon: 'award' },
  { path: '/obligations', word: 'shell.tabs.obligations', icon: 'task' },
  { path: '/people/staff', word: 'shell.tabs.people', icon: 'people', permission: 'staff.read' },
  { path: '/settings/me', word: 'shell.tabs.me', icon: 'person' },
];

/** The tabs somebody may open, in one line of a narrow screen. */
export function openTabs(may: (permission: Permission) => boolean, tabs = PHONE_TABS): typeof PHONE_TABS {
  return tabs.filter(
    ({ permission, unless }) =>
      (permission === undefined || may(permission)) && (unless === undefined || !may(unless)),
  );
}

/** The rooms somebody may enter, with only the pages they may open; a room without a page is not there. */
export function openRooms(opens: (page: RoomPage) => boolean, rooms = ROOMS): Room[] {
  return rooms
    .map((room) => ({
      ...room,
      pages: room.pages.filter(opens),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** The room an address is in: `/people/staff/7` belongs where `/people/staff` does. */
export function roomAt(rooms: readonly Room[], path: string): Room | undefined {
  return rooms.find(({ pages }) => pages.some((page) => path === page.path || isBelow(path, page.path)));
}

const isBelow = (path: string, page: string) => page !== '/' && path.startsWith(`${page}/`);
