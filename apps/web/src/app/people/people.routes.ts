import type { Routes } from '@angular/router';
import { may } from '../session/guards';
import { wordsOf } from '../words/words-of';

export const peopleRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'departments' },
  {
    path: 'departments',
    title: 'shell.pages.departments',
    canActivate: [may('departments.read')],
    resolve: { words: wordsOf('people') },
    data: { switches: ['department'] },
    loadComponent: () => import('./departments-page').then((m) => m.DepartmentsPage),
  },
];
