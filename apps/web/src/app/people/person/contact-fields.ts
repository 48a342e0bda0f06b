import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ControlContainer, FormsModule, NgForm } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import type { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import type { RecordDraft } from './record-draft';

/** How to reach somebody. */
@Component({
  selector: 'app-contact-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormsModule],
  viewProviders: [{ provide: ControlContainer, useExisting: NgForm }],
  template: `
    <div class="bk-form-row">
      <bk-field [label]="words.t('staff.columns.phone')" [error]="submission().errorOf('phone')">
        <input
          bkInput
          type="tel"
          name="phone"
          maxlength="40"
          autocomplete="off"
          [(ngModel)]="draft().phone"
        />
      </bk-field>
      <bk-field [label]="words.t('staff.columns.email')" [error]="submission().errorOf('email')">
        <input
          bkInput
          type="email"
          name="email"
          maxlength="120"
          autocomplete="off"
          [(ngModel)]="draft().email"
        />
      </bk-field>
    </div>
  `,
  styles: ':host { display: contents; }',
})
export class ContactFields {
  readonly draft = input.required<RecordDraft>();
  readonly submission = input.required<Submission>();

  protected readonly words = inject(Words);
}
