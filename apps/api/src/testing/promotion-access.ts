import { type Role } from '@banke/domain/people';
import { type AccessRow, HR, OWN_PASSWORD } from './access-row';

const SEES: readonly Role[] = ['supervisor', 'department-manager', 'hr', 'administrator'];

/** The endpoints of promotion in the table of `access-table.http.spec.ts`. */
export const PROMOTION_ACCESS: Record<string, AccessRow> = {
  'GET /api/me/promotion': OWN_PASSWORD,
  'GET /api/promotion': ['promotion.read', SEES],
  'GET /api/promotion/people/:staffId': ['promotion.read', SEES],
  'POST /api/promotion/people/:staffId/awards': ['promotion.award', ['department-manager', 'administrator']],
  'POST /api/promotion/people/:staffId/records': ['promotion.record', SEES],
  'POST /api/promotion/people/:staffId/decisions': ['promotion.decide', HR],
  'GET /api/promotion-runs': ['promotion.read', SEES],
  'POST /api/promotion-runs': ['promotion.record', SEES],
  'GET /api/promotion-runs/:id': ['promotion.read', SEES],
  'GET /api/promotion-schemes': ['promotion.read', SEES],
  'POST /api/promotion-schemes': ['promotion.schemes', HR],
  'PUT /api/promotion-schemes/:id': ['promotion.schemes', HR],
};
