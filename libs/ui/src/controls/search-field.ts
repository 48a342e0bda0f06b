import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { Icon } from '../icon/icon';

const PAUSE_MS = 200;

/** Says what was typed after a short pause, so that an address or a request follows words, not letters. */
@Component({
  selector: 'bk-search-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <bk-icon name="search" />
    <input
      #field
      class="bk-input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      [value]="typed()"
      (input)="type(field.value)"
      (keydown.escape)="say('')"
    />
    @if (typed()) {
      <button
        type="button"
        [attr.aria-label]="clearLabel()"
        [title]="clearLabel()"
        (click)="say(''); field.focus()"
      >
        <bk-icon name="close" />
      </button>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    bk-icon {
      position: absolute;
      top: calc(50% - 9px);
      left: 9px;
      color: var(--ink-faint);
      pointer-events: none;
    }
    input {
      padding: 0 32px;
      font-size: var(--text-m);
    }
    button {
      position: absolute;
      inset: 0 0 0 auto;
      width: var(--control);
      border: 0;
      background: transparent;
    }
    button bk-icon {
      left: calc(50% - 9px);
      scale: 0.8;
    }
    @media (max-width: 767.98px) {
      input {
        font-size: 16px;
      }
    }
  `,
})
export class SearchField {
  readonly label = input.required<string>();
  readonly clearLabel = input.required<string>();
  readonly text = input.required<string>();
  readonly textChange = output<string>();

  protected readonly typed = linkedSignal(() => this.text());
  private timer = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  protected type(text: string): void {
    this.typed.set(text);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.textChange.emit(text);
    }, PAUSE_MS);
  }

  protected say(text: string): void {
    clearTimeout(this.timer);
    this.typed.set(text);
    this.textChange.emit(text);
  }
}
