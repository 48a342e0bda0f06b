/** Minutes in hours, to the quarter: the one rule of the grid, its charts, paper, PDF and Excel. */
export function shownHours(minutes: number): number {
  return Math.round(minutes / 15) / 4;
}
