/**
 * Work that comes round by the clock: extend it and list it as a provider of any module. However many processes there
 * are, it is done once each time; of the rounds missed while none ran, the last is made up for.
 */
export abstract class RecurringWork {
  /** Its name for ever: when it was last done is kept under it. */
  abstract readonly name: string;
  /** Five fields in UTC: `0 * * * *` is every full hour. */
  abstract readonly cron: string;
  /** For one company. May come again after a failure, so it must do no harm twice. */
  abstract run(companyId: string): Promise<void>;
}
