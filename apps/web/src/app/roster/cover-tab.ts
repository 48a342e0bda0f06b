import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { intervalCover, needCover } from '@banke/domain/roster';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FindingWords } from './finding-words';
import { RosterDesk } from './roster-desk';
import { ShiftWords } from './settings/templates/shift-words';

/** The cover of the chosen day: by shift, and by interval cut wherever somebody comes or goes. */
@Component({
  selector: 'app-cover-tab',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cover-tab.html',
  styleUrl: './panel-table.css',
})
export class CoverTab {
  private readonly formats = inject(Formats);
  private readonly said = inject(FindingWords);
  private readonly shifts = inject(ShiftWords);
  protected readonly words = inject(Words);
  protected readonly desk = inject(RosterDesk);

  protected readonly day = computed(() => this.desk.chosenDay());
  protected readonly heading = computed(() => this.formats.day(plainDateOf(this.day())));
  protected readonly needs = computed(() => {
    const month = this.desk.month();
    return (
      month?.needs.map((need) => ({
        id: need.id,
        name: [this.shifts.need(need), this.whom(need.teamId, need.skillId)].filter(Boolean).join(' · '),
        ...needCover(month, need, this.day()),
      })) ?? []
    );
  });
  protected readonly intervals = computed(() => {
    const month = this.desk.month();
    if (!month) return [];
    const zone = month.data.timeZone;
    return intervalCover(month, this.day()).flatMap(({ requirement, stretches }) =>
      stretches.map(({ start, end, people }) => ({
        time: `${this.said.time(start, zone)}–${this.said.time(end, zone, true)}`,
        whom: this.whom(requirement.teamId, requirement.skillId),
        people,
        ...requirement,
      })),
    );
  });

  private whom(teamId: string | null, skillId: string | null): string {
    const data = this.desk.month()?.data;
    const team = data?.teams.find(({ id }) => id === teamId)?.name;
    const skill = data?.qualifications.find(({ id }) => id === skillId)?.name;
    return [team, skill].filter(Boolean).join(' · ');
  }
}
