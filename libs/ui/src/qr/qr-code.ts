import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';
import type { QrPath } from './qr-path';

/** An address to be read by a phone, black on white in every theme and on paper. Its drawing arrives in a chunk of its own. */
@Component({
  selector: 'bk-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.aria-label]': 'label()' },
  template: `
    @if (drawn(); as code) {
      <svg
        [attr.viewBox]="'0 0 ' + code.size + ' ' + code.size"
        shape-rendering="crispEdges"
        aria-hidden="true"
      >
        <rect width="100%" height="100%" fill="#fff" />
        <path [attr.d]="code.path" fill="#000" />
      </svg>
    }
  `,
  styles: `
    :host {
      display: block;
      width: 116px;
      aspect-ratio: 1;
      overflow: hidden;
      border-radius: 4px;
      background: #fff;
    }
    svg {
      display: block;
      width: 100%;
    }
    @media print {
      :host {
        width: 30mm;
      }
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly drawn = signal<QrPath | undefined>(undefined);

  constructor() {
    effect(() => {
      void this.draw(this.text());
    });
  }

  private async draw(text: string): Promise<void> {
    const { qrPath } = await import('./qr-path');
    this.drawn.set(qrPath(text));
  }
}
