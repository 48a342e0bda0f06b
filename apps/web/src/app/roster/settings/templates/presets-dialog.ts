import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { PRESET_TEMPLATES, takenCodes } from '@banke/domain/roster';
import { Choice } from '@banke/ui';
import { FormDialog } from '../../../forms/form-dialog';
import { Submission } from '../../../forms/submission';
import { type Language, LANGUAGE_NAMES, LANGUAGES } from '../../../words/languages';
import { Words } from '../../../words/words';
import { ShiftChip } from './shift-chip';
import { ShiftWords } from './shift-words';
import type { TemplatesStore } from './templates-store';

/** The shifts of the field: what would come, and what stays away because its code is in use. */
@Component({
  selector: 'app-presets-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, FormDialog, FormsModule, ShiftChip],
  template: `
    <form
      appFormDialog
      [heading]="words.t('roster-settings.templates.presets.heading')"
      [deed]="words.count('roster-settings.templates.presets.deed', coming().length)"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p class="text">{{ words.t('roster-settings.templates.presets.text') }}</p>
      <bk-choice
        [label]="words.t('roster-settings.templates.presets.language')"
        [options]="languages"
        [chosen]="language()"
        (chosenChange)="language.set($event)"
      />
      <ul>
        @for (preset of presets(); track preset.key) {
          <li [class.taken]="preset.taken">
            <app-shift-chip [code]="preset.code" [colour]="preset.colour" />
            <span>{{ preset.name[language()] }}</span>
            <span class="faint number">
              @if (preset.taken) {
                {{ words.t('roster-settings.templates.presets.there') }}
              } @else if (preset.blocks.length > 0) {
                {{ shifts.span(preset) }} · {{ shifts.work(preset) }}
              }
            </span>
          </li>
        }
      </ul>
    </form>
  `,
  styles: `
    .text {
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
    ul {
      display: grid;
      font-size: var(--text-m);
    }
    li {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr) auto;
      align-items: center;
      gap: 8px;
      min-height: 34px;
    }
    .taken app-shift-chip,
    .taken span:not(.faint) {
      opacity: 0.6;
    }
  `,
})
export class PresetsDialog {
  private readonly data = inject<{ store: TemplatesStore }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly shifts = inject(ShiftWords);
  protected readonly submission = new Submission();
  protected readonly language = signal<Language>(this.words.language());
  protected readonly languages = LANGUAGES.map((value) => ({
    value,
    text: LANGUAGE_NAMES[value],
    lang: value,
  }));
  /** As the server does: what can be typed for an open one already does not come a second time. */
  protected readonly presets = computed(() =>
    PRESET_TEMPLATES.map((preset) => ({
      ...preset,
      taken: takenCodes(preset, this.data.store.open()).length > 0,
    })),
  );
  protected readonly coming = computed(() => this.presets().filter(({ taken }) => !taken));

  protected async submit(): Promise<void> {
    if (await this.submission.done({}, () => this.data.store.takeOver(this.language()))) this.ref.close();
  }
}
