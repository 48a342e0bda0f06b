import { ROLES, type Role } from '@banke/domain/people';
import { HR, LOOKS_AFTER, type AccessRow } from './access-row';

const TRAINS: readonly Role[] = ['trainer', 'administrator'];

const ASSIGNS: readonly Role[] = ['supervisor', 'trainer', 'hr', 'administrator'];

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
  'GET /api/assignments': ['training.follow', LOOKS_AFTER],
  'POST /api/assignments': ['training.assign', ASSIGNS],
  'POST /api/assignments/preview': ['training.assign', ASSIGNS],
  'PUT /api/assignments/:id/withdrawal': ['training.assign', ASSIGNS],
  'GET /api/assigned-courses': ['training.follow', LOOKS_AFTER],
  'PUT /api/assigned-courses/:id/exemption': ['training.assign', ASSIGNS],
  'GET /api/course-bundles': ['training.follow', LOOKS_AFTER],
  'POST /api/course-bundles': ['training.assign', ASSIGNS],
  'PUT /api/course-bundles/:id': ['training.assign', ASSIGNS],
  'GET /api/training-sessions': ['training.read', ROLES],
  'POST /api/training-sessions': ['training.assign', ASSIGNS],
  'GET /api/training-sessions/:id': ['training.read', ROLES],
  'PUT /api/training-sessions/:id': ['training.assign', ASSIGNS],
  'DELETE /api/training-sessions/:id/people/:staffId': ['training.assign', ASSIGNS],
  'PUT /api/training-sessions/:id/people': ['training.assign', ASSIGNS],
  'PUT /api/training-sessions/:id/seat': ['training.read', ROLES],
  'PUT /api/training-sessions/:id/attendance': ['training.assign', ASSIGNS],
  'PUT /api/training-sessions/:id/cancellation': ['training.assign', ASSIGNS],
  'POST /api/training-sessions/:id/answers': ['training.read', ROLES],
  'GET /api/training-requests': ['training.read', ROLES],
  'POST /api/training-requests': ['training.read', ROLES],
  'PUT /api/training-requests/:id/state': ['training.read', ROLES],
  'PUT /api/training-requests/:id/closing': ['training.assign', ASSIGNS],
  'GET /api/logged-questions': ['training.read', ROLES],
  'POST /api/logged-questions': ['training.read', ROLES],
  'PUT /api/logged-questions/:id/answerer': ['training.assign', ASSIGNS],
  'PUT /api/logged-questions/:id/answer': ['training.read', ROLES],
  'POST /api/logged-questions/:id/question': ['training.edit', TRAINS],
  'GET /api/learning': ['training.read', ROLES],
  'GET /api/learning/:courseId': ['training.read', ROLES],
  'POST /api/learning/:courseId': ['training.read', ROLES],
  'PUT /api/learning/:courseId/lessons/:lessonId': ['training.read', ROLES],
};
