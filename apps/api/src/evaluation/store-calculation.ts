import { EvaluationMonthEntity, EvaluationResultEntity, insertMany, type Tx } from '@banke/database';
import { calculate, type LoadedMonth } from './load-month';

/** Stores what a calculation finds as another result beside those there are; returns its number. */
export async function storeCalculation(
  tx: Tx,
  { companyId, at }: { companyId: string; at: Date },
  loaded: LoadedMonth,
): Promise<number> {
  const { id: monthId, calculation: last } = loaded.month;
  const calculation = last + 1;
  await insertMany(
    tx,
    EvaluationResultEntity,
    calculate(loaded).map(({ person: staffId, ...result }) => ({
      ...{ ...result, companyId, monthId, calculation, staffId, at },
    })),
  );
  await tx.update(EvaluationMonthEntity, { id: monthId }, { calculation });
  return calculation;
}
