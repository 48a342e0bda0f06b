import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input, model } from '@angular/core';
import { ControlContainer, FormsModule, NgForm } from '@angular/forms';
import { DateInput, Field } from '@banke/ui';
import type { Submission } from '../../forms/submission';
import { Words } from '../../words/words';

/** The first and the last day of something that holds for a time. */
@Component({
  selector: 'app-period-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FormsModule],
  viewProviders: [{ provide: ControlContainer, useExisting: NgForm }],
  template: `
    <div class="bk-form-row">
      <bk-field required [label]="words.t('staff.firstDay')" [error]="submission().errorOf('from')">
        <bk-date-input name="from" [(ngModel)]="from" />
      </bk-field>
      <bk-field
        [required]="ends()"
        [label]="words.t('staff.lastDay')"
        [hint]="openHint()"
        [error]="submission().errorOf('through')"
      >
        <bk-date-input name="through" [min]="from()" [(ngModel)]="through" />
      </bk-field>
    </div>
  `,
  styles: ':host { display: contents; }',
})
export class PeriodFields {
  readonly submission = input.required<Submission>();
  readonly from = model.required<string>();
  readonly through = model.required<string>();
  /** Whether there must be a last day. */
  readonly ends = input(false, { transform: booleanAttribute });
  /** What an empty last day means. */
  readonly openHint = input<string>();

  protected readonly words = inject(Words);
}
