import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { CatalogueEntryView } from '@banke/contracts';
import { CATALOGUES, type Catalogue } from '@banke/domain/people';
import { Badge, Button, Choice, type ChoiceOption, Dialogs, Icon } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { RowMenu, type RowDeedItem } from '../lists/row-menu';
import { Place } from '../shell/place';
import { Words } from '../words/words';
import { CatalogueEntryDialog } from './catalogue-entry-dialog';
import { CataloguesStore } from './catalogues-store';

type EntryDeed = 'edit' | 'close' | 'reopen';

/** Posts, grades and qualifications: short lists that the company keeps for itself. */
@Component({
  selector: 'app-catalogues-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Choice, Icon, ListBody, RowMenu],
  providers: [CataloguesStore],
  templateUrl: './catalogues-page.html',
  styleUrl: './settings-rows.css',
})
export class CataloguesPage {
  private readonly dialogs = inject(Dialogs);
  private readonly place = inject(Place);

  protected readonly words = inject(Words);
  protected readonly store = inject(CataloguesStore);
  protected readonly lists = computed<ChoiceOption<Catalogue>[]>(() =>
    CATALOGUES.map((value) => ({ value, text: this.words.t(`settings.catalogues.list.${value}`) })),
  );

  protected choose(list: Catalogue): void {
    this.place.change({ list: list === 'posts' ? null : list });
  }

  protected showClosed(shown: boolean): void {
    this.place.change({ closed: shown ? 'include' : null });
  }

  /** What a line says besides its name. */
  protected besides({ rank, validMonths }: CatalogueEntryView): string {
    const { t, count } = this.words;
    if (this.store.catalogue() === 'grades') return t('settings.catalogues.rankIs', { rank: rank ?? 0 });
    if (this.store.catalogue() === 'posts') return '';
    return validMonths === null
      ? t('settings.catalogues.endless')
      : count('settings.catalogues.valid', validMonths);
  }

  protected itemsFor({ closedAt }: CatalogueEntryView): RowDeedItem<EntryDeed>[] {
    const { t } = this.words;
    if (closedAt) return [{ deed: 'reopen', icon: 'restore', text: t('settings.catalogues.reopen') }];
    return [
      { deed: 'edit', icon: 'edit', text: t('settings.catalogues.edit') },
      { deed: 'close', icon: 'archive', text: t('settings.catalogues.close'), apart: true },
    ];
  }

  protected create(): void {
    const ranks = this.store.entries().map(({ rank }) => rank ?? 0);
    this.dialogs.open(CatalogueEntryDialog, { store: this.store, rank: Math.max(0, ...ranks) + 1 });
  }

  protected act(entry: CatalogueEntryView, deed: EntryDeed): void {
    if (deed === 'close') void this.store.close(entry);
    else if (deed === 'reopen') void this.store.reopen(entry);
    else this.dialogs.open(CatalogueEntryDialog, { store: this.store, entry, rank: entry.rank ?? 1 });
  }
}
