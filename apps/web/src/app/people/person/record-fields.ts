import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ControlContainer, FormsModule, NgForm } from '@angular/forms';
import { DateInput, Field, FieldInput } from '@banke/ui';
import type { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import type { RecordDraft } from './record-draft';

/** Name, number and the two dates of somebody, new or known. */
@Component({
  selector: 'app-record-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormsModule],
  viewProviders: [{ provide: ControlContainer, useExisting: NgForm }],
  template: `
    <div class="bk-form-row">
      <bk-field required [label]="words.t('staff.columns.name')" [error]="submission().errorOf('name')">
        <input
          bkInput
          name="name"
          maxlength="60"
          autocomplete="off"
          cdkFocusInitial
          [(ngModel)]="draft().name"
        />
      </bk-field>
      <bk-field
        required
        [label]="words.t('staff.columns.number')"
        [error]="submission().errorOf('employeeNumber')"
      >
        <input
          bkInput
          name="employeeNumber"
          maxlength="32"
          autocomplete="off"
          spellcheck="false"
          [(ngModel)]="draft().employeeNumber"
        />
      </bk-field>
    </div>
    <div class="bk-form-row">
      <bk-field
        required
        [label]="words.t('staff.columns.hireDate')"
        [error]="submission().errorOf('hireDate')"
      >
        <bk-date-input name="hireDate" [(ngModel)]="draft().hireDate" />
      </bk-field>
      <bk-field
        [label]="words.t('staff.columns.probationEnd')"
        [hint]="probationHint()"
        [error]="submission().errorOf('probationEnd')"
      >
        <bk-date-input name="probationEnd" [min]="draft().hireDate()" [(ngModel)]="draft().probationEnd" />
      </bk-field>
    </div>
  `,
  styles: ':host { display: contents; }',
})
export class RecordFields {
  readonly draft = input.required<RecordDraft>();
  readonly submission = input.required<Submission>();
  /** What an empty end of probation means. */
  readonly probationHint = input.required<string>();

  protected readonly words = inject(Words);
}
