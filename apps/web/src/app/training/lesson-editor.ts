import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FileView, LessonView } from '@banke/contracts';
import { fileLine } from '@banke/domain/training';
import { Button, Field, FieldInput, Icon } from '@banke/ui';
import { MoveButtons } from '../lists/move-buttons';
import { Words } from '../words/words';
import { LessonText } from './lesson-text';

/** One lesson being written; the preview draws it as readers will see it. */
@Component({
  selector: 'app-lesson-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Field, FieldInput, FormsModule, Icon, LessonText, MoveButtons],
  template: `
    <section class="bk-panel" [attr.aria-label]="words.t('training.lesson.number', { n: number() })">
      <div class="head">
        <strong>{{ words.t('training.lesson.number', { n: number() }) }}</strong>
        <button
          bkButton
          kind="quiet"
          type="button"
          [attr.aria-pressed]="preview()"
          (click)="preview.set(!preview())"
        >
          {{ words.t(preview() ? 'training.lesson.write' : 'training.lesson.preview') }}
        </button>
        <app-move-buttons
          [up]="words.t('training.up', { name: name() })"
          [down]="words.t('training.down', { name: name() })"
          [first]="first()"
          [last]="last()"
          (moved)="moved.emit($event)"
        />
        <button
          bkButton
          kind="quiet"
          iconOnly
          type="button"
          [attr.aria-label]="words.t('training.lesson.remove', { name: name() })"
          (click)="removed.emit()"
        >
          <bk-icon name="close" />
        </button>
      </div>
      @if (preview()) {
        <h3>{{ lesson().title }}</h3>
        <app-lesson-text [text]="lesson().body" [files]="files()" />
      } @else {
        <bk-field required [label]="words.t('training.lesson.title')" [error]="titleError()">
          <input
            bkInput
            maxlength="80"
            autocomplete="off"
            [ngModelOptions]="{ standalone: true }"
            [ngModel]="lesson().title"
            (ngModelChange)="changed.emit({ title: $event })"
          />
        </bk-field>
        <bk-field
          required
          [label]="words.t('training.lesson.body')"
          [hint]="words.t('training.lesson.bodyHint')"
          [error]="bodyError()"
        >
          <textarea
            bkInput
            rows="10"
            maxlength="20000"
            [ngModelOptions]="{ standalone: true }"
            [ngModel]="lesson().body"
            (ngModelChange)="changed.emit({ body: $event })"
          ></textarea>
        </bk-field>
        @if (files().length > 0) {
          <select
            bkInput
            [attr.aria-label]="words.t('training.lesson.insertInto', { name: name() })"
            (change)="insert($any($event.target))"
          >
            <option value="">{{ words.t('training.lesson.insert') }}</option>
            @for (file of files(); track file.id) {
              <option [value]="file.id">{{ file.name }}</option>
            }
          </select>
        }
        <label class="bk-check">
          <input
            type="checkbox"
            [checked]="lesson().confirm"
            (change)="changed.emit({ confirm: $any($event.target).checked })"
          />{{ words.t('training.lesson.mustConfirm') }}
        </label>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 12px;
      padding: 12px 16px 16px;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 4px;
      font-size: var(--text-m);
    }
    .head strong {
      flex: 1;
      font-weight: 600;
    }
    textarea {
      font-size: 14px;
    }
  `,
})
export class LessonEditor {
  readonly lesson = input.required<LessonView>();
  readonly number = input.required<number>();
  /** Of the course, to be shown in the text. */
  readonly files = input<readonly FileView[]>([]);
  readonly first = input(false);
  readonly last = input(false);
  readonly titleError = input<string | undefined>();
  readonly bodyError = input<string | undefined>();
  readonly changed = output<Partial<LessonView>>();
  readonly moved = output<-1 | 1>();
  readonly removed = output();

  protected readonly words = inject(Words);
  protected readonly preview = signal(false);

  /** At the end of the text, on a line of its own. */
  protected insert(choice: HTMLSelectElement): void {
    const file = this.files().find(({ id }) => id === choice.value);
    choice.value = '';
    if (file)
      this.changed.emit({ body: `${this.lesson().body.trimEnd()}\n\n${fileLine(file)}\n`.trimStart() });
  }

  protected name(): string {
    return this.lesson().title || this.words.t('training.lesson.number', { n: this.number() });
  }
}
