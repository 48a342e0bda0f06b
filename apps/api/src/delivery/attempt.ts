import type { DeliveryFailure } from '@banke/contracts/codes';

/** What came of one attempt to deliver. 'never': trying again changes nothing until somebody changes a setting. */
export type Attempt =
  { ok: true } | { ok: false; failure: DeliveryFailure; detail: number | null; again: 'later' | 'never' };

export function failed(
  failure: DeliveryFailure,
  again: 'later' | 'never',
  detail: number | null = null,
): Attempt {
  return { ok: false, failure, detail, again };
}
