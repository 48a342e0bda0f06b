import type { Routes } from '@angular/router';
import { may } from '../session/guards';
import { wordsOf } from '../words/words-of';

const words = { words: wordsOf('promotion') };

export const promotionRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'shell.pages.promotion',
    canActivate: [may('promotion.read')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./promotion-page').then((m) => m.PromotionPage),
  },
  {
    path: 'me',
    title: 'shell.pages.ownPromotion',
    resolve: words,
    loadComponent: () => import('./own-promotion-page').then((m) => m.OwnPromotionPage),
  },
  {
    path: 'runs',
    title: 'shell.pages.promotionRuns',
    canActivate: [may('promotion.read')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./runs-page').then((m) => m.PromotionRunsPage),
  },
  {
    path: 'scheme',
    title: 'shell.pages.promotionScheme',
    canActivate: [may('promotion.read')],
    resolve: words,
    data: { switches: ['department'] },
    loadComponent: () => import('./scheme-page').then((m) => m.PromotionSchemePage),
  },
  {
    path: 'people/:id',
    title: 'shell.pages.personPromotion',
    canActivate: [may('promotion.read')],
    resolve: words,
    loadComponent: () => import('./person-promotion-page').then((m) => m.PersonPromotionPage),
  },
];
