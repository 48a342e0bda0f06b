import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ChangeStaffRequest } from '@banke/contracts';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import type { PersonDialogData } from './person-dialogs';

/** Number, name, dates and contact of somebody: what has no day from which it holds. */
@Component({
  selector: 'app-edit-record-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.edit', { name: person.name })"
      [deed]="words.t('staff.save')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <div class="bk-form-row">
        <bk-field required [label]="words.t('staff.columns.name')" [error]="submission.errorOf('name')">
          <input bkInput name="name" maxlength="60" autocomplete="off" cdkFocusInitial [(ngModel)]="name" />
        </bk-field>
        <bk-field
          required
          [label]="words.t('staff.columns.number')"
          [error]="submission.errorOf('employeeNumber')"
        >
          <input
            bkInput
            name="employeeNumber"
            maxlength="32"
            autocomplete="off"
            spellcheck="false"
            [(ngModel)]="employeeNumber"
          />
        </bk-field>
      </div>
      <div class="bk-form-row">
        <bk-field
          required
          [label]="words.t('staff.columns.hireDate')"
          [error]="submission.errorOf('hireDate')"
        >
          <bk-date-input name="hireDate" [(ngModel)]="hireDate" />
        </bk-field>
        <bk-field
          [label]="words.t('staff.columns.probationEnd')"
          [hint]="words.t('staff.probationNone')"
          [error]="submission.errorOf('probationEnd')"
        >
          <bk-date-input name="probationEnd" [min]="hireDate()" [(ngModel)]="probationEnd" />
        </bk-field>
      </div>
      @if (person.contactShown) {
        <div class="bk-form-row">
          <bk-field [label]="words.t('staff.columns.phone')" [error]="submission.errorOf('phone')">
            <input bkInput type="tel" name="phone" maxlength="40" autocomplete="off" [(ngModel)]="phone" />
          </bk-field>
          <bk-field [label]="words.t('staff.columns.email')" [error]="submission.errorOf('email')">
            <input bkInput type="email" name="email" maxlength="120" autocomplete="off" [(ngModel)]="email" />
          </bk-field>
        </div>
      }
    </form>
  `,
})
export class EditRecordDialog {
  private readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly person = this.data.person;
  protected readonly employeeNumber = signal(this.person.employeeNumber);
  protected readonly name = signal(this.person.name);
  protected readonly hireDate = signal(this.person.hireDate);
  protected readonly probationEnd = signal(this.person.probationEnd ?? '');
  protected readonly phone = signal(this.person.phone ?? '');
  protected readonly email = signal(this.person.email ?? '');

  protected async submit(): Promise<void> {
    const required = {
      employeeNumber: this.employeeNumber(),
      name: this.name(),
      hireDate: this.hireDate(),
    };
    const change = () => this.data.store.change(this.request());
    if (await this.submission.done(required, change)) this.ref.close();
  }

  /** Only what was changed: a field somebody else is correcting at the same time is not put back. */
  private request(): Omit<ChangeStaffRequest, 'version'> {
    const { employeeNumber, name, hireDate, probationEnd, phone, email, contactShown } = this.person;
    const emptied = (text: string) => text.trim() || null;
    return {
      ...(this.employeeNumber() !== employeeNumber && { employeeNumber: this.employeeNumber() }),
      ...(this.name() !== name && { name: this.name() }),
      ...(this.hireDate() !== hireDate && { hireDate: this.hireDate() }),
      ...(this.probationEnd() !== (probationEnd ?? '') && { probationEnd: emptied(this.probationEnd()) }),
      ...(contactShown && this.phone() !== (phone ?? '') && { phone: emptied(this.phone()) }),
      ...(contactShown && this.email() !== (email ?? '') && { email: emptied(this.email()) }),
    };
  }
}
