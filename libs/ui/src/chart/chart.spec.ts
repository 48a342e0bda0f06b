import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Chart } from './chart';
import { ChartSpeech } from './chart-speech';
import type { ChartSeries } from './chart-types';

const speech: ChartSpeech = {
  number: (n) => n.toFixed(1),
  words: () => ({ view: 'View', both: 'Both', chart: 'Chart', table: 'Table', empty: 'Nothing yet' }),
};
const series: ChartSeries[] = [
  { name: 'There', values: [2, null], flagged: { word: 'short', at: [true, false] } },
  { name: 'Needed', values: [3, 1] },
];

describe('a chart and its table', () => {
  function shown(changes: Record<string, unknown> = {}) {
    TestBed.configureTestingModule({
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [{ provide: ChartSpeech, useValue: speech }],
    });
    const fixture = TestBed.createComponent(Chart);
    const inputs = {
      label: 'Cover',
      axis: 'Time',
      labels: ['08:00', '09:00'],
      series,
      unit: 'h',
      ...changes,
    };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const choose = (view: string) => {
      element.querySelector<HTMLInputElement>(`input[value="${view}"]`)?.click();
      fixture.detectChanges();
    };
    return { element, choose };
  }
  const cells = (element: HTMLElement) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );

  it('says every number with its unit, a gap as a dash, and in a word what stands out', () => {
    const { element } = shown({ target: { name: 'Aim', value: 4 } });
    expect(cells(element)).toEqual([
      ['08:00', '2.0 h short', '3.0 h'],
      ['09:00', '–', '1.0 h'],
    ]);
    expect(element.querySelector('tfoot')?.textContent).toContain('4.0 h');
    expect(element.getAttribute('aria-label')).toBe('Cover');
    expect(element.querySelector('thead th')?.textContent).toBe('Time');
  });

  it('shows the drawing, the table or both, and keeps the table for screen readers', () => {
    const { element, choose } = shown();
    expect([drawing(element), tableSeen(element)]).toEqual([true, true]);
    choose('chart');
    expect([drawing(element), tableSeen(element)]).toEqual([true, false]);
    expect(cells(element)).toHaveLength(2);
    choose('table');
    expect([drawing(element), tableSeen(element)]).toEqual([false, true]);
  });

  it('says that there is nothing instead of drawing empty axes', () => {
    for (const nothing of [
      { labels: [], series: [] },
      { series: [{ name: 'There', values: [null, null] }] },
    ]) {
      const { element } = shown(nothing);
      expect(element.querySelector('bk-state-panel')?.textContent).toContain('Nothing yet');
      expect(element.querySelector('table, bk-choice')).toBeNull();
      TestBed.resetTestingModule();
    }
  });
});

function drawing(element: HTMLElement): boolean {
  return element.querySelector('.coming, bk-chart-drawing') !== null;
}

function tableSeen(element: HTMLElement): boolean {
  return !element.querySelector('bk-chart-table')?.classList.contains('unseen');
}
