import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { LANGUAGES, LANGUAGE_NAMES } from '../words/languages';
import { Words } from '../words/words';

/** The plain sheet outside the shell: one thing to do, and the language for whoever cannot read it. */
@Component({
  selector: 'app-entrance-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <div class="brand">
        <img src="banke.svg" alt="" width="32" height="32" />{{ words.t('shell.product') }}
      </div>
      <h1>{{ heading() }}</h1>
      @if (lead()) {
        <p class="lead">{{ lead() }}</p>
      }
      <ng-content />
    </main>
    <footer>
      @for (language of languages; track language) {
        <button
          type="button"
          [attr.lang]="language"
          [attr.aria-pressed]="language === words.language()"
          (click)="words.choose(language)"
        >
          {{ names[language] }}
        </button>
      }
    </footer>
  `,
  styleUrl: './entrance-frame.css',
})
export class EntranceFrame {
  readonly heading = input.required<string>();
  readonly lead = input<string>();

  protected readonly words = inject(Words);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
}
