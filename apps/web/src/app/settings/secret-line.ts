import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Button, Icon } from '@banke/ui';
import { Words } from '../words/words';

/** Something shown once, with a button that copies it. The CDK's clipboard also works without HTTPS. */
@Component({
  selector: 'app-secret-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  template: `
    <input
      class="bk-input"
      type="text"
      readonly
      [attr.aria-label]="label()"
      [value]="secret()"
      (focus)="all($event)"
    />
    <button bkButton class="unprinted" type="button" (click)="copy()">
      <bk-icon [name]="copied() ? 'check' : 'copy'" />
      <span aria-live="polite">{{ words.t(copied() ? 'shell.copied' : 'shell.copy') }}</span>
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    input {
      flex: 1 1 var(--secret-width, 0);
      min-width: 0;
      font-family: var(--mono);
      font-size: var(--text-m);
    }
  `,
})
export class SecretLine {
  private readonly clipboard = inject(Clipboard);

  readonly label = input.required<string>();
  readonly secret = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly copied = signal(false);

  protected copy(): void {
    this.copied.set(this.clipboard.copy(this.secret()));
  }

  protected all(event: Event): void {
    (event.target as HTMLInputElement).select();
  }
}
