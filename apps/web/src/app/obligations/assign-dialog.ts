import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ColleagueView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { DelegationsApi } from '../delegations/delegations-api';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import type { ObligationDetailStore } from './obligation-detail-store';

/** Names one person for an obligation, or gives it back to everybody with the role. */
@Component({
  selector: 'app-assign-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="heading()"
      [deed]="words.t('obligations.assign')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        [label]="words.t('obligations.facts.owner')"
        [hint]="words.t('obligations.assignHint')"
        [error]="submission.errorOf('accountId')"
      >
        <select bkInput name="accountId" cdkFocusInitial [(ngModel)]="accountId">
          <option value="">{{ words.t('obligations.everybodyWith', { role: role() }) }}</option>
          @for (each of fitting(); track each.accountId) {
            <option [value]="each.accountId">{{ each.displayName }}</option>
          }
        </select>
      </bk-field>
    </form>
  `,
})
export class AssignDialog {
  private readonly data = inject<{ store: ObligationDetailStore; done: () => void }>(DIALOG_DATA);
  private readonly delegations = inject(DelegationsApi);
  private readonly names = inject(ObligationWords);
  private readonly colleagues = signal<readonly ColleagueView[]>([]);

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly accountId = signal(this.data.store.obligation()?.ownerId ?? '');
  protected readonly heading = computed(() => {
    const obligation = this.data.store.obligation();
    const name = obligation ? this.names.name(obligation) : '';
    return `${this.words.t('obligations.assign')} · ${name}`;
  });
  protected readonly role = computed(() => {
    const role = this.data.store.obligation()?.ownerRole;
    return role ? this.words.t(`codes.role.${role}`) : '';
  });
  protected readonly fitting = computed(() => {
    const role = this.data.store.obligation()?.ownerRole;
    return this.colleagues().filter(({ roles }) => role !== undefined && roles.includes(role));
  });

  constructor() {
    void this.submission.send({}, async () => {
      this.colleagues.set((await this.delegations.colleagues()).colleagues);
    });
  }

  protected async submit(): Promise<void> {
    const id = this.accountId() || null;
    if (!(await this.submission.done({}, () => this.data.store.assign(id)))) return;
    this.data.done();
    this.ref.close();
  }
}
