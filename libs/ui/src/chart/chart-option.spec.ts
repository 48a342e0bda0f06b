import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import './chart-library';
import type { ChartLook } from './chart-look';
import { chartHeight, chartOption } from './chart-option';
import type { ChartContent } from './chart-types';

const look: ChartLook = {
  ...{ font: 'sans-serif', surface: '#ffffff', line: '#e2e5ea', ink: '#101112', inkSoft: '#4e5665' },
  ...{ danger: '#b3261e', series: ['#2f54cf', '#8f4700'], motion: false },
};
const content: ChartContent = {
  labels: ['08:00', '08:30', '09:00'],
  series: [
    { name: 'There', values: [2, 1, 4], flagged: { word: 'short', at: [false, true, false] } },
    { name: 'Needed', kind: 'steps', values: [2, 3, null] },
  ],
  kind: 'bar',
  unit: 'people',
  target: { name: 'Aim', value: 3 },
  lying: false,
};

/** What the library makes of it with the parts we ship, written as text. */
function drawn(changes: Partial<ChartContent> = {}): string {
  use(SVGRenderer);
  const whole = { ...content, ...changes };
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: chartHeight(whole) });
  chart.setOption(chartOption(whole, look, (n) => `${String(n)}!`));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

describe('a drawn chart', () => {
  // Without a canvas the library measures words by their length.
  beforeAll(() => {
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });

  it('names its series, its labels and its target with the value', () => {
    for (const text of ['There', 'Needed', '08:00', '08:30', '09:00', 'Aim 3! people', '4!']) {
      expect(drawn()).toContain(text);
    }
  });

  it('draws in the colours of the theme, and what stands out hatched besides', () => {
    const svg = drawn();
    expect(svg).toContain('fill="#2f54cf"');
    expect(svg).toContain('fill="#b3261e"');
    expect(svg).toMatch(/<pattern/);
    expect(svg).toContain('stroke="#101112"');
    expect(drawn({ series: [{ name: 'There', values: [2, 1, 4] }] })).not.toMatch(/<pattern/);
  });

  it.each(['bar', 'stacked', 'line', 'steps', 'mark'] as const)('draws something for %s', (kind) => {
    const one = { series: [{ name: 'One', values: [3, 5, 4] }], target: undefined, kind };
    const nothing = { ...one, series: [{ name: 'One', values: [null, null, null] }] };
    expect(drawn(one).match(/<path/g)?.length ?? 0).toBeGreaterThan(
      drawn(nothing).match(/<path/g)?.length ?? 0,
    );
  });

  it('stacks what is stacked: the axis reaches the sum', () => {
    const series = [
      { name: 'Days', values: [30, 30, 30] },
      { name: 'Nights', values: [40, 40, 40] },
    ];
    const of = (kind: 'bar' | 'stacked') => drawn({ series, kind, target: undefined });
    expect(of('stacked')).toContain('>70!<');
    expect(of('bar')).not.toContain('>70!<');
  });

  it('gives every name a row of its own when bars lie', () => {
    const labels = Array.from({ length: 60 }, (_, i) => `员工${String(i + 1)}号`);
    const series = [{ name: 'Nights', values: labels.map((_, i) => i) }];
    const svg = drawn({ labels, series, lying: true });
    expect(labels.every((label) => svg.includes(`>${label}<`))).toBe(true);
  });
});
