import { type Role } from '@banke/domain/people';
import { type AccessRow, BUILDS_ROSTERS, HR, OWN_PASSWORD } from './access-row';

const SEES_SCORES: readonly Role[] = ['supervisor', 'department-manager', 'hr', 'administrator'];

/** The endpoints of the scores in the table of `access-table.http.spec.ts`. */
export const EVALUATION_ACCESS: Record<string, AccessRow> = {
  'GET /api/evaluation-templates': ['scores.read', SEES_SCORES],
  'POST /api/evaluation-templates': ['scores.templates', HR],
  'PUT /api/evaluation-templates/:id': ['scores.templates', HR],
  'GET /api/evaluation-months': ['scores.read', SEES_SCORES],
  'GET /api/evaluation-policies': ['scores.read', SEES_SCORES],
  'PUT /api/evaluation-policies': ['scores.templates', HR],
  'GET /api/evaluation-quarters': ['scores.read', SEES_SCORES],
  'POST /api/evaluation-months': ['scores.edit', BUILDS_ROSTERS],
  'GET /api/evaluation-months/:id': ['scores.read', SEES_SCORES],
  'GET /api/evaluation-months/:id/people/:staffId': ['scores.read', SEES_SCORES],
  'GET /api/evaluation-months/:id/preview': ['scores.read', SEES_SCORES],
  'PUT /api/evaluation-months/:id/figures': ['scores.edit', BUILDS_ROSTERS],
  'GET /api/evaluation-months/:id/sheet': ['scores.edit', BUILDS_ROSTERS],
  'POST /api/evaluation-months/:id/sheet/plan': ['scores.edit', BUILDS_ROSTERS],
  'POST /api/evaluation-months/:id/sheet': ['scores.edit', BUILDS_ROSTERS],
  'GET /api/evaluation-months/:id/attendance': ['scores.read', SEES_SCORES],
  'PUT /api/evaluation-months/:id/attendance': ['scores.edit', BUILDS_ROSTERS],
  'GET /api/evaluation-months/:id/attendance/sheet': ['scores.edit', BUILDS_ROSTERS],
  'POST /api/evaluation-months/:id/attendance/sheet/plan': ['scores.edit', BUILDS_ROSTERS],
  'POST /api/evaluation-months/:id/attendance/sheet': ['scores.edit', BUILDS_ROSTERS],
  'PUT /api/evaluation-months/:id/attendance/headings': ['scores.edit', BUILDS_ROSTERS],
  'PUT /api/evaluation-months/:id/headings': ['scores.edit', BUILDS_ROSTERS],
  'POST /api/evaluation-months/:id/entries': ['scores.edit', BUILDS_ROSTERS],
  'PUT /api/evaluation-months/:id/entries/:entryId/overturned': ['scores.edit', BUILDS_ROSTERS],
  'POST /api/evaluation-months/:id/late': ['scores.edit', BUILDS_ROSTERS],
  'POST /api/evaluation-months/:id/steps': ['scores.edit', BUILDS_ROSTERS],
  'PUT /api/evaluation-months/:id/approval': OWN_PASSWORD,
  'PUT /api/evaluation-appeals/:id/answer': OWN_PASSWORD,
  'GET /api/me/scores': OWN_PASSWORD,
  'POST /api/me/appeals': OWN_PASSWORD,
};
