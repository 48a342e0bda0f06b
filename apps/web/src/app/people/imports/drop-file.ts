import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Icon } from '@banke/ui';
import { Words } from '../../words/words';

/** A place to drop a file on, which is also a button to choose one. */
@Component({
  selector: 'app-drop-file',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <label
      [class.over]="over()"
      [class.busy]="busy()"
      (dragover)="enter($event)"
      (dragleave)="over.set(false)"
      (drop)="drop($event)"
    >
      <bk-icon name="upload" />
      <strong>{{ busy() ? words.t('imports.uploading') : (label() ?? words.t('imports.drop')) }}</strong>
      <span>{{ hint() ?? words.t('imports.dropHint') }}</span>
      <input
        #field
        type="file"
        [accept]="accept()"
        [disabled]="busy()"
        (change)="take(field.files); field.value = ''"
      />
    </label>
  `,
  styles: `
    label {
      position: relative;
      display: grid;
      justify-items: center;
      gap: 4px;
      padding: 28px 16px;
      border: 1px dashed var(--line-control);
      border-radius: var(--radius-l);
      background: var(--surface);
      color: var(--ink-soft);
      font-size: var(--text-m);
      text-align: center;
      cursor: pointer;
      transition: background var(--motion);
    }
    label:hover,
    .over {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    .busy {
      opacity: 0.6;
    }
    bk-icon {
      width: 26px;
      height: 26px;
      color: var(--ink-faint);
    }
    strong {
      color: var(--ink);
    }
    input {
      position: absolute;
      inset: 0;
      opacity: 0;
      cursor: pointer;
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
  `,
})
export class DropFile {
  readonly busy = input.required<boolean>();
  /** What is to be dropped here, unless it is a list of people. */
  readonly label = input<string>();
  /** Which files, in words and as endings; tables unless said otherwise. */
  readonly hint = input<string>();
  readonly accept = input('.xlsx,.csv,.txt');
  readonly chosen = output<File>();

  protected readonly words = inject(Words);
  protected readonly over = signal(false);

  protected enter(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }

  protected take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file && !this.busy()) this.chosen.emit(file);
  }
}
