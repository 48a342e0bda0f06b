import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { addDays, isPlainDate } from '@banke/domain/calendar';
import { DateInput, Field } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { StaffWords } from '../staff/staff-words';
import type { PersonDialogData } from './person-dialogs';

/** The last day of somebody, and by name everything that ends with it. */
@Component({
  selector: 'app-leaving-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      kind="danger"
      [heading]="words.t('staff.deedHeading.leave', { name: person.name })"
      [deed]="words.t('staff.leave.deed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field required [label]="words.t('staff.leave.lastDay')" [error]="submission.errorOf('lastDay')">
        <bk-date-input name="lastDay" cdkFocusInitial [min]="person.hireDate" [(ngModel)]="lastDay" />
      </bk-field>
      @if (ends().length > 0) {
        <div>
          <p>{{ words.t('staff.leave.ends') }}</p>
          <ul>
            @for (each of ends(); track each) {
              <li>{{ each }}</li>
            }
          </ul>
        </div>
      }
      <p class="faint">{{ words.t('staff.leave.stays') }}</p>
    </form>
  `,
  styles: `
    p,
    li {
      font-size: var(--text-m);
    }
    ul {
      margin-top: 4px;
      padding-left: 20px;
      list-style: disc;
    }
  `,
})
export class LeavingDialog {
  private readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly formats = inject(Formats);
  private readonly said = inject(StaffWords);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly person = this.data.person;
  protected readonly lastDay = signal(inject(CompanyClock).today());
  protected readonly ends = computed(() => {
    const last = this.lastDay();
    if (!isPlainDate(last)) return [];
    const { t } = this.words;
    const { memberships, secondments, accountId } = this.person;
    const goesOn = ({ through }: { through: string | null }) => through === null || through > last;
    return [
      ...memberships.filter(goesOn).map((each) =>
        each.from > last
          ? t('staff.leave.plannedMembership', {
              where: this.said.place(each),
              day: this.formats.date(each.from),
            })
          : t('staff.leave.membership', { where: this.said.place(each) }),
      ),
      ...secondments
        .filter(goesOn)
        .map((each) => t('staff.leave.secondment', { where: this.said.place(each) })),
      ...(accountId ? [t('staff.leave.account', { day: this.formats.date(addDays(last, 1)) })] : []),
    ];
  });

  protected async submit(): Promise<void> {
    const lastDay = this.lastDay();
    if (await this.submission.done({ lastDay }, () => this.data.store.leave(lastDay))) this.ref.close();
  }
}
