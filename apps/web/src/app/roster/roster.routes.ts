import type { Routes } from '@angular/router';
import { may } from '../session/guards';
import { wordsOf } from '../words/words-of';
import { rosterSettingsRoutes } from './settings/settings.routes';

export const rosterRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'shell.rooms.roster',
    // Open to those who stand in for somebody, too: the page says so when the server shows nothing.
    resolve: {
      words: wordsOf('roster'),
      documents: wordsOf('roster-documents'),
      imports: wordsOf('imports'),
      rules: wordsOf('roster-rules'),
      settings: wordsOf('roster-settings'),
      life: wordsOf('roster-life'),
      shifts: wordsOf('shifts'),
    },
    data: { switches: ['department', 'month'] },
    loadComponent: () => import('./roster-page').then((m) => m.RosterPage),
  },
  {
    path: 'print',
    title: 'roster-documents.print.heading',
    canActivate: [may('rosters.draft')],
    resolve: {
      words: wordsOf('roster'),
      documents: wordsOf('roster-documents'),
      settings: wordsOf('roster-settings'),
    },
    data: { switches: ['department', 'month'] },
    loadComponent: () => import('./documents/print-page').then((m) => m.PrintPage),
  },
  {
    path: 'charts',
    title: 'shell.pages.rosterCharts',
    canActivate: [may('rosters.draft')],
    resolve: {
      words: wordsOf('roster'),
      documents: wordsOf('roster-documents'),
      settings: wordsOf('roster-settings'),
    },
    data: { switches: ['department', 'month'] },
    loadComponent: () => import('./charts/charts-page').then((m) => m.ChartsPage),
  },
  {
    path: 'wishes',
    title: 'shell.pages.wishes',
    canActivate: [may('rosters.draft')],
    resolve: { words: wordsOf('shifts') },
    data: { switches: ['department', 'month'] },
    loadComponent: () => import('./wishes/wishes-page').then((m) => m.WishesPage),
  },
  ...rosterSettingsRoutes,
];
