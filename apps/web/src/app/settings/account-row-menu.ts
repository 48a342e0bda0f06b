import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { AccountView } from '@banke/contracts';
import { Button, Icon, type IconName } from '@banke/ui';
import { Words } from '../words/words';

export type AccountDeed =
  'open' | 'add-role' | 'invite-again' | 'temporary-password' | 'sign-out' | 'block' | 'unblock';

interface Item {
  deed: AccountDeed;
  icon: IconName;
}

/** What can be done with one account. What would be refused anyway (one's own access) is not offered. */
@Component({
  selector: 'app-account-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  template: `
    <button
      #button
      bkButton
      kind="quiet"
      iconOnly
      type="button"
      data-row-menu
      [attr.tabindex]="inGrid() ? -1 : null"
      [attr.aria-label]="words.t('settings.actionsFor', { name: account().displayName })"
      [title]="words.t('settings.actions')"
      [cdkMenuTriggerFor]="menu"
      (cdkMenuClosed)="closed()"
    >
      <bk-icon name="more" />
    </button>
    <ng-template #menu>
      <div
        class="bk-menu"
        cdkMenu
        [attr.aria-label]="words.t('settings.actionsFor', { name: account().displayName })"
      >
        @for (item of items(); track item.deed) {
          <button type="button" class="bk-menu-item" cdkMenuItem (cdkMenuItemTriggered)="choose(item.deed)">
            <bk-icon [name]="item.icon" />{{ words.t('settings.deeds.' + item.deed) }}
          </button>
        }
      </div>
    </ng-template>
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
  private readonly button = viewChild.required<string, ElementRef<HTMLElement>>('button', {
    read: ElementRef,
  });
  protected readonly items = computed<Item[]>(() => {
    const { state, openSessions } = this.account();
    const others = this.editable() && !this.me();
    const items: (Item & { fits: boolean })[] = [
      { deed: 'open', icon: 'person', fits: true },
      { deed: 'add-role', icon: 'plus', fits: this.editable() },
      { deed: 'invite-again', icon: 'link', fits: others && state === 'invited' },
      { deed: 'temporary-password', icon: 'key', fits: others && state !== 'blocked' },
      { deed: 'sign-out', icon: 'out', fits: others && openSessions > 0 },
      { deed: 'block', icon: 'lock', fits: others && state !== 'blocked' },
      { deed: 'unblock', icon: 'restore', fits: others && state === 'blocked' },
    ];
    return items.filter(({ fits }) => fits);
  });

  /** Focus goes back first: a dialog that follows returns it there when it closes. */
  protected choose(deed: AccountDeed): void {
    this.focusHome();
    this.deed.emit(deed);
  }

  protected closed(): void {
    if (document.activeElement === this.button().nativeElement) this.focusHome();
  }

  /** In the table that is the cell, where arrows walk on; elsewhere the button itself. */
  private focusHome(): void {
    const button = this.button().nativeElement;
    (button.closest<HTMLElement>('[role=gridcell]') ?? button).focus();
  }
}
