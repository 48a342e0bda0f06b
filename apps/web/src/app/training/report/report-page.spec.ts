import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { TrainingReportView } from '@banke/contracts';
import { ChartSpeech } from '@banke/ui/first';
import { NEVER } from 'rxjs';
import { provideWords } from '../../../testing/provide-words';
import { Live } from '../../live/live';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { FigureSpeech } from '../../words/figure-speech';
import { ReportApi } from './report-api';
import { ReportPage } from './report-page';

const sums = { people: 20, trained: 15, planned: 4, held: 3, overdue: 2 };
const SERVICE = {
  ...{ departmentId: 'd1', departmentName: '客服部', ...sums },
  satisfaction: { n: 5, share: 10_000 },
};
const COMPLAINTS = {
  ...{ departmentId: 'd2', departmentName: '投诉部', ...sums, people: 10, trained: 0 },
  satisfaction: { n: 15, share: 8000 },
};
const taught = { trainerId: 't1', trainerName: '周讲', sessions: 1, minutes: 90 };
const REPORT: TrainingReportView = {
  months: [
    {
      ...{ month: '2026-11-01', departments: [SERVICE, COMPLAINTS] },
      trainers: ['d1', 'd2'].map((departmentId) => ({ departmentId, ...taught })),
    },
  ],
};

describe('the report of training', () => {
  async function open(departmentId?: string, report = REPORT) {
    TestBed.configureTestingModule({
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [
        ...[provideWords('zh-CN'), provideRouter([])],
        { provide: ChartSpeech, useExisting: FigureSpeech },
        { provide: CompanyClock, useValue: { today: () => '2026-11-04', zone: () => 'Asia/Shanghai' } },
        { provide: Live, useValue: { news: NEVER } },
        { provide: Place, useValue: { month: () => '2026-11', departmentId: () => departmentId } },
        { provide: ReportApi, useValue: { report: () => Promise.resolve(report), sheetAddress: () => '/x' } },
      ],
    });
    const fixture = TestBed.createComponent(ReportPage);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const rowsIn = (selector: string) =>
      [...element.querySelectorAll(`${selector} tbody tr`)].map((row) =>
        [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
      );
    return { element, rowsIn };
  }

  it('has a line for each department and their sums, with satisfaction weighted by n', async () => {
    const { rowsIn } = await open();
    const rows = rowsIn('.scroll');
    expect(rows.map(([name]) => name)).toEqual(['客服部', '投诉部', 'training.report.together']);
    expect(rows.map((row) => row.slice(1).map((cell) => cell.split(' ')[0]))).toEqual([
      ['75%', '75%', '100%', '2'],
      ['0%', '75%', '80%', '2'],
      ['50%', '75%', '85%', '4'],
    ]);
  });

  it('has the hours of a trainer in all departments together, or in the one of the address', async () => {
    const hours = ({ rowsIn }: Awaited<ReturnType<typeof open>>) => rowsIn('bk-chart-table').at(-1)?.[1];
    expect(hours(await open())).toContain('3');
    TestBed.resetTestingModule();
    const one = await open('d1');
    expect(hours(one)).toContain('1.5');
    expect(one.rowsIn('.scroll').map(([name]) => name)).toEqual(['客服部']);
  });

  it('says so while there is nothing to count', async () => {
    const { element } = await open(undefined, {
      months: [{ month: '2026-11-01', departments: [], trainers: [] }],
    });
    expect(element.querySelector('bk-state-panel')?.textContent).toContain('training.report.empty');
  });
});
