import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Badge, Button, Dialogs, Icon, Skeleton, StatePanel } from '@banke/ui';
import { onLive } from '../../live/on-live';
import { Place } from '../../shell/place';
import { RowSheet } from '../../shell/row-sheet';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { InviteStaff } from '../invitations/invite-staff';
import { StaffStateMark } from '../staff/staff-state';
import { StaffWords } from '../staff/staff-words';
import { deedsFor, formDeedIn, type PersonDeed } from './person-deeds';
import { PersonDialogs } from './person-dialogs';
import { PersonHistory } from './person-history';
import { PersonOverview } from './person-overview';
import { PersonStore } from './person-store';

/** One person at an address of their own. Which view, and which form is open, is in the address too. */
@Component({
  selector: 'app-person-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Avatar,
    Badge,
    Button,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    Icon,
    PersonHistory,
    PersonOverview,
    RouterLink,
    Skeleton,
    StaffStateMark,
    StatePanel,
  ],
  providers: [PersonStore, RowSheet],
  templateUrl: './person-page.html',
  styleUrl: './person-page.css',
})
export class PersonPage {
  private readonly dialogs = inject(PersonDialogs);
  private readonly sheet = inject(RowSheet);
  private readonly inviting = inject(InviteStaff);
  private readonly problems = inject(ProblemWords);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(StaffWords);
  protected readonly place = inject(Place);
  protected readonly store = inject(PersonStore);
  protected readonly views = ['overview', 'history'] as const;
  protected readonly view = computed(() => (this.place.param('view') === 'history' ? 'history' : 'overview'));
  protected readonly deeds = computed(() => {
    const person = this.store.person();
    return person
      ? deedsFor(person, {
          editable: this.store.editable(),
          mayInvite: this.store.mayInvite(),
          mayAnonymise: this.store.mayAnonymise(),
        })
      : [];
  });
  /** The one deed outside the menu: what is done most with somebody who works here, or who left. */
  protected readonly first = computed(() =>
    this.deeds().find(({ deed }) => deed === 'transfer' || deed === 'return'),
  );
  protected readonly others = computed(() => this.deeds().filter((each) => each !== this.first()));
  protected readonly why = computed(() => {
    const loaded = this.store.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });
  /** The list as it was left, for the way back. */
  private readonly before = filtersBefore();
  protected readonly listParams = computed(() => this.before ?? this.place.carried());

  constructor() {
    void inject(CatalogueDirectory).load();
    const open = inject(Dialogs);
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.show(id));
    });
    effect(() => {
      if (this.view() === 'history') untracked(() => void this.store.loadHistory());
    });
    effect(() => {
      this.showForm();
    });
    // While a form is open the record stays as its writer saw it: the server then refuses what is out of date.
    onLive(['staff-changed'], async () => {
      if (!open.any()) await this.store.load();
    });
  }

  protected async act(deed: PersonDeed): Promise<void> {
    const person = this.store.person();
    if (!person) return;
    if (deed === 'invite') {
      if (await this.inviting.ask([person])) await this.store.load();
    } else if (deed === 'stay') await this.dialogs.stay({ store: this.store, person });
    else this.place.change({ deed });
  }

  private showForm(): void {
    const deed = formDeedIn(this.place.param('deed'));
    const person = this.store.person();
    const allowed = this.deeds().some((each) => each.deed === deed);
    const shown = person && allowed ? deed : undefined;
    this.sheet.show(
      shown,
      () =>
        this.dialogs.form(shown as NonNullable<typeof shown>, {
          store: this.store,
          person: person as NonNullable<typeof person>,
        }),
      'deed',
    );
  }
}

function filtersBefore(): Record<string, string> | undefined {
  const { list } = (history.state ?? {}) as { list?: unknown };
  if (typeof list !== 'string') return undefined;
  return Object.fromEntries(new URLSearchParams(list.split('?')[1] ?? ''));
}
