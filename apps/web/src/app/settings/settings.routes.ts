import type { Routes } from '@angular/router';
import { may } from '../session/guards';
import { wordsOf } from '../words/words-of';

export const settingsRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'me' },
  {
    path: 'accounts',
    title: 'shell.pages.accounts',
    canActivate: [may('accounts.read')],
    resolve: { words: wordsOf('settings') },
    data: { switches: ['department'] },
    loadComponent: () => import('./accounts-page').then((m) => m.AccountsPage),
  },
  {
    path: 'obligations',
    title: 'shell.pages.obligationRules',
    canActivate: [may('obligations.edit')],
    resolve: { words: wordsOf('obligations') },
    data: { switches: ['department'] },
    loadComponent: () => import('../obligations/rules-page').then((m) => m.RulesPage),
  },
  {
    path: 'catalogues',
    title: 'shell.pages.catalogues',
    canActivate: [may('catalogues.edit')],
    resolve: { words: wordsOf('settings') },
    loadComponent: () => import('./catalogues-page').then((m) => m.CataloguesPage),
  },
  {
    path: 'sites',
    title: 'shell.pages.sites',
    canActivate: [may('sites.edit')],
    resolve: { words: wordsOf('settings') },
    loadComponent: () => import('./sites-page').then((m) => m.SitesPage),
  },
  {
    path: 'robots',
    title: 'shell.pages.robots',
    canActivate: [may('robots.edit')],
    resolve: { words: wordsOf('delivery') },
    loadComponent: () => import('../delivery/robots-page').then((m) => m.RobotsPage),
  },
  {
    path: 'failed-deliveries',
    title: 'shell.pages.deadLetters',
    canActivate: [may('deliveries.edit')],
    resolve: { words: wordsOf('delivery') },
    loadComponent: () => import('../delivery/dead-letters-page').then((m) => m.DeadLettersPage),
  },
  {
    path: 'audit',
    title: 'shell.pages.audit',
    canActivate: [may('audit.read')],
    resolve: {
      words: wordsOf('audit'),
      obligations: wordsOf('obligations'),
      training: wordsOf('training'),
    },
    loadComponent: () => import('../audit/audit-page').then((m) => m.AuditPage),
  },
  {
    path: 'me',
    title: 'shell.pages.me',
    resolve: {
      words: wordsOf('settings'),
      entrance: wordsOf('entrance'),
      delivery: wordsOf('delivery'),
      delegations: wordsOf('delegations'),
      staff: wordsOf('staff'),
      shifts: wordsOf('shifts'),
    },
    loadComponent: () => import('./my-page').then((m) => m.MyPage),
  },
];
