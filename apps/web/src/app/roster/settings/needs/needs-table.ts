import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import type { NeedView } from '@banke/contracts';
import { Button, Icon } from '@banke/ui';
import { RowMenu, type RowDeedItem } from '../../../lists/row-menu';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';
import { ShiftChip } from '../templates/shift-chip';
import { ShiftWords } from '../templates/shift-words';
import { type Measure, NEED_KINDS, type NeedKind, typedPeople } from './need-numbers';
import type { NeedsStore } from './needs-store';
import { NeedsWriting } from './needs-writing';

export type NeedDeed = 'days' | 'remove';

/** A line a shift, numbers typed in place: arrows and Enter walk up and down, Tab to the right, Escape takes back. */
@Component({
  selector: 'app-needs-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, RowMenu, ShiftChip],
  templateUrl: './needs-table.html',
  styleUrl: './needs-table.css',
})
export class NeedsTable {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly writing = inject(NeedsWriting);

  readonly store = input.required<NeedsStore>();
  readonly deed = output<{ need: NeedView; deed: NeedDeed }>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly shifts = inject(ShiftWords);
  protected readonly kinds = NEED_KINDS;
  protected readonly measures = ['minimum', 'preferred'] as const;
  /** The field whose number cannot be. */
  protected readonly wrong = signal<string | undefined>(undefined);

  protected readonly items = (): RowDeedItem<NeedDeed>[] => [
    { deed: 'days', icon: 'calendar', text: this.words.t('roster-settings.needs.days') },
    { deed: 'remove', icon: 'close', text: this.words.t('roster-settings.needs.remove'), apart: true },
  ];

  /** 白班，售前，工作日最低 */
  protected label(need: NeedView, kind: NeedKind, measure: Measure): string {
    return this.words.t('roster-settings.needs.cell', {
      shift: this.store().lineName(need),
      team: this.store().teamName(need.teamId),
      kind: this.words.t(`roster-settings.dayKind.${kind}`),
      measure: this.words.t(`roster-settings.needs.${measure}`),
    });
  }

  /** 2026年12月起，至 2027年2月 */
  protected validity({ from, through }: NeedView): string {
    const { t } = this.words;
    return [
      ...(from
        ? [t('roster-settings.needs.fromMonth', { month: this.formats.month(from.slice(0, 7)) })]
        : []),
      ...(through
        ? [t('roster-settings.needs.throughMonth', { month: this.formats.month(through.slice(0, 7)) })]
        : []),
    ].join(' ');
  }

  protected read(need: NeedView, kind: NeedKind, measure: Measure, field: HTMLInputElement): void {
    const people = typedPeople(field.value);
    const taken = people !== undefined && this.writing.type(need.id, kind, measure, people);
    this.wrong.set(taken ? undefined : field.name);
    if (taken) field.value = String(people);
  }

  protected walk(event: KeyboardEvent, field: HTMLInputElement, saved: number): void {
    if (event.key === 'Escape') {
      field.value = String(saved);
      this.wrong.set(undefined);
      return;
    }
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const column = [
      ...this.element.querySelectorAll<HTMLInputElement>(`[data-column=${field.dataset['column'] ?? ''}]`),
    ];
    const next = column[column.indexOf(field) + step];
    if (next) next.focus();
    else field.blur();
  }
}
