import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { TrainingPlanListView } from '@banke/contracts';
import { NEVER } from 'rxjs';
import { provideWords } from '../../../testing/provide-words';
import { ApiProblem } from '../../http/api-problem';
import { Live } from '../../live/live';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { AssigningPlaces } from '../assigning-places';
import { PlanApi } from './plan-api';
import { PlanStore } from './plan-store';

const PLANS = { plans: [{ id: 'p', departmentId: 'd' }] } as unknown as TrainingPlanListView;

describe('the plans of a month', () => {
  async function opened() {
    const month = signal('2026-12');
    const list = jest.fn((_first: string) => Promise.resolve(PLANS));
    TestBed.configureTestingModule({
      providers: [
        ...[provideWords('zh-CN'), PlanStore, { provide: PlanApi, useValue: { list } }],
        { provide: AssigningPlaces, useValue: { departments: () => [] } },
        { provide: CompanyClock, useValue: { today: () => '2026-11-04' } },
        { provide: Live, useValue: { news: NEVER } },
        { provide: Place, useValue: { month, departmentId: () => undefined } },
      ],
    });
    const store = TestBed.inject(PlanStore);
    const settled = async () => {
      TestBed.tick();
      await Promise.resolve();
      await Promise.resolve();
    };
    await settled();
    return { store, month, list, settled };
  }

  it('are none while those of another month are on their way', async () => {
    const { store, month, list, settled } = await opened();
    expect(store.plans()).toHaveLength(1);
    list.mockImplementation(() => new Promise(() => undefined));
    month.set('2027-01');
    await settled();
    expect([store.state(), store.plans()]).toEqual(['loading', []]);
  });

  it('stay when they could not be asked for again', async () => {
    const { store, list } = await opened();
    list.mockRejectedValue(new ApiProblem('network.unreachable'));
    await store.load();
    expect([store.state(), store.plans().length]).toEqual(['filled', 1]);
  });
});
