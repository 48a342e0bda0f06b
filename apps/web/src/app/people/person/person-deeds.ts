import type { StaffDetailView } from '@banke/contracts';
import type { IconName } from '@banke/ui';

/** What has a form of its own; its name also stands in the address while the form is open. */
export const FORM_DEEDS = [
  'edit',
  'transfer',
  'second',
  'qualify',
  'flag',
  'rest',
  'leave',
  'return',
  'anonymise',
] as const;
export type FormDeed = (typeof FORM_DEEDS)[number];
export type PersonDeed = FormDeed | 'invite' | 'stay';

export interface PersonRights {
  editable: boolean;
  mayInvite: boolean;
  mayAnonymise: boolean;
}

const ICONS: Record<PersonDeed, IconName> = {
  edit: 'edit',
  transfer: 'swap',
  second: 'calendar',
  qualify: 'award',
  flag: 'flag',
  rest: 'calendar',
  invite: 'user_plus',
  stay: 'restore',
  leave: 'out',
  return: 'restore',
  anonymise: 'erase',
};

/** What can be done with a person now, in the order of the menu. What would be refused anyway is not offered. */
export function deedsFor(
  person: StaffDetailView,
  { editable, mayInvite, mayAnonymise }: PersonRights,
): { deed: PersonDeed; icon: IconName }[] {
  const { state, leftOn, anonymised, accountState } = person;
  const employed = state !== 'left';
  const additions = editable && employed;
  const fits: Record<PersonDeed, boolean> = {
    transfer: additions,
    edit: editable,
    second: additions,
    qualify: additions,
    flag: additions,
    rest: additions,
    invite: mayInvite && employed && (accountState === null || accountState === 'invited'),
    stay: editable && leftOn !== null,
    leave: editable && employed && leftOn === null,
    return: editable && !employed,
    anonymise: mayAnonymise && !employed,
  };
  if (anonymised) return [];
  return (Object.keys(fits) as PersonDeed[])
    .filter((deed) => fits[deed])
    .map((deed) => ({ deed, icon: ICONS[deed] }));
}

export function formDeedIn(text: string | undefined): FormDeed | undefined {
  return FORM_DEEDS.find((deed) => deed === text);
}
