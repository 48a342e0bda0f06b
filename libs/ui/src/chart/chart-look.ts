/** The tokens a chart is drawn with, as they are in the theme of now. */
export interface ChartLook {
  font: string;
  surface: string;
  line: string;
  ink: string;
  inkSoft: string;
  danger: string;
  /** One for each series, and from the first again. */
  series: readonly string[];
  motion: boolean;
}

const SERIES = ['--accent', '--peer-3', '--peer-2', '--peer-1', '--peer-5', '--peer-4', '--peer-6'];

export function chartLook(element: Element): ChartLook {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    font: token('--font') || 'sans-serif',
    surface: token('--surface'),
    line: token('--line'),
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    danger: token('--danger'),
    series: SERIES.map(token),
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
