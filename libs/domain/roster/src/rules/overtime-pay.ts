import { SAME_DAY, type MeasureRule } from './rule';

/** What a minute of overtime is paid at, in percent of an ordinary one. */
export interface PayMultiples {
  workday: number;
  restDay: number;
  holiday: number;
}

/** Overtime is summed up by what it is paid at (Labour Law, article 44: 150, 200 and 300 %); nothing is paid by the product. */
export const overtimePay: MeasureRule<'overtime-pay', PayMultiples> = {
  code: 'overtime-pay',
  scope: 'measure',
  unit: 'minutes',
  reach: () => SAME_DAY,
};
