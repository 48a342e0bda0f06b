import type { QuietHoursView } from '@banke/contracts';
import { isKnownTimeZone, type Queries } from '@banke/database';
import { AppError } from '../common/problems/app-error';

interface QuietColumns {
  quietFrom: string | null;
  quietUntil: string | null;
  quietZone: string | null;
}

export function toQuietColumns(quiet: QuietHoursView | null): QuietColumns {
  return {
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
    quietZone: quiet?.zone ?? null,
  };
}

export function toQuietView({ quietFrom, quietUntil, quietZone }: QuietColumns): QuietHoursView | null {
  if (quietFrom === null || quietUntil === null || quietZone === null) return null;
  return { from: quietFrom, until: quietUntil, zone: quietZone };
}

export async function refuseUnknownQuietZone(tx: Queries, quiet: QuietHoursView | null): Promise<void> {
  if (quiet === null || (await isKnownTimeZone(tx, quiet.zone))) return;
  throw new AppError(400, 'request.invalid', undefined, [{ path: 'quiet.zone', code: 'invalid' }]);
}
