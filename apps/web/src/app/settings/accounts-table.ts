import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  type TemplateRef,
  viewChild,
} from '@angular/core';
import type { AccountView } from '@banke/contracts';
import { Avatar, type ListColumn, ListGrid, Viewport } from '@banke/ui';
import { Formats } from '../words/formats';
import { GrantWords } from '../words/grant-words';
import { GridWords } from '../words/grid-words';
import { Words } from '../words/words';
import { AccountRowMenu, type AccountDeed } from './account-row-menu';
import { AccountStateBadge } from './account-state-badge';

type Cell = TemplateRef<{ $implicit: AccountView }>;

@Component({
  selector: 'app-accounts-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountRowMenu, AccountStateBadge, Avatar, ListGrid],
  templateUrl: './accounts-table.html',
  styleUrl: './accounts-table.css',
})
export class AccountsTable {
  private readonly nameCell = viewChild.required<Cell>('nameCell');
  private readonly stateCell = viewChild.required<Cell>('stateCell');
  private readonly menuCell = viewChild.required<Cell>('menuCell');
  private readonly grants = inject(GrantWords);
  private readonly formats = inject(Formats);
  private readonly roomy = inject(Viewport).roomy;

  readonly rows = input.required<readonly AccountView[]>();
  readonly editable = input.required<boolean>();
  readonly isMe = input.required<(account: AccountView) => boolean>();
  readonly deed = output<{ account: AccountView; deed: AccountDeed }>();

  protected readonly words = inject(Words);
  protected readonly gridWords = inject(GridWords).words;
  protected readonly idOf = ({ id }: AccountView) => id;
  protected readonly classOf = ({ state }: AccountView) => state;

  protected readonly columns = computed<ListColumn<AccountView>[]>(() => {
    const t = this.words.t;
    const { compare } = this.formats;
    const lastOf = ({ lastSignInAt }: AccountView) => lastSignInAt ?? '';
    return [
      {
        id: 'name',
        header: t('settings.columns.name'),
        text: ({ displayName }) => displayName,
        cell: this.nameCell(),
        compare: (a, b) => compare(a.displayName, b.displayName),
        grow: 2,
        minWidth: 160,
      },
      {
        id: 'signIn',
        header: t('settings.columns.signInName'),
        text: ({ signInName }) => signInName,
        compare: (a, b) => compare(a.signInName, b.signInName),
        grow: 1,
        minWidth: 128,
      },
      {
        id: 'roles',
        header: t('settings.columns.roles'),
        text: (row) => this.rolesOf(row),
        grow: 4,
        minWidth: 160,
      },
      {
        id: 'state',
        header: t('settings.columns.state'),
        text: ({ state }) => state,
        cell: this.stateCell(),
        width: 120,
      },
      {
        id: 'last',
        header: t('settings.columns.lastSignIn'),
        text: ({ lastSignInAt }) => (lastSignInAt ? this.formats.instant(lastSignInAt) : t('settings.never')),
        compare: (a, b) => (lastOf(a) < lastOf(b) ? -1 : 1),
        width: 168,
      },
      ...(this.roomy() ? [this.sessionsColumn()] : []),
      {
        id: 'menu',
        header: t('shell.actions'),
        text: () => '',
        cell: this.menuCell(),
        width: 64,
        actions: true,
      },
    ];
  });

  /** The first to go where space is short: the sheet of the account says it too. */
  private sessionsColumn(): ListColumn<AccountView> {
    const { t } = this.words;
    return {
      id: 'sessions',
      header: t('settings.columns.sessions'),
      text: ({ openSessions }) => String(openSessions),
      compare: (a, b) => a.openSessions - b.openSessions,
      align: 'end',
      width: 104,
    };
  }

  private rolesOf({ grants }: AccountView): string {
    const held = this.grants.heldFirst(grants).map((grant) => this.grants.short(grant));
    return held.length > 0 ? held.join(this.words.t('settings.between')) : this.words.t('settings.noRoles');
  }
}
