import type { Routes } from '@angular/router';
import { askedBeforeLeaving } from '../forms/leaving';
import { may } from '../session/guards';
import { wordsOf } from '../words/words-of';

export const quizRoutes: Routes = [
  {
    path: '',
    title: 'shell.pages.ownQuizzes',
    canActivate: [may('training.read')],
    resolve: { words: wordsOf('quiz'), imports: wordsOf('imports'), training: wordsOf('training') },
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./own-quizzes-page').then((m) => m.OwnQuizzesPage),
      },
      {
        path: 'bank',
        title: 'shell.pages.questionBank',
        canActivate: [may('training.edit')],
        loadComponent: () => import('./bank-page').then((m) => m.BankPage),
      },
      {
        path: 'bank/new',
        title: 'shell.pages.questionBank',
        canActivate: [may('training.edit')],
        canDeactivate: [askedBeforeLeaving],
        loadComponent: () => import('./editing/question-form-page').then((m) => m.QuestionFormPage),
      },
      {
        path: 'bank/:id',
        title: 'shell.pages.questionBank',
        canActivate: [may('training.edit')],
        canDeactivate: [askedBeforeLeaving],
        loadComponent: () => import('./editing/question-form-page').then((m) => m.QuestionFormPage),
      },
      {
        path: 'marking',
        title: 'shell.pages.marking',
        canActivate: [may('training.edit')],
        loadComponent: () => import('./marking/marking-page').then((m) => m.MarkingPage),
      },
      {
        path: 'made',
        title: 'shell.pages.quizzes',
        canActivate: [may('training.edit')],
        loadComponent: () => import('./quizzes-page').then((m) => m.QuizzesPage),
      },
      {
        path: 'made/new',
        title: 'shell.pages.quizzes',
        canActivate: [may('training.edit')],
        canDeactivate: [askedBeforeLeaving],
        loadComponent: () => import('./editing/quiz-form-page').then((m) => m.QuizFormPage),
      },
      {
        path: 'made/:id/edit',
        title: 'shell.pages.quizzes',
        canActivate: [may('training.edit')],
        canDeactivate: [askedBeforeLeaving],
        loadComponent: () => import('./editing/quiz-form-page').then((m) => m.QuizFormPage),
      },
      {
        path: 'made/:id',
        title: 'shell.pages.quizzes',
        canActivate: [may('training.edit')],
        loadComponent: () => import('./quiz-results-page').then((m) => m.QuizResultsPage),
      },
      {
        path: 'attempts/:id',
        loadComponent: () => import('./attempt-page').then((m) => m.AttemptPage),
      },
      { path: ':id', loadComponent: () => import('./own-quiz-page').then((m) => m.OwnQuizPage) },
    ],
  },
];
