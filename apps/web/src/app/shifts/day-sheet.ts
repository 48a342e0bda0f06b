import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ColleagueOnDutyView, OwnDayView } from '@banke/contracts';
import { Badge, Button, DialogFrame, Skeleton } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { ShiftChip } from '../roster/settings/templates/shift-chip';
import { Formats } from '../words/formats';
import { HolidayNames } from '../words/holiday-names';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { OwnShiftWords } from './own-shift-words';
import { ShiftsApi } from './shifts-api';

export interface DaySheetData {
  day: OwnDayView;
}

/** One day: the shift with its pauses, what lies beside it, and who works at the same time. */
@Component({
  selector: 'app-day-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, DialogFrame, ShiftChip, Skeleton],
  templateUrl: './day-sheet.html',
  styleUrl: './day-sheet.css',
})
export class DaySheet {
  private readonly api = inject(ShiftsApi);
  private readonly problems = inject(ProblemWords);
  private readonly loaded = signal<Loaded<readonly ColleagueOnDutyView[]>>({ is: 'loading' });

  protected readonly day = inject<DaySheetData>(DIALOG_DATA).day;
  protected readonly ref = inject(DialogRef);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly holidays = inject(HolidayNames);
  protected readonly shiftWords = inject(OwnShiftWords);
  protected readonly works = this.day.shifts.some(({ startsAt }) => startsAt !== null);
  protected readonly state = computed(() => this.loaded().is);
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });
  protected readonly teams = computed(() => {
    const loaded = this.loaded();
    const teams = new Map<string, ColleagueOnDutyView[]>();
    for (const colleague of loaded.is === 'ready' ? loaded.value : []) {
      const name = colleague.teamName ?? this.words.t('shifts.noTeam');
      teams.set(name, [...(teams.get(name) ?? []), colleague]);
    }
    return [...teams].map(([name, people]) => ({ name, people }));
  });

  constructor() {
    if (this.works) void this.load();
  }

  protected async load(): Promise<void> {
    this.loaded.set({ is: 'loading' });
    try {
      const { colleagues } = await this.api.colleagues(this.day.day);
      this.loaded.set({ is: 'ready', value: colleagues });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
