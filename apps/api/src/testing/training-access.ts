import { ROLES, type Role } from '@banke/domain/people';
import { HR, type AccessRow } from './access-row';

const TRAINS: readonly Role[] = ['trainer', 'administrator'];

/** The endpoints of the training room in the table of `access-table.http.spec.ts`. */
export const TRAINING_ACCESS: Record<string, AccessRow> = {
  'GET /api/courses': ['training.read', ROLES],
  'GET /api/courses/:id': ['training.read', ROLES],
  'POST /api/courses': ['training.edit', TRAINS],
  'PUT /api/courses/:id': ['training.edit', TRAINS],
  'PUT /api/courses/:id/state': ['training.edit', TRAINS],
  'PUT /api/courses/:id/team': ['training.edit', TRAINS],
  'PUT /api/courses/:id/vote': ['training.read', ROLES],
  'PUT /api/courses/:id/archived': ['training.archive', HR],
  'POST /api/course-series': ['training.edit', TRAINS],
  'PATCH /api/course-series/:id': ['training.edit', TRAINS],
  'PUT /api/course-series/:id/order': ['training.edit', TRAINS],
  'GET /api/learning': ['training.read', ROLES],
  'GET /api/learning/:courseId': ['training.read', ROLES],
  'POST /api/learning/:courseId': ['training.read', ROLES],
  'PUT /api/learning/:courseId/lessons/:lessonId': ['training.read', ROLES],
};
