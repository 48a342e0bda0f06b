import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type Routes } from '@angular/router';
import { may } from '../session/guards';
import { SessionStore } from '../session/session-store';
import { wordsOf } from '../words/words-of';

/** Messages and jobs link to `?open=<id>`; here each record has an address of its own. */
const openedAt =
  (page: string): CanActivateFn =>
  ({ queryParamMap }) => {
    const id = queryParamMap.get('open');
    return id === null || new RedirectCommand(inject(Router).createUrlTree([page, id]), { replaceUrl: true });
  };

export const peopleRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    redirectTo: () => (inject(SessionStore).may('staff.read') ? 'staff' : 'departments'),
  },
  {
    path: 'staff',
    title: 'shell.pages.staff',
    canActivate: [may('staff.read'), openedAt('/people/staff')],
    resolve: { words: wordsOf('staff') },
    data: { switches: ['department'] },
    loadComponent: () => import('./staff/staff-page').then((m) => m.StaffPage),
  },
  {
    path: 'staff/:id',
    title: 'shell.pages.person',
    canActivate: [may('staff.read')],
    resolve: { words: wordsOf('staff') },
    loadComponent: () => import('./person/person-page').then((m) => m.PersonPage),
  },
  {
    path: 'imports',
    title: 'shell.pages.imports',
    canActivate: [may('staff.import'), openedAt('/people/imports')],
    resolve: { words: wordsOf('imports') },
    loadComponent: () => import('./imports/imports-page').then((m) => m.ImportsPage),
  },
  {
    path: 'imports/:id',
    title: 'shell.pages.imports',
    canActivate: [may('staff.import')],
    resolve: { words: wordsOf('imports') },
    loadComponent: () => import('./imports/import-page').then((m) => m.ImportPage),
  },
  {
    path: 'departments',
    title: 'shell.pages.departments',
    canActivate: [may('departments.read')],
    resolve: { words: wordsOf('people') },
    data: { switches: ['department'] },
    loadComponent: () => import('./departments-page').then((m) => m.DepartmentsPage),
  },
];
