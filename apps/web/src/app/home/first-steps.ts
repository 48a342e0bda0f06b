import type { Permission } from '@banke/domain/people';
import type { IconName } from '@banke/ui';

export interface FirstStep {
  id: string;
  icon: IconName;
  path: string;
}

/** What is worth doing first with what exists today. The first of them is the page's one primary action. */
export function firstSteps(may: (permission: Permission) => boolean, departments: number): FirstStep[] {
  const steps: (FirstStep & { fits: boolean })[] = [
    {
      id: 'first-department',
      icon: 'building',
      path: '/people/departments',
      fits: may('departments.edit') && departments === 0,
    },
    { id: 'invite', icon: 'user_plus', path: '/settings/accounts', fits: may('accounts.edit') },
    {
      id: 'arrange',
      icon: 'people',
      path: '/people/departments',
      fits: may('departments.edit') && departments > 0,
    },
    {
      id: 'look',
      icon: 'people',
      path: '/people/departments',
      fits: may('departments.read') && !may('departments.edit'),
    },
    { id: 'password', icon: 'key', path: '/settings/me', fits: true },
  ];
  return steps.filter(({ fits }) => fits).map(({ id, icon, path }) => ({ id, icon, path }));
}
