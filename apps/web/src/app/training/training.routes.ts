import type { Routes } from '@angular/router';
import { askedBeforeLeaving } from '../forms/leaving';
import { may } from '../session/guards';
import { wordsOf } from '../words/words-of';

export const trainingRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'courses' },
  {
    path: 'learn',
    title: 'shell.pages.learning',
    canActivate: [may('training.read')],
    resolve: { words: wordsOf('training') },
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./learning-page').then((m) => m.LearningPage),
      },
      { path: ':id', loadComponent: () => import('./learn-page').then((m) => m.LearnPage) },
    ],
  },
  {
    path: 'assignments',
    title: 'shell.pages.assignments',
    canActivate: [may('training.follow')],
    data: { switches: ['department'] },
    resolve: { words: wordsOf('training') },
    loadComponent: () => import('./assignments-page').then((m) => m.AssignmentsPage),
  },
  {
    path: 'needs',
    title: 'shell.pages.trainingNeeds',
    canActivate: [may('training.read')],
    resolve: { words: wordsOf('training') },
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./needs/needs-page').then((m) => m.NeedsPage),
      },
      {
        path: ':id',
        canDeactivate: [askedBeforeLeaving],
        loadComponent: () => import('./needs/survey-page').then((m) => m.SurveyPage),
      },
    ],
  },
  {
    path: 'plan',
    title: 'shell.pages.trainingPlan',
    canActivate: [may('training.follow')],
    data: { switches: ['department', 'month'] },
    resolve: { words: wordsOf('training') },
    loadComponent: () => import('./plan/plan-page').then((m) => m.PlanPage),
  },
  {
    path: 'requests',
    title: 'shell.pages.trainingRequests',
    canActivate: [may('training.read')],
    resolve: { words: wordsOf('training') },
    loadComponent: () => import('./requests-page').then((m) => m.RequestsPage),
  },
  {
    path: 'questions',
    title: 'shell.pages.questionLog',
    canActivate: [may('training.read')],
    resolve: { words: wordsOf('training') },
    loadComponent: () => import('./questions-page').then((m) => m.QuestionsPage),
  },
  {
    path: 'report',
    title: 'shell.pages.trainingReport',
    canActivate: [may('training.follow')],
    data: { switches: ['department', 'month'] },
    resolve: { words: wordsOf('training') },
    loadComponent: () => import('./report/report-page').then((m) => m.ReportPage),
  },
  {
    path: 'sessions',
    title: 'shell.pages.sessions',
    canActivate: [may('training.follow')],
    data: { switches: ['department', 'month'] },
    resolve: { words: wordsOf('training') },
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./sessions-page').then((m) => m.SessionsPage),
      },
      {
        path: ':id',
        data: { switches: [] },
        loadComponent: () => import('./session-page').then((m) => m.SessionPage),
      },
    ],
  },
  {
    path: 'courses',
    title: 'shell.pages.courses',
    canActivate: [may('training.read')],
    resolve: { words: wordsOf('training') },
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./courses-page').then((m) => m.CoursesPage),
      },
      {
        path: 'new',
        canActivate: [may('training.edit')],
        canDeactivate: [askedBeforeLeaving],
        loadComponent: () => import('./course-form-page').then((m) => m.CourseFormPage),
      },
      {
        path: ':id',
        loadComponent: () => import('./course-page').then((m) => m.CoursePage),
      },
      {
        path: ':id/edit',
        canActivate: [may('training.edit')],
        canDeactivate: [askedBeforeLeaving],
        loadComponent: () => import('./course-form-page').then((m) => m.CourseFormPage),
      },
    ],
  },
];
