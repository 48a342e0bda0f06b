import { foldWidth } from '@banke/domain/imports';

/** A number as people type it, full width and with thousands marked, and what stands behind it. */
const TYPED = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?)\s*(.*)$/i;

/** Undefined when it does not begin with a number. */
export function readNumber(text: string): { value: number; unit: string } | undefined {
  const [, digits = '', unit = ''] = TYPED.exec(foldWidth(text).replace(/^[−–]/, '-')) ?? [];
  if (!/\d/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  return Number.isFinite(value) ? { value, unit } : undefined;
}
