import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { TrainingReportView } from '@banke/contracts';
import type { TableFormat } from '@banke/contracts/codes';
import { sumTaught, sumTraining } from '@banke/domain/training';
import { toApiProblem } from '../../http/api-problem';
import { type Loaded, listState } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { ReportApi } from './report-api';

/** Six months of training in the department in the address, or in all the person follows. */
@Injectable()
export class ReportStore {
  private readonly api = inject(ReportApi);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly words = inject(Words);
  private readonly loaded = signal<Loaded<TrainingReportView>>({ is: 'loading' });
  private asked = 0;

  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  readonly months = computed(() => {
    const [loaded, department] = [this.loaded(), this.place.departmentId()];
    if (loaded.is !== 'ready') return [];
    const here = <T extends { departmentId: string }>(lines: readonly T[]) =>
      department === undefined ? lines : lines.filter(({ departmentId }) => departmentId === department);
    return loaded.value.months.map(({ month, departments, trainers }) => ({
      ...{ month, departments: here(departments), sums: sumTraining(here(departments)) },
      trainers: sumTaught(here(trainers)),
    }));
  });
  /** The month in the address. */
  readonly present = computed(() => this.months().at(-1));
  readonly state = computed(() => {
    const loaded = this.loaded();
    const lines = this.months().flatMap(({ departments }) => departments);
    return listState(loaded.is === 'ready' ? { ...loaded, value: lines } : loaded, lines.length);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.month();
      untracked(() => void this.load());
    });
    onLive(['sessions-changed'], () => this.load());
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const value = await this.api.report({ month: `${this.month()}-01` });
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  sheetAddress(format: TableFormat): string {
    const department = this.place.departmentId();
    return this.api.sheetAddress({
      ...{ month: `${this.month()}-01`, format, ...(department !== undefined && { department }) },
      language: this.words.language() === 'en' ? 'en' : 'zh-CN',
    });
  }
}
