import type { AccountState, StaffQuery } from '@banke/contracts';
import { isPlainDate } from '@banke/domain/calendar';
import { ENDINGS, type Ending } from '@banke/domain/people';
import { STAFF_ORDERS, type StaffOrder } from '@banke/contracts/codes';

export const STATE_FILTERS = ['current', 'probation', 'coming', 'left', 'all'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const ACCOUNT_FILTERS = ['none', 'invited', 'active', 'blocked'] as const;
export type AccountFilter = 'none' | AccountState;

export const STAFF_PAGE = 100;

/** What in the address narrows the list; the department comes from the switch at the top. */
export const STAFF_PARAMS = [
  'q',
  'team',
  'post',
  'grade',
  'qualification',
  'state',
  'account',
  'ending',
  'on',
] as const;
export type StaffParam = (typeof STAFF_PARAMS)[number];

export interface StaffFilter {
  text: string;
  department: string | undefined;
  team: string | undefined;
  post: string | undefined;
  grade: string | undefined;
  qualification: string | undefined;
  state: StateFilter;
  account: AccountFilter | undefined;
  ending: Ending | undefined;
  /** As of this day; undefined: today. */
  on: string | undefined;
  order: StaffOrder;
  descending: boolean;
  /** From 1. */
  page: number;
}

/** What the address means; what makes no sense in it is passed over, so that an old link still shows a list. */
export function readStaffFilter(param: (name: string) => string | undefined): StaffFilter {
  const day = param('on');
  return {
    text: param('q') ?? '',
    department: idIn(param('department')),
    team: idIn(param('team')),
    post: idIn(param('post')),
    grade: idIn(param('grade')),
    qualification: idIn(param('qualification')),
    state: oneOf(STATE_FILTERS, param('state')) ?? 'current',
    account: oneOf(ACCOUNT_FILTERS, param('account')),
    ending: oneOf(ENDINGS, param('ending')),
    on: day && isPlainDate(day) ? day : undefined,
    order: oneOf(STAFF_ORDERS, param('order')) ?? 'name',
    descending: param('direction') === 'descending',
    page: /^[1-9]\d{0,4}$/.test(param('page') ?? '') ? Number(param('page')) : 1,
  };
}

/** The question without its page, as the list, the export and "choose all" ask it. */
export function toStaffQuery(filter: StaffFilter): StaffQuery {
  const {
    text,
    department,
    team,
    post,
    grade,
    qualification,
    state,
    account,
    ending,
    on,
    order,
    descending,
  } = filter;
  return {
    ...(text.trim() && { text: text.trim() }),
    ...(department && { department }),
    ...(team && { team }),
    ...(post && { post }),
    ...(grade && { grade }),
    ...(qualification && { qualification }),
    ...(state !== 'current' && { state }),
    ...(account && { account }),
    ...(ending && { ending }),
    ...(on && { on }),
    ...(order !== 'name' && { order }),
    ...(descending && { direction: 'descending' as const }),
  };
}

export const RARE_FILTERS: readonly StaffParam[] = [
  'post',
  'grade',
  'qualification',
  'account',
  'ending',
  'on',
];

/** What narrows the list besides the words searched for. */
export function activeFilters(filter: StaffFilter): StaffParam[] {
  return STAFF_PARAMS.filter((param) =>
    param === 'state' ? filter.state !== 'current' : param !== 'q' && filter[param] !== undefined,
  );
}

/** Whether the list is narrowed by more than its order. */
export function isNarrowed({ order: _, direction: __, ...narrowing }: StaffQuery): boolean {
  return Object.keys(narrowing).length > 0;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idIn = (text: string | undefined) => (text && UUID.test(text) ? text : undefined);

function oneOf<T extends string>(choices: readonly T[], text: string | undefined): T | undefined {
  return choices.find((each) => each === text);
}
