/** A number from 0 up to, not including, 1. */
export type RandomSource = () => number;

/** Every order is as likely as any other (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], random: RandomSource): Thing[] {
  const result = [...things];
  for (let end = result.length - 1; end > 0; end--) {
    const other = Math.floor(random() * (end + 1));
    const [last, picked] = [result[end], result[other]];
    if (last === undefined || picked === undefined) continue;
    [result[end], result[other]] = [picked, last];
  }
  return result;
}
