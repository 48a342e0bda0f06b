import { signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MonthView } from '@banke/contracts';
import { readMonth } from '@banke/domain/roster';
import { ChartSpeech, DateSpeech } from '@banke/ui/first';
import { NEVER } from 'rxjs';
import { aMonth } from '../../../testing/a-month';
import { provideWords } from '../../../testing/provide-words';
import { Live } from '../../live/live';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { DaySpeech } from '../../words/day-speech';
import { FigureSpeech } from '../../words/figure-speech';
import { MonthReading } from '../documents/month-reading';
import { ChartsPage } from './charts-page';

describe('the charts of a month', () => {
  async function open(params: Record<string, string>, view: MonthView) {
    const reading = {
      state: signal({ is: 'ready', month: readMonth(view) }),
      department: signal({ name: '客服部' }),
      monthName: signal('2026-11'),
      refresh: jest.fn(),
    };
    const clock = { today: () => '2026-11-04', zone: () => 'Asia/Shanghai' };
    const change = jest.fn();
    TestBed.configureTestingModule({
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [
        ...[provideWords('zh-CN'), provideRouter([])],
        { provide: ChartSpeech, useExisting: FigureSpeech },
        { provide: DateSpeech, useExisting: DaySpeech },
        { provide: CompanyClock, useValue: clock },
        { provide: Live, useValue: { news: NEVER } },
        { provide: Place, useValue: { param: (name: string) => params[name], carried: () => ({}), change } },
      ],
    });
    TestBed.overrideComponent(ChartsPage, {
      set: { providers: [{ provide: MonthReading, useValue: reading }] },
    });
    const fixture = TestBed.createComponent(ChartsPage);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const rows = [...element.querySelectorAll('bk-chart-table tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    return { element, rows, change };
  }

  it('has the people and the need of every hour but the lunch of the day in the address, and marks what is missing', async () => {
    const view = aMonth({ 李佳: '白白', 王敏: '·白' });
    const count = { minimum: 2, preferred: 2 };
    const templateId = view.versions.find(({ code }) => code === '白')?.templateId ?? '';
    const need = { id: 'need', templateId, hours: null, teamId: null, skillId: null, days: [] };
    const needs = [{ ...need, workday: count, weekend: count, holiday: count }];
    const short = await open({ day: '2026-11-02' }, { ...view, needs });
    expect(short.rows.length).toBeGreaterThan(5);
    expect(new Set(short.rows.map(([, there, needed]) => `${there ?? ''} ${needed ?? ''}`))).toEqual(
      new Set(['1 roster.charts.short 2', '– –']),
    );
    expect(short.element.querySelector('h2')?.textContent).toContain('11月2日');
    TestBed.resetTestingModule();
    const full = await open({ day: '2026-11-03' }, { ...view, needs });
    expect(new Set(full.rows.map(([, there]) => there))).toEqual(new Set(['2', '–']));
  });

  it('says so when nobody has set a need', async () => {
    const { element } = await open({}, aMonth({ 李佳: '白' }));
    expect(element.querySelector('bk-state-panel')?.textContent).toContain('roster.cover.noNeeds');
  });

  it('ranks who bears most, with the mean', async () => {
    const view = aMonth({ 李佳: '夜', 王敏: '夜夜夜' });
    const { rows, element } = await open({ chart: 'fairness' }, view);
    expect(rows).toEqual([
      ['王敏', '3'],
      ['李佳', '1'],
    ]);
    expect(element.querySelector('tfoot')?.textContent).toContain('2');
  });

  it('has everybody with hours and what the contract asks for', async () => {
    const { rows } = await open({ chart: 'hours' }, aMonth({ 李佳: '白', 王敏: '' }));
    expect(rows.map(([name]) => name)).toEqual(['李佳', '王敏']);
    expect(rows[1]).toEqual(['王敏', '0 roster.charts.hour', '80 roster.charts.hour']);
    expect(rows[0]?.[1]).not.toBe('0 roster.charts.hour');
  });
});
