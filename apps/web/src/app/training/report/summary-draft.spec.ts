import { TestBed } from '@angular/core/testing';
import type { TrainingPlanView, TrainingSessionView } from '@banke/contracts';
import { provideWords } from '../../../testing/provide-words';
import { CompanyClock } from '../../words/company-clock';
import { SUMMARY_MAX, SummaryDraft, type SummaryFigures } from './summary-draft';

const session = (day: string, more: Partial<TrainingSessionView> = {}): TrainingSessionView => ({
  ...{
    id: day,
    departmentId: 'd1',
    departmentName: '客服部',
    courseId: 'c1',
    title: '退换货政策',
    trainerId: 't1',
  },
  ...{ trainerName: '周讲', day, from: 480, to: 540, room: null, link: null, capacity: 9, note: null },
  ...{ held: false, cancelledBecause: null, seated: 0, waiting: 0, own: null, seats: [], editable: true },
  ...{ satisfaction: { n: 0, share: null, useful: null }, version: 1, ...more },
});
const FIGURES: SummaryFigures = {
  ...{ over: '2026-10', next: '2026-11', trainers: [] },
  sums: {
    ...{ people: 20, trained: 15, planned: 4, held: 3, overdue: 2 },
    satisfaction: { n: 0, share: null },
  },
  sessions: [session('2026-11-09'), session('2026-11-10', { cancelledBecause: '改期' })],
};

describe('the drafted summary', () => {
  const draft = (figures: SummaryFigures) => {
    TestBed.configureTestingModule({
      providers: [
        provideWords('zh-CN'),
        { provide: CompanyClock, useValue: { today: () => '2026-11-04', zone: () => 'Asia/Shanghai' } },
      ],
    });
    return TestBed.inject(SummaryDraft).of(figures);
  };

  it('has both months, no satisfaction of too few, and the sessions that are still planned', () => {
    const lines = draft(FIGURES).split('\n');
    expect(lines.filter((line) => line.startsWith('## ')).length).toBe(2);
    expect(lines).toContain('- training.report.summary.noSatisfaction');
    expect(lines.filter((line) => line.includes('退换货政策'))).toEqual([
      '- 11月9日 周一 08:00–09:00 退换货政策 · 周讲',
    ]);
  });

  it('tells the plan of the month where there is one', () => {
    const line = { day: '2026-11-12', title: '直播问答', sessions: 2, trainerName: null };
    const plan = { planned: 2, lines: [line] } as unknown as TrainingPlanView;
    const text = draft({ ...FIGURES, plans: [plan] });
    expect(text.split('\n').slice(-2)).toEqual(['- training.plan.total 2', '- 11月12日 直播问答 × 2']);
    expect(text).not.toContain('退换货政策');
  });

  it('never gets longer than what an obligation holds, and ends with a whole line', () => {
    const sessions = Array.from({ length: 60 }, () => session('2026-11-09'));
    const text = draft({ ...FIGURES, sessions });
    expect(text.length).toBeLessThanOrEqual(SUMMARY_MAX);
    expect(text.endsWith('退换货政策 · 周讲')).toBe(true);
  });
});
