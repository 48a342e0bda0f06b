import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FixedRestCollisionsQuery, PublishedShiftView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { StaffApi } from '../staff/staff-api';
import { PeriodFields } from './period-fields';
import type { PersonDialogData } from './person-dialogs';

const MOST = 6;

/** A weekday on which somebody is always free. Why is nobody's business and is not asked. */
@Component({
  selector: 'app-fixed-rest-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, PeriodFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.rest', { name: data.person.name })"
      [deed]="words.t('staff.restDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        [label]="words.t('staff.restLabel')"
        [hint]="words.t('staff.flagHint')"
        [error]="submission.errorOf('weekday')"
      >
        <select bkInput name="weekday" [(ngModel)]="weekday">
          @for (name of weekdays; track name) {
            <option [value]="$index + 1">{{ words.t('staff.everyWeekday', { weekday: name }) }}</option>
          }
        </select>
      </bk-field>
      <app-period-fields
        [submission]="submission"
        [openHint]="words.t('staff.openEnd')"
        [(from)]="from"
        [(through)]="through"
      />
      @if (shifts(); as shifts) {
        @if (shifts.length > 0) {
          <div class="collisions" role="status">
            <p>{{ words.count('staff.restCollisions', shifts.length, { name: data.person.name }) }}</p>
            <ul>
              @for (shift of shifts.slice(0, most); track shift.day) {
                <li class="number">{{ formats.day(shift.day) }} {{ shift.code }} {{ shift.name }}</li>
              }
            </ul>
            @if (shifts.length > most) {
              <p>{{ words.count('staff.restCollisionsMore', shifts.length - most) }}</p>
            }
          </div>
        }
      }
    </form>
  `,
  styles: `
    .collisions {
      padding: var(--space-1) var(--space-2);
      border-inline-start: 3px solid var(--warn);
      background: var(--warn-soft);
      font-size: var(--text-m);
    }
    ul {
      padding-inline-start: 18px;
    }
  `,
})
export class FixedRestDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(StaffApi);
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly weekdays = this.formats.weekdays('long');
  protected readonly most = MOST;
  protected readonly submission = new Submission();
  protected readonly weekday = signal('7');
  protected readonly from = signal(inject(CompanyClock).today());
  protected readonly through = signal('');
  /** Of published months; nothing until it is known. */
  protected readonly shifts = signal<readonly PublishedShiftView[] | undefined>(undefined);

  constructor() {
    effect(() => {
      const [weekday, from, through] = [Number(this.weekday()), this.from(), this.through()];
      untracked(() => void this.lookUp({ weekday, from, ...(through && { through }) }));
    });
  }

  /** What is not known does not keep anybody from saving. */
  private async lookUp(query: FixedRestCollisionsQuery): Promise<void> {
    const asked = ++this.asked;
    this.shifts.set(undefined);
    if (query.from === '') return;
    const found = await this.api.fixedRestCollisions(this.data.person.id, query).catch(() => undefined);
    if (asked === this.asked) this.shifts.set(found?.shifts);
  }

  protected async submit(): Promise<void> {
    const from = this.from();
    const set = () =>
      this.data.store.setFixedRest({
        ...{ weekday: Number(this.weekday()), from },
        ...(this.through() && { through: this.through() }),
      });
    if (await this.submission.done({ from }, set)) this.ref.close();
  }
}
