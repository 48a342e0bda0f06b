import type { Routes } from '@angular/router';
import { may } from '../session/guards';
import { wordsOf } from '../words/words-of';

const words = { words: wordsOf('evaluation') };
const monthWords = { ...words, imports: wordsOf('imports') };

export const evaluationRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'shell.pages.evaluation',
    canActivate: [may('scores.read')],
    resolve: monthWords,
    data: { switches: ['department', 'month'] },
    loadComponent: () => import('./month-page').then((m) => m.EvaluationMonthPage),
  },
  {
    path: 'quarters',
    title: 'shell.pages.evaluationQuarters',
    canActivate: [may('scores.read')],
    resolve: words,
    data: { switches: ['department', 'month'] },
    loadComponent: () => import('./quarters/quarters-page').then((m) => m.QuartersPage),
  },
  {
    path: 'rules',
    title: 'shell.pages.evaluationRules',
    canActivate: [may('scores.read')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./rules/rules-page').then((m) => m.EvaluationRulesPage),
  },
  {
    path: 'templates',
    title: 'shell.pages.evaluationTemplates',
    canActivate: [may('scores.read')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./templates/templates-page').then((m) => m.EvaluationTemplatesPage),
  },
];
