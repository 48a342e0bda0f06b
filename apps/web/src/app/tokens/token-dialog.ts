import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { IssuedApiTokenView } from '@banke/contracts';
import type { Permission } from '@banke/domain/people';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { TokensApi } from './tokens-api';

export interface TokenDialogData {
  /** Those of the person who issues it. */
  scopes: readonly Permission[];
}

/** In days, the longest first that the server takes. */
const LIVES = [30, 90, 180, 366] as const;

/** What a program is for, what it may, and for how long. */
@Component({
  selector: 'app-token-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('settings.tokens.issue')"
      [deed]="words.t('settings.tokens.deed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('settings.tokens.name')"
        [hint]="words.t('settings.tokens.nameHint')"
        [error]="submission.errorOf('name')"
      >
        <input bkInput name="name" maxlength="60" autocomplete="off" [(ngModel)]="name" />
      </bk-field>
      <fieldset>
        <legend class="bk-required">{{ words.t('settings.tokens.scopes') }}</legend>
        @for (scope of data.scopes; track scope) {
          <label>
            <input type="checkbox" [checked]="scopes().has(scope)" (change)="toggle(scope)" />
            {{ words.t('codes.permission.' + scope) }}
          </label>
        }
        @if (submission.choiceErrorOf('scopes'); as error) {
          <p class="error" role="alert">{{ error }}</p>
        }
      </fieldset>
      <bk-field required [label]="words.t('settings.tokens.life')" [error]="submission.errorOf('days')">
        <select bkInput name="days" [(ngModel)]="days">
          @for (life of lives; track life) {
            <option [ngValue]="life">{{ words.count('settings.tokens.days', life) }}</option>
          }
        </select>
      </bk-field>
    </form>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 4px;
      max-height: 260px;
      overflow: auto;
      border: 0;
      padding: 0;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 28px;
      font-size: var(--text-m);
    }
    .error {
      color: var(--danger);
      font-size: var(--text-s);
    }
  `,
})
export class TokenDialog {
  protected readonly data = inject<TokenDialogData>(DIALOG_DATA);
  private readonly api = inject(TokensApi);
  private readonly ref = inject<DialogRef<IssuedApiTokenView>>(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly lives = LIVES;
  protected readonly name = signal('');
  protected readonly days = signal<number>(90);
  protected readonly scopes = signal<ReadonlySet<Permission>>(new Set());

  protected toggle(scope: Permission): void {
    this.scopes.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(scope)) next.add(scope);
      return next;
    });
  }

  protected async submit(): Promise<void> {
    const request = { name: this.name().trim(), scopes: [...this.scopes()], days: this.days() };
    const required = { name: request.name, scopes: request.scopes.join() };
    const issued = await this.submission.send(required, () => this.api.issue(request));
    if (issued) this.ref.close(issued);
  }
}
