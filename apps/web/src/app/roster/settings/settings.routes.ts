import type { Routes } from '@angular/router';
import { askedBeforeLeaving } from '../../forms/leaving';
import { may } from '../../session/guards';
import { wordsOf } from '../../words/words-of';

/** With those of files that come in. */
const sheetWords = { imports: wordsOf('imports') };
const words = { words: wordsOf('roster-settings'), rules: wordsOf('roster-rules') };

/** Below `/roster`: what rosters are made of and measured by. */
export const rosterSettingsRoutes: Routes = [
  {
    path: 'templates',
    title: 'shell.pages.shiftTemplates',
    canActivate: [may('rosters.read')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./templates/templates-page').then((m) => m.TemplatesPage),
  },
  {
    path: 'templates/new',
    title: 'shell.pages.shiftTemplates',
    canActivate: [may('rosters.settings')],
    canDeactivate: [askedBeforeLeaving],
    resolve: words,
    loadComponent: () => import('./templates/template-edit-page').then((m) => m.TemplateEditPage),
  },
  {
    path: 'templates/:id',
    title: 'shell.pages.shiftTemplates',
    canActivate: [may('rosters.settings')],
    canDeactivate: [askedBeforeLeaving],
    resolve: words,
    loadComponent: () => import('./templates/template-edit-page').then((m) => m.TemplateEditPage),
  },
  {
    path: 'rules',
    title: 'shell.pages.rosterRules',
    canActivate: [may('rosters.read')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./rules/rules-page').then((m) => m.RosterRulesPage),
  },
  {
    path: 'needs',
    title: 'shell.pages.needs',
    canActivate: [may('rosters.draft')],
    resolve: { ...words, ...sheetWords },
    data: { switches: ['department', 'month'] },
    loadComponent: () => import('./needs/needs-page').then((m) => m.NeedsPage),
  },
  {
    path: 'codes',
    title: 'shell.pages.sheetCodes',
    canActivate: [may('rosters.draft')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./codes/codes-page').then((m) => m.CodesPage),
  },
  {
    path: 'days',
    title: 'shell.pages.holidays',
    canActivate: [may('rosters.read')],
    resolve: words,
    loadComponent: () => import('./days/days-page').then((m) => m.DaysPage),
  },
];
