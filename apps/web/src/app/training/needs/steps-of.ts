/** What there is to choose between two whole numbers, both included. */
export function stepsOf({ min, max }: { min: number; max: number }): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, i) => min + i);
}
