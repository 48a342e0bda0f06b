/** Enough to notice another column: something, an at sign, something. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}
