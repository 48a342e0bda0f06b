import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CopyNeedsView } from '@banke/contracts';
import { Button, Choice, DialogFrame, Field, FieldInput } from '@banke/ui';
import { FormProblem } from '../../../forms/form-problem';
import { Submission } from '../../../forms/submission';
import { DepartmentDirectory } from '../../../people/department-directory';
import { monthFrom } from '../../../shell/month-switch';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import type { NeedsStore } from './needs-store';
import type { NeedsWriting } from './needs-writing';

const MONTHS_BACK = 12;

/** Lines from another department, or single days from another month; what came and what did not stands there afterwards. */
@Component({
  selector: 'app-copy-needs-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, DialogFrame, Field, FieldInput, FormProblem, FormsModule],
  templateUrl: './copy-needs-dialog.html',
  styles: `
    p,
    li {
      font-size: var(--text-m);
    }
    .text {
      color: var(--ink-soft);
    }
    ul {
      padding-left: 18px;
      color: var(--ink-soft);
      list-style: disc;
    }
  `,
})
export class CopyNeedsDialog {
  private readonly data = inject<{ store: NeedsStore; writing: NeedsWriting }>(DIALOG_DATA);
  protected readonly store = this.data.store;
  protected readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly submission = new Submission();
  protected readonly copied = signal<CopyNeedsView | undefined>(undefined);
  protected readonly from = signal<'month' | 'department'>('month');
  private readonly here = inject(SettingsDepartment).id;
  private readonly directory = inject(DepartmentDirectory);
  protected readonly departments = computed(() =>
    this.directory.departments().filter(({ id }) => id !== this.here()),
  );
  protected readonly months = [-1, 1, ...Array.from({ length: MONTHS_BACK - 1 }, (_, i) => -2 - i)].map(
    (months) => monthFrom(this.store.month(), months),
  );
  protected readonly month = signal(this.months[0] ?? '');
  protected readonly departmentId = signal('');
  protected readonly options = computed(() =>
    (['month', 'department'] as const).map((value) => ({
      value,
      text: this.words.t(`roster-settings.needs.copy.${value}`),
    })),
  );

  protected async submit(): Promise<void> {
    const departmentId = this.departmentId();
    const byMonth = this.from() === 'month';
    const copied = await this.submission.send(byMonth ? {} : { fromDepartmentId: departmentId }, () =>
      this.data.writing.copy(byMonth ? { month: this.month() } : { departmentId }),
    );
    this.copied.set(copied);
  }
}
