import { EvaluationMonthEntity, EvaluationResultEntity, insertMany, type Tx } from '@banke/database';
import { calculate, type LoadedMonth } from './load-month';

/** Every line of every person is written out: a statement of ten thousand would be sixty megabytes. */
const AT_ONCE = 500;

/** Stores what a calculation finds as another result beside those there are; returns its number. */
export async function storeCalculation(
  tx: Tx,
  { companyId, at }: { companyId: string; at: Date },
  loaded: LoadedMonth,
): Promise<number> {
  const { id: monthId, calculation: last } = loaded.month;
  const calculation = last + 1;
  const found = calculate(loaded);
  for (let from = 0; from < found.length; from += AT_ONCE)
    await insertMany(
      tx,
      EvaluationResultEntity,
      found.slice(from, from + AT_ONCE).map(({ person: staffId, ...result }) => ({
        ...{ ...result, companyId, monthId, calculation, staffId, at },
      })),
    );
  await tx.update(EvaluationMonthEntity, { id: monthId }, { calculation });
  return calculation;
}
