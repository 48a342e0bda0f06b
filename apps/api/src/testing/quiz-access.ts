import { ROLES, type Role } from '@banke/domain/people';
import type { AccessRow } from './access-row';

const TRAINS: readonly Role[] = ROLES.filter((role) => role === 'trainer' || role === 'administrator');

/** The endpoints of quizzes in the table of `access-table.http.spec.ts`. */
export const QUIZ_ACCESS: Record<string, AccessRow> = {
  'GET /api/questions': ['training.edit', TRAINS],
  'GET /api/questions/export': ['training.edit', TRAINS],
  'GET /api/questions/:id': ['training.edit', TRAINS],
  'POST /api/questions': ['training.edit', TRAINS],
  'POST /api/questions/import': ['training.edit', TRAINS],
  'POST /api/questions/import/plan': ['training.edit', TRAINS],
  'PUT /api/questions/:id': ['training.edit', TRAINS],
  'PUT /api/questions/:id/retired': ['training.edit', TRAINS],
  'GET /api/quizzes': ['training.edit', TRAINS],
  'GET /api/quizzes/open-work': ['training.edit', TRAINS],
  'GET /api/quizzes/:id': ['training.edit', TRAINS],
  'POST /api/quizzes': ['training.edit', TRAINS],
  'PUT /api/quizzes/:id': ['training.edit', TRAINS],
  'PUT /api/quizzes/:id/state': ['training.edit', TRAINS],
  'PUT /api/quizzes/:id/extensions/:staffId': ['training.edit', TRAINS],
  'GET /api/quizzes/:id/results': ['training.edit', TRAINS],
  'GET /api/quizzes/:id/statistics': ['training.edit', TRAINS],
  'POST /api/quizzes/:id/regrading': ['training.edit', TRAINS],
  'GET /api/quizzes/:id/attempts/:attemptId': ['training.edit', TRAINS],
  'PUT /api/quizzes/:id/attempts/:attemptId/marks/:slot': ['training.edit', TRAINS],
  'PUT /api/quizzes/:id/attempts/:attemptId/late/:answerId': ['training.edit', TRAINS],
  'PUT /api/quizzes/:id/attempts/:attemptId/late/:answerId/refusal': ['training.edit', TRAINS],
  'GET /api/own-quizzes': ['training.read', ROLES],
  'GET /api/own-quizzes/:id': ['training.read', ROLES],
  'POST /api/own-quizzes/:id/attempts': ['training.read', ROLES],
  'GET /api/own-quizzes/attempts/:id': ['training.read', ROLES],
  'PUT /api/own-quizzes/attempts/:id/answers/:slot': ['training.read', ROLES],
  'PUT /api/own-quizzes/attempts/:id/submission': ['training.read', ROLES],
};
