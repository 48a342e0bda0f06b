import type { Routes } from '@angular/router';
import { wordsOf } from '../words/words-of';

export const shiftsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'shell.pages.myShifts',
    resolve: { words: wordsOf('shifts') },
    data: { switches: ['month'] },
    loadComponent: () => import('./my-shifts-page').then((m) => m.MyShiftsPage),
  },
  {
    path: 'wishes',
    title: 'shell.pages.myWishes',
    resolve: { words: wordsOf('shifts') },
    loadComponent: () => import('./my-wishes-page').then((m) => m.MyWishesPage),
  },
];
