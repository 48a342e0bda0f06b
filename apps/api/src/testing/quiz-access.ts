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
};
