import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ColleagueView } from '@banke/contracts';
import { addDays } from '@banke/domain/calendar';
import { Avatar, DateInput, Field, FieldInput, SearchField } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { DelegationsApi } from './delegations-api';
import type { DelegationsStore } from './delegations-store';

const WEEK = 6;

/** Asks a colleague to stand in for a time. */
@Component({
  selector: 'app-delegate-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, DateInput, Field, FieldInput, FormDialog, FormsModule, SearchField],
  templateUrl: './delegate-dialog.html',
  styleUrl: './delegate-dialog.css',
})
export class DelegateDialog {
  private readonly data = inject<{ store: DelegationsStore }>(DIALOG_DATA);
  private readonly api = inject(DelegationsApi);
  private readonly formats = inject(Formats);
  private readonly colleagues = signal<readonly ColleagueView[]>([]);

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly today = inject(CompanyClock).today;
  protected readonly submission = new Submission();
  protected readonly text = signal('');
  protected readonly toAccountId = signal('');
  protected readonly from = signal(this.today());
  protected readonly through = signal(addDays(this.today(), WEEK));
  protected readonly note = signal('');
  protected readonly found = computed(() => {
    const text = this.text().trim().toLowerCase();
    return this.colleagues()
      .filter((each) => `${each.displayName} ${this.roles(each)}`.toLowerCase().includes(text))
      .sort((a, b) => this.formats.compare(a.displayName, b.displayName));
  });

  constructor() {
    void this.submission.send({}, async () => {
      this.colleagues.set((await this.api.colleagues()).colleagues);
    });
  }

  protected roles({ roles }: ColleagueView): string {
    return this.formats.list(roles.map((role) => this.words.t(`codes.role.${role}`)));
  }

  protected async submit(): Promise<void> {
    const { from, through, toAccountId } = {
      from: this.from(),
      through: this.through(),
      toAccountId: this.toAccountId(),
    };
    const note = this.note().trim();
    const name = this.colleagues().find(({ accountId }) => accountId === toAccountId)?.displayName ?? '';
    const done = await this.submission.done({ toAccountId, from, through }, () =>
      this.data.store.give({ toAccountId, from, through, ...(note && { note }) }, name),
    );
    if (done) this.ref.close();
  }
}
