import type { Role } from './role';

/** What an endpoint may ask for. One word for the thing, one for the deed. */
export const PERMISSIONS = [
  'departments.read',
  'departments.edit',
  'sites.edit',
  'catalogues.read',
  'catalogues.edit',
  'staff.read',
  'staff.contact',
  'staff.edit',
  'staff.import',
  'staff.export',
  'staff.invite',
  'staff.anonymise',
  'accounts.read',
  'accounts.edit',
  'obligations.read',
  'obligations.edit',
  'obligations.accept',
  'delegations.read',
  'jobs.read',
  'rosters.read',
  'rosters.draft',
  'rosters.edit',
  'rosters.settings',
  'rosters.approve',
  'training.read',
  'training.edit',
  'training.archive',
  'training.follow',
  'training.assign',
  'robots.edit',
  'deliveries.edit',
  'scores.read',
  'scores.edit',
  'scores.approve',
  'scores.templates',
  'promotion.read',
  'promotion.record',
  'promotion.award',
  'promotion.decide',
  'promotion.schemes',
  'audit.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = [
  'departments.read',
  'catalogues.read',
  'rosters.read',
  'training.read',
];
/** Who has people in their care: sees them, without how to reach them at home. */
const LOOKS_AFTER: readonly Permission[] = [
  ...EVERYBODY,
  'staff.read',
  'obligations.read',
  'rosters.draft',
  'training.follow',
];
/** Who keeps the records of people. */
const KEEPS_RECORDS: readonly Permission[] = [
  ...LOOKS_AFTER,
  'staff.contact',
  'staff.edit',
  'staff.import',
  'staff.export',
  'staff.invite',
];

const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  staff: EVERYBODY,
  'team-leader': LOOKS_AFTER,
  supervisor: [
    ...KEEPS_RECORDS,
    'rosters.edit',
    'rosters.settings',
    'training.assign',
    'scores.read',
    'scores.edit',
    'promotion.read',
    'promotion.record',
  ],
  trainer: [...LOOKS_AFTER, 'training.edit', 'training.assign'],
  'department-manager': [
    ...LOOKS_AFTER,
    'staff.contact',
    'staff.export',
    'rosters.settings',
    'rosters.approve',
    'training.assign',
    'scores.read',
    'scores.approve',
    'promotion.read',
    'promotion.record',
    'promotion.award',
    'obligations.edit',
    'obligations.accept',
    'delegations.read',
    'robots.edit',
  ],
  hr: [
    ...KEEPS_RECORDS,
    'catalogues.edit',
    'scores.read',
    'scores.templates',
    'promotion.read',
    'promotion.record',
    'promotion.decide',
    'promotion.schemes',
    'obligations.accept',
    'delegations.read',
    'training.archive',
    'training.assign',
  ],
  administrator: PERMISSIONS,
};

/** What a role may do within its scope. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS_OF[role];
}
