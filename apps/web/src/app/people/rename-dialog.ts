import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Button, DialogFrame, Field, FieldInput } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { ApiProblem } from '../http/api-problem';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { closedAtOf, type DepartmentRow } from './department-rows';
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

  private readonly formats = inject(Formats);

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly seen = signal(this.data.row);
  protected readonly name = signal(this.data.row.name);
  /** The row as somebody else left it, until the person has taken note. */
  protected readonly changed = signal<DepartmentRow | undefined>(undefined);

  /** When it was closed meanwhile. Going on then means opening it again. */
  protected readonly closedAt = computed(() => {
    const now = this.changed();
    const at = now && !this.seen().closed ? closedAtOf(now) : null;
    return at && this.formats.instant(at);
  });

  protected submit(): Promise<void> {
    const now = this.changed();
    if (now && this.closedAt()) return this.send((name) => this.data.store.reopenAndRename(now, name));
    return this.send((name) => this.data.store.rename(this.seen(), name));
  }

  protected takeNote(row: DepartmentRow): void {
    this.seen.set(row);
    this.changed.set(undefined);
    this.submission.clear();
  }

  private async send(deed: (name: string) => Promise<void>): Promise<void> {
    const name = this.name();
    const done = await this.submission.send({ name }, async () => {
      await deed(name);
      return true;
    });
    if (done) this.ref.close();
    else if (this.submission.problem()?.code.endsWith('.changed')) await this.compare();
    else this.takeReopened();
  }

  private async compare(): Promise<void> {
    const { store } = this.data;
    const now = await store.look(this.seen());
    this.changed.set(now);
    if (!now) this.submission.refuse(store.problem() ?? new ApiProblem(`${this.seen().kind}.not-found`, 404));
    else if (this.closedAt()) this.submission.clear(); // its own sentence says it
  }

  /** Opened again but not renamed (the name is taken): from here on it is an ordinary renaming. */
  private takeReopened(): void {
    const now = this.data.store.find(this.seen().id);
    if (!this.closedAt() || !now || now.closed) return;
    this.seen.set(now);
    this.changed.set(undefined);
  }
}
