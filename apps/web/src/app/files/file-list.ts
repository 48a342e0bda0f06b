import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { FileView } from '@banke/contracts';
import { Button, Icon } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FilesApi } from './files-api';

/** Files to look at; they are saved, never opened on our own page. */
@Component({
  selector: 'app-file-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  template: `
    <ul class="bk-panel bk-rows">
      @for (file of files(); track file.id) {
        <li>
          <a [href]="api.addressOf(file)" [attr.download]="file.name">
            <bk-icon name="file" />
            <span>
              <strong>{{ file.name }}</strong>
              <small class="number">
                {{ formats.bytes(file.size) }} · {{ file.byName ?? words.t('shell.forgotten') }} ·
                {{ formats.recent(file.at) }}
              </small>
            </span>
            <bk-icon name="download" />
          </a>
          @if (removable()) {
            <button
              bkButton
              kind="quiet"
              iconOnly
              type="button"
              [attr.aria-label]="words.t('shell.files.remove', { name: file.name })"
              [title]="words.t('shell.files.remove', { name: file.name })"
              (click)="removed.emit(file)"
            >
              <bk-icon name="close" />
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
    }
    a {
      display: flex;
      flex: 1;
      align-items: center;
      gap: 10px;
      min-width: 0;
      padding: 8px 12px;
      color: var(--ink);
      font-size: var(--text-m);
      text-decoration: none;
    }
    a:hover {
      background: var(--surface-hover);
    }
    span {
      display: grid;
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    strong {
      font-weight: 500;
    }
    small {
      color: var(--ink-faint);
      font-size: var(--text-s);
    }
    bk-icon {
      color: var(--ink-faint);
    }
  `,
})
export class FileList {
  readonly files = input.required<readonly FileView[]>();
  readonly removable = input(false);
  readonly removed = output<FileView>();

  protected readonly api = inject(FilesApi);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
}
