import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ShiftTemplateView } from '@banke/contracts';
import { RowMenu, type RowDeedItem } from '../../../lists/row-menu';
import { Words } from '../../../words/words';

export type TemplateDeed = 'look' | 'edit' | 'close' | 'reopen';

@Component({
  selector: 'app-template-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RowMenu],
  template: `
    <app-row-menu
      [label]="words.t('roster-settings.actionsFor', { name: template().name })"
      [items]="items()"
      [inGrid]="inGrid()"
      (deed)="deed.emit($event)"
    />
  `,
})
export class TemplateRowMenu {
  readonly template = input.required<ShiftTemplateView>();
  readonly editable = input.required<boolean>();
  readonly inGrid = input(false);
  readonly deed = output<TemplateDeed>();

  protected readonly words = inject(Words);
  protected readonly items = computed((): RowDeedItem<TemplateDeed>[] => {
    const { t } = this.words;
    const look = { deed: 'look', icon: 'history', text: t('roster-settings.templates.look') } as const;
    if (!this.editable()) return [look];
    if (this.template().closedAt) {
      return [
        look,
        { deed: 'reopen', icon: 'restore', text: t('roster-settings.templates.reopen'), apart: true },
      ];
    }
    return [
      { deed: 'edit', icon: 'edit', text: t('roster-settings.templates.edit') },
      look,
      { deed: 'close', icon: 'archive', text: t('roster-settings.templates.close'), apart: true },
    ];
  });
}
