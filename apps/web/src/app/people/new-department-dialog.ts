import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { DepartmentsStore } from './departments-store';

@Component({
  selector: 'app-new-department-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './new-department-dialog.html',
})
export class NewDepartmentDialog {
  private readonly store = inject<{ store: DepartmentsStore }>(DIALOG_DATA).store;

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly sites = this.store.sites;
  protected readonly submission = new Submission();
  protected readonly name = signal('');
  protected readonly siteId = signal('');

  constructor() {
    void this.submission.send({}, () => this.store.loadSites());
    effect(() => {
      const [first] = this.sites();
      if (first && !this.siteId()) this.siteId.set(first.id);
    });
  }

  protected async submit(): Promise<void> {
    const request = { name: this.name(), siteId: this.siteId() };
    if (await this.submission.done(request, () => this.store.create(request))) this.ref.close();
  }
}
