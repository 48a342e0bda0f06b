import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ExtendQuizRequest, QuizPersonView, QuizResultsView } from '@banke/contracts';
import { Field, FieldInput, SearchField } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Tell } from '../../forms/tell';
import { StaffApi } from '../../people/staff/staff-api';
import { Words } from '../../words/words';
import { QuizzesApi } from '../quizzes-api';
import { MomentInput } from './moment-input';

export interface ExtensionData {
  quizId: string;
  person?: Pick<QuizPersonView, 'staffId' | 'name' | 'extension'>;
}

const FOUND = 20;

/** More time, a later end or one more attempt for one person. */
@Component({
  selector: 'app-extension-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, MomentInput, SearchField],
  template: `
    <form
      appFormDialog
      [heading]="words.t('quiz.make.extend')"
      [deed]="words.t('quiz.make.extendDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      @if (data.person; as person) {
        <p>{{ person.name }}</p>
      } @else {
        <bk-search-field
          [label]="words.t('quiz.make.findPerson')"
          [clearLabel]="words.t('shell.clear')"
          [text]="''"
          (textChange)="find($event)"
        />
        <bk-field
          required
          [label]="words.t('quiz.make.person')"
          [error]="submission.choiceErrorOf('staffId')"
        >
          <select bkInput name="staffId" [(ngModel)]="staffId">
            <option value="">{{ words.t('quiz.choose') }}</option>
            @for (person of people(); track person.id) {
              <option [value]="person.id">{{ person.name }} {{ person.employeeNumber }}</option>
            }
          </select>
        </bk-field>
      }
      <bk-field [label]="words.t('quiz.make.laterEnd')" [error]="submission.errorOf('closesAt')">
        <app-moment-input
          usual="18:00"
          [label]="words.t('quiz.make.laterEnd')"
          [instant]="closesAt()"
          (instantChange)="closesAt.set($event)"
        />
      </bk-field>
      <div class="bk-form-row">
        <bk-field [label]="words.t('quiz.make.extraMinutes')" [error]="submission.errorOf('extraMinutes')">
          <input bkInput type="number" name="minutes" min="0" [(ngModel)]="minutes" />
        </bk-field>
        <bk-field [label]="words.t('quiz.make.extraAttempts')" [error]="submission.errorOf('extraAttempts')">
          <input bkInput type="number" name="attempts" min="0" max="100" [(ngModel)]="attempts" />
        </bk-field>
      </div>
    </form>
  `,
})
export class ExtensionDialog {
  private readonly api = inject(QuizzesApi);
  private readonly staff = inject(StaffApi);
  private readonly tell = inject(Tell);
  protected readonly data = inject<ExtensionData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<QuizResultsView>>(DialogRef);
  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly people = signal<readonly { id: string; name: string; employeeNumber: string | null }[]>(
    [],
  );
  private readonly before: ExtendQuizRequest | null = this.data.person?.extension ?? null;
  protected readonly staffId = signal(this.data.person?.staffId ?? '');
  protected readonly closesAt = signal(this.before?.closesAt ?? null);
  protected readonly minutes = signal(this.before?.extraMinutes ?? 0);
  protected readonly attempts = signal(this.before?.extraAttempts ?? 1);

  constructor() {
    if (!this.data.person) void this.find('');
  }

  protected async find(text: string): Promise<void> {
    await this.tell.of(
      this.staff.page({ ...(text && { text }), limit: FOUND }).then(({ staff }) => {
        this.people.set(staff);
        if (text && staff.length === 1) this.staffId.set(staff[0]?.id ?? '');
      }),
    );
  }

  protected async submit(): Promise<void> {
    const request = {
      ...{ closesAt: this.closesAt(), extraMinutes: this.minutes(), extraAttempts: this.attempts() },
    };
    const staffId = this.staffId();
    const results = await this.submission.send({ staffId }, () =>
      this.api.extend(this.data.quizId, staffId, request),
    );
    if (results) this.ref.close(results);
  }
}
