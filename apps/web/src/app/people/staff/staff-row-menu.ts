import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { StaffView } from '@banke/contracts';
import { RowMenu, type RowDeedItem } from '../../lists/row-menu';
import { Words } from '../../words/words';

export type StaffDeed = 'open' | 'history' | 'transfer' | 'invite';

/** What can be done with one person from the list; the rest is done where the whole record is in sight. */
@Component({
  selector: 'app-staff-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RowMenu],
  template: `
    <app-row-menu
      [label]="words.t('staff.actionsFor', { name: person().name })"
      [items]="items()"
      [inGrid]="inGrid()"
      (deed)="deed.emit($event)"
    />
  `,
  styles: ':host { display: inline-flex; }',
})
export class StaffRowMenu {
  readonly person = input.required<StaffView>();
  readonly editable = input.required<boolean>();
  readonly invitable = input.required<boolean>();
  readonly inGrid = input(false);
  readonly deed = output<StaffDeed>();

  protected readonly words = inject(Words);
  protected readonly items = computed(() => {
    const { state, accountState, anonymised } = this.person();
    const here = state !== 'left' && !anonymised;
    const items: (Omit<RowDeedItem<StaffDeed>, 'text'> & { fits: boolean })[] = [
      { deed: 'open', icon: 'person', key: 'Enter', fits: true },
      { deed: 'history', icon: 'history', fits: true },
      { deed: 'transfer', icon: 'swap', apart: true, fits: this.editable() && here },
      {
        deed: 'invite',
        icon: 'user_plus',
        fits: this.invitable() && here && (accountState === null || accountState === 'invited'),
      },
    ];
    return items
      .filter(({ fits }) => fits)
      .map(({ fits: _, ...item }) => ({ ...item, text: this.words.t(`staff.rowDeeds.${item.deed}`) }));
  });
}
