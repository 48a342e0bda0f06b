import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { AccountView } from '@banke/contracts';
import type { IconName } from '@banke/ui';
import { RowMenu } from '../lists/row-menu';
import { Words } from '../words/words';

export type AccountDeed =
  'open' | 'add-role' | 'invite-again' | 'temporary-password' | 'sign-out' | 'block' | 'unblock';

/** What can be done with one account. What would be refused anyway (one's own access) is not offered. */
@Component({
  selector: 'app-account-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RowMenu],
  template: `
    <app-row-menu
      [label]="words.t('settings.actionsFor', { name: account().displayName })"
      [items]="items()"
      [inGrid]="inGrid()"
      (deed)="deed.emit($event)"
    />
  `,
  styles: ':host { display: inline-flex; }',
})
export class AccountRowMenu {
  readonly account = input.required<AccountView>();
  readonly editable = input.required<boolean>();
  readonly me = input.required<boolean>();
  readonly inGrid = input(false);
  readonly deed = output<AccountDeed>();

  protected readonly words = inject(Words);
  protected readonly items = computed(() => {
    const { state, openSessions } = this.account();
    const others = this.editable() && !this.me();
    const items: { deed: AccountDeed; icon: IconName; fits: boolean }[] = [
      { deed: 'open', icon: 'person', fits: true },
      { deed: 'add-role', icon: 'plus', fits: this.editable() },
      { deed: 'invite-again', icon: 'link', fits: others && state === 'invited' },
      { deed: 'temporary-password', icon: 'key', fits: others && state !== 'blocked' },
      { deed: 'sign-out', icon: 'out', fits: others && openSessions > 0 },
      { deed: 'block', icon: 'lock', fits: others && state !== 'blocked' },
      { deed: 'unblock', icon: 'restore', fits: others && state === 'blocked' },
    ];
    return items
      .filter(({ fits }) => fits)
      .map(({ deed, icon }) => ({ deed, icon, text: this.words.t(`settings.deeds.${deed}`) }));
  });
}
