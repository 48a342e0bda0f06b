import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { isoWeekday, plainDateOf } from '@banke/domain/calendar';
import { cellKey, isDuty, needCover, spanOf } from '@banke/domain/roster';
import { Button, Choice, Dialogs, Icon } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { CellSheet } from './cell-sheet';
import { CellWords } from './cell-words';
import { versionOf } from './grid-cells';
import { RosterDeeds } from './roster-deeds';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';
import { ShiftWords } from './settings/templates/shift-words';

interface PhoneCell {
  personId: string;
  day: number;
  title: string;
  code: string;
  colour: number;
  hours: string;
  violation: 'hard' | 'soft' | null;
}

/** On a phone: one day with its people by shift, or one person with their days. A tap changes a cell. */
@Component({
  selector: 'app-roster-phone',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, Icon],
  templateUrl: './roster-phone.html',
  styleUrl: './roster-phone.css',
})
export class RosterPhone {
  private readonly dialogs = inject(Dialogs);
  private readonly editing = inject(RosterEditing);
  private readonly deeds = inject(RosterDeeds);
  private readonly cellWords = inject(CellWords);
  private readonly formats = inject(Formats);
  private readonly shifts = inject(ShiftWords);
  protected readonly words = inject(Words);
  protected readonly desk = inject(RosterDesk);

  protected readonly by = signal<'day' | 'person'>('day');
  private readonly chosenDay = signal<number | undefined>(undefined);
  private readonly chosenPerson = signal<string | undefined>(undefined);

  protected readonly options = computed(() => [
    { value: 'day' as const, text: this.words.t('roster.phone.day') },
    { value: 'person' as const, text: this.words.t('roster.phone.person') },
  ]);
  protected readonly day = computed(() => {
    const period = this.desk.month()?.period;
    const chosen = this.chosenDay();
    return chosen !== undefined && period && chosen >= period.from && chosen <= period.through
      ? chosen
      : this.desk.chosenDay();
  });
  protected readonly person = computed(() => this.chosenPerson() ?? this.desk.rows()[0]?.id ?? '');
  protected readonly dayHeading = computed(() => this.formats.day(plainDateOf(this.day())));
  protected readonly needs = computed(() => {
    const month = this.desk.month();
    return month?.needs.map((need) => ({
      id: need.id,
      code: 'template' in need ? need.template.code : this.shifts.hours(need.hours),
      team: month.data.teams.find(({ id }) => id === need.teamId)?.name ?? '',
      ...needCover(month, need, this.day()),
    }));
  });
  /** People of the day under the shift they have; who has none comes last. */
  protected readonly groups = computed(() => {
    const month = this.desk.month();
    const groups = new Map<string, { name: string; cells: PhoneCell[] }>();
    for (const { id, name } of this.desk.rows()) {
      const cell = this.cell(id, this.day(), name);
      const value = month?.cells.get(cellKey(id, this.day()));
      const version = value && month && versionOf(month, value.templateVersionId);
      const key = version ? `${isDuty(version.kind) ? '0' : '1'}${version.templateId}` : '2';
      const group = groups.get(key) ?? {
        name: version
          ? [version.name, cell.hours].filter(Boolean).join(' ')
          : this.words.t('roster.notPlanned'),
        cells: [],
      };
      group.cells.push(cell);
      groups.set(key, group);
    }
    return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([, group]) => group);
  });
  protected readonly days = computed(() =>
    this.desk.columns().map(({ day }) => ({
      ...this.cell(this.person(), day, this.formats.day(plainDateOf(day))),
      weekend: isoWeekday(day) >= 6,
    })),
  );

  protected step(by: 1 | -1): void {
    const period = this.desk.month()?.period;
    const day = this.day() + by;
    if (period && day >= period.from && day <= period.through) this.chosenDay.set(day);
  }

  protected choosePerson(id: string): void {
    this.chosenPerson.set(id);
  }

  protected async open({ personId, day }: PhoneCell): Promise<void> {
    const place = { rowId: personId, day };
    const lines = this.cellWords.lines(place);
    const [heading = '', ...rest] = lines;
    const codes = this.editing.editable() ? this.desk.codes() : [];
    const chosen = await this.dialogs.ask<{ versionId: string | null }>(CellSheet, {
      heading,
      lines: rest,
      codes,
    });
    if (chosen) this.deeds.set({ focus: place, rowIds: [personId], days: [day] }, chosen.versionId);
  }

  private cell(personId: string, day: number, title: string): PhoneCell {
    const month = this.desk.month();
    const drawn = this.desk.cells().get(personId)?.get(day);
    const value = month?.cells.get(cellKey(personId, day));
    const template = value && month?.templates.get(value.templateVersionId);
    const span = template ? spanOf(template) : null;
    return {
      ...{ personId, day, title },
      code: drawn?.code ?? '',
      colour: drawn?.colour ?? 0,
      hours: span ? this.shifts.hours(span) : '',
      violation: drawn?.violation ?? null,
    };
  }
}
