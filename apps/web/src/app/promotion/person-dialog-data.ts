import type { PromotionStandingView } from '@banke/contracts';

/** What a dialog about one person is given, and whom it tells when something was recorded. */
export interface PersonDialogData {
  standing: PromotionStandingView;
  done(after: PromotionStandingView): void;
}
