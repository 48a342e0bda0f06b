import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Button, DialogFrame, Field, FieldInput } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { DepartmentRow } from './department-rows';
import type { DepartmentsStore } from './departments-store';

/** Somebody else was faster: both names are shown, the typed one stays, and saving again is a decision. */
@Component({
  selector: 'app-rename-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, Field, FieldInput, FormProblem, FormsModule],
  templateUrl: './rename-dialog.html',
})
export class RenameDialog {
  private readonly data = inject<{ store: DepartmentsStore; row: DepartmentRow }>(DIALOG_DATA);

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly seen = signal(this.data.row);
  protected readonly name = signal(this.data.row.name);
  /** The row as somebody else left it, until the person has taken note. */
  protected readonly changed = signal<DepartmentRow | undefined>(undefined);

  protected async submit(): Promise<void> {
    const name = this.name();
    const done = await this.submission.send({ name }, async () => {
      await this.data.store.rename(this.seen(), name);
      return true;
    });
    if (done) this.ref.close();
    else if (this.submission.problem()?.code.endsWith('.changed')) await this.compare();
  }

  protected takeNote(row: DepartmentRow): void {
    this.seen.set(row);
    this.changed.set(undefined);
    this.submission.clear();
  }

  private async compare(): Promise<void> {
    await this.data.store.load();
    this.changed.set(this.data.store.find(this.seen().id));
  }
}
