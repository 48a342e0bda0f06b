import { CdkMenu, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, Icon } from '@banke/ui';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages';
import { Words } from '../words/words';

@Component({
  selector: 'app-language-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkMenu, CdkMenuItemRadio, CdkMenuTrigger, Icon],
  template: `
    <button
      bkButton
      kind="quiet"
      iconOnly
      type="button"
      [attr.aria-label]="words.t('shell.language')"
      [title]="words.t('shell.language')"
      [cdkMenuTriggerFor]="menu"
    >
      <bk-icon name="globe" />
    </button>
    <ng-template #menu>
      <div class="bk-menu" cdkMenu [attr.aria-label]="words.t('shell.language')">
        @for (language of languages; track language) {
          <button
            type="button"
            class="bk-menu-item"
            cdkMenuItemRadio
            [attr.lang]="language"
            [cdkMenuItemChecked]="language === words.language()"
            (cdkMenuItemTriggered)="words.choose(language)"
          >
            {{ names[language] }}
            @if (language === words.language()) {
              <bk-icon class="end" name="check" />
            }
          </button>
        }
      </div>
    </ng-template>
  `,
})
export class LanguageMenu {
  protected readonly words = inject(Words);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
}
