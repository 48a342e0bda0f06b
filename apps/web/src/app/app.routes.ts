import type { Routes } from '@angular/router';
import { signedIn } from './session/guards';
import { FailedPage } from './status/failed-page';
import { wordsOf } from './words/words-of';

/**
 * `title` is a key of the shell's words: the rail, the tabs, the palette and the window say the same.
 * The failed page is bundled: it shows when nothing more can be loaded.
 */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'shell.pages.signIn',
    resolve: { words: wordsOf('entrance') },
    loadComponent: () => import('./entrance/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'setup',
    title: 'shell.pages.setUp',
    resolve: { words: wordsOf('entrance') },
    loadComponent: () => import('./entrance/set-up-page').then((m) => m.SetUpPage),
  },
  {
    path: 'invite',
    title: 'shell.pages.invitation',
    resolve: { words: wordsOf('entrance') },
    loadComponent: () => import('./entrance/invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'change-password',
    title: 'shell.pages.changePassword',
    canActivate: [signedIn],
    resolve: { words: wordsOf('entrance') },
    loadComponent: () => import('./entrance/change-password-page').then((m) => m.ChangePasswordPage),
  },
  {
    path: '500',
    title: 'shell.pages.failed',
    component: FailedPage,
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'shell.rooms.home',
        resolve: {
          words: wordsOf('home'),
          shifts: wordsOf('shifts'),
          delegations: wordsOf('delegations'),
          messages: wordsOf('messages'),
          obligations: wordsOf('obligations'),
        },
        data: { switches: ['department'] },
        loadComponent: () => import('./home/home-page').then((m) => m.HomePage),
      },
      {
        path: 'obligations',
        title: 'shell.pages.obligations',
        resolve: { words: wordsOf('obligations') },
        children: [
          {
            path: '',
            pathMatch: 'full',
            data: { view: 'list', switches: ['department'] },
            loadComponent: () => import('./obligations/obligations-page').then((m) => m.ObligationsPage),
          },
          {
            path: 'calendar',
            data: { view: 'calendar', switches: ['department', 'month'] },
            loadComponent: () => import('./obligations/obligations-page').then((m) => m.ObligationsPage),
          },
        ],
      },
      {
        path: 'confirm-email',
        title: 'shell.pages.confirmEmail',
        resolve: { words: wordsOf('delivery') },
        loadComponent: () => import('./delivery/confirm-email-page').then((m) => m.ConfirmEmailPage),
      },
      {
        path: 'messages',
        title: 'shell.pages.messages',
        resolve: { words: wordsOf('messages') },
        loadComponent: () => import('./messages/messages-page').then((m) => m.MessagesPage),
      },
      {
        path: 'jobs',
        title: 'shell.pages.jobs',
        resolve: { words: wordsOf('jobs') },
        loadComponent: () => import('./jobs/jobs-page').then((m) => m.JobsPage),
      },
      { path: 'roster', loadChildren: () => import('./roster/roster.routes').then((m) => m.rosterRoutes) },
      {
        path: 'training',
        loadChildren: () => import('./training/training.routes').then((m) => m.trainingRoutes),
      },
      { path: 'quizzes', loadChildren: () => import('./quiz/quiz.routes').then((m) => m.quizRoutes) },
      { path: 'shifts', loadChildren: () => import('./shifts/shifts.routes').then((m) => m.shiftsRoutes) },
      {
        path: 'evaluation',
        loadChildren: () => import('./evaluation/evaluation.routes').then((m) => m.evaluationRoutes),
      },
      {
        path: 'scores',
        title: 'shell.pages.ownScores',
        resolve: { words: wordsOf('evaluation') },
        loadComponent: () => import('./evaluation/own/own-scores-page').then((m) => m.OwnScoresPage),
      },
      {
        path: 'promotion',
        loadChildren: () => import('./promotion/promotion.routes').then((m) => m.promotionRoutes),
      },
      { path: 'people', loadChildren: () => import('./people/people.routes').then((m) => m.peopleRoutes) },
      {
        path: 'settings',
        loadChildren: () => import('./settings/settings.routes').then((m) => m.settingsRoutes),
      },
      {
        path: 'failed',
        title: 'shell.pages.failed',
        data: { inShell: true },
        component: FailedPage,
      },
      {
        path: '403',
        title: 'shell.pages.refused',
        loadComponent: () => import('./status/refused-page').then((m) => m.RefusedPage),
      },
      {
        path: '**',
        title: 'shell.pages.notFound',
        loadComponent: () => import('./status/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
