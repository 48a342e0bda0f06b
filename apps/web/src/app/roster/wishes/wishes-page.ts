import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { LeaveView } from '@banke/contracts';
import { RouterLink } from '@angular/router';
import { Badge, Button, Choice, Dialogs, FieldInput, Icon } from '@banke/ui';
import { ListBody } from '../../lists/list-body';
import { Place } from '../../shell/place';
import { WishWords } from '../../shifts/wish-words';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { ShiftWords } from '../settings/templates/shift-words';
import { SettingsDepartment } from '../settings/settings-department';
import { LeaveDialog } from './leave-dialog';
import { type WishKind, WishesStore } from './wishes-store';
import { WishTermsDialog } from './wish-terms-dialog';

const KINDS: readonly WishKind[] = ['all', 'rest', 'for', 'against', 'leave'];

/** What people wish for in a month, and when they are away: what to look at before a roster is built. */
@Component({
  selector: 'app-wishes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Choice, FieldInput, Icon, ListBody, RouterLink],
  providers: [WishesStore],
  templateUrl: './wishes-page.html',
  styleUrl: './wishes-page.css',
})
export class WishesPage {
  private readonly dialogs = inject(Dialogs);
  private readonly shifts = inject(ShiftWords);
  private readonly place = inject(Place);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly wishWords = inject(WishWords);
  protected readonly store = inject(WishesStore);
  protected readonly department = inject(SettingsDepartment);
  protected readonly kinds = computed(() =>
    KINDS.map((value) => ({ value, text: this.words.t(`shifts.kind.${value}`) })),
  );
  protected readonly terms = computed(() => {
    const known = this.store.known()?.wishes;
    if (!known) return '';
    const { quota, importantQuota: important } = known.terms;
    return this.words.t('shifts.terms.now', { quota, important, day: this.formats.day(known.closesOn) });
  });

  protected chooseTeam(id: string): void {
    this.place.change({ team: id || null });
  }

  protected chooseKind(kind: WishKind): void {
    this.place.change({ kind: kind === 'all' ? null : kind });
  }

  protected clear(): void {
    this.place.change({ kind: null, team: null });
  }

  protected plan(): void {
    this.dialogs.open(LeaveDialog, { store: this.store });
  }

  protected editTerms(): void {
    this.dialogs.open(WishTermsDialog, { store: this.store });
  }

  /** 13:00–18:00; empty for whole days. */
  protected hours({ starts, ends }: LeaveView): string {
    return starts === 0 && ends === 1440 ? '' : `${this.shifts.time(starts)}–${this.shifts.time(ends)}`;
  }

  /** A part of a day was entered in the grid, and changes there: the month with this person alone. */
  protected inGrid({ staffName }: LeaveView): Record<string, string | undefined> {
    return { ...this.place.carried(), month: this.store.month(), q: staffName };
  }

  protected span({ from, through }: LeaveView): string {
    const [first, last] = [this.formats.day(from), this.formats.day(through)];
    return from === through ? first : `${first} – ${last}`;
  }
}
