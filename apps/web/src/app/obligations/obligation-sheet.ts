import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { Badge, Button, DialogFrame, Dialogs, Field, FieldInput, Icon, Skeleton, Toasts } from '@banke/ui';
import { FileDrop } from '../files/file-drop';
import { FileList } from '../files/file-list';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { Tell } from '../forms/tell';
import { ApiProblem } from '../http/api-problem';
import { RowMenu, type RowDeedItem } from '../lists/row-menu';
import { monthFrom } from '../shell/month-switch';
import { Formats } from '../words/formats';
import { ObligationWords } from '../words/obligation-words';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { AssignDialog } from './assign-dialog';
import { NoteDialog, type NoteDialogData } from './note-dialog';
import { ObligationDetailStore } from './obligation-detail-store';
import { ObligationHistory } from './obligation-history';
import { ObligationSaid } from './obligation-said';

export interface ObligationSheetData {
  id: string;
  /** The list behind it shows what has become of it. */
  changed: () => void;
}

type Managing = 'assign' | 'waive';

/** One obligation: whose it is, what it needs, what was brought, what befell it, and what is to be done with it. */
@Component({
  selector: 'app-obligation-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Badge,
    Button,
    DialogFrame,
    Field,
    FieldInput,
    FileDrop,
    FileList,
    FormProblem,
    FormsModule,
    Icon,
    ObligationHistory,
    RouterLink,
    RowMenu,
    Skeleton,
  ],
  providers: [ObligationDetailStore],
  templateUrl: './obligation-sheet.html',
  styleUrl: './obligation-sheet.css',
})
export class ObligationSheet {
  private readonly data = inject<ObligationSheetData>(DIALOG_DATA);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  protected readonly ref = inject(DialogRef);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly names = inject(ObligationWords);
  protected readonly said = inject(ObligationSaid);
  protected readonly tell = inject(Tell);
  protected readonly store = inject(ObligationDetailStore);
  protected readonly submission = new Submission();
  /** Begins with what was handed in before, as one mends what was returned; what is being typed stays. */
  protected readonly note = linkedSignal<string, string>({
    source: () => this.handedInBefore(),
    computation: (before, previous) => previous?.value || before,
  });
  /** Why it was returned. */
  protected readonly comment = computed(() => {
    const obligation = this.store.obligation();
    return obligation?.state === 'returned' ? obligation.note : null;
  });
  /** The roster that it asks for: that of the month after the one in which it falls due. */
  protected readonly roster = computed(() => {
    const obligation = this.store.obligation();
    if (obligation?.kind !== 'next-roster' || obligation.departmentId === null) return undefined;
    return { department: obligation.departmentId, month: monthFrom(obligation.dueOn.slice(0, 7), 1) };
  });
  protected readonly heading = computed(() => {
    const obligation = this.store.obligation();
    return obligation ? this.names.name(obligation) : this.words.t('shell.pages.obligations');
  });
  protected readonly missing = computed(() => {
    const problem = this.store.problem();
    return problem && this.problems.notLoaded(problem);
  });
  protected readonly managing = computed((): RowDeedItem<Managing>[] => [
    ...(this.store.mayAssign()
      ? [{ deed: 'assign' as const, icon: 'person' as const, text: this.words.t('obligations.assign') }]
      : []),
    ...(this.store.mayWaive()
      ? [{ deed: 'waive' as const, icon: 'archive' as const, text: this.words.t('obligations.waive') }]
      : []),
  ]);

  constructor() {
    void this.store.open(this.data.id);
  }

  protected async handIn(): Promise<void> {
    const obligation = this.store.obligation();
    if (!obligation) return;
    if (obligation.evidence === 'file' && obligation.files.length === 0) {
      this.submission.refuse(
        new ApiProblem('request.invalid', 422, {}, [{ path: 'files', code: 'required' }]),
      );
      return;
    }
    const note = this.note().trim();
    const required = obligation.evidence === 'note' ? { note } : {};
    if (await this.submission.done(required, () => this.store.handIn(note)))
      this.say(obligation.receiverRole === null ? 'obligations.finished' : 'obligations.handedIn');
  }

  private handedInBefore(): string {
    const events = this.store.obligation()?.events ?? [];
    return events.findLast(({ deed }) => deed === 'handed-in')?.note ?? '';
  }

  protected async accept(): Promise<void> {
    if (await this.tell.of(this.store.accept(''))) this.say('obligations.accepted');
  }

  protected giveBack(): void {
    this.askNote('obligations.giveBack', 'obligations.giveBackNote', 'obligations.givenBack', (note) =>
      this.store.giveBack(note),
    );
  }

  protected async takeBack(): Promise<void> {
    if (await this.tell.of(this.store.reopen())) this.say('obligations.takenBack');
  }

  protected async restore(): Promise<void> {
    if (await this.tell.of(this.store.reopen())) this.say('obligations.restored');
  }

  protected manage(deed: Managing): void {
    if (deed === 'assign') this.dialogs.open(AssignDialog, { store: this.store, done: this.data.changed });
    else
      this.askNote('obligations.waive', 'obligations.waiveReason', 'obligations.waived', (reason) =>
        this.store.waive(reason),
      );
  }

  private askNote(deed: string, label: string, said: string, send: (note: string) => Promise<void>): void {
    const obligation = this.store.obligation();
    if (!obligation) return;
    this.dialogs.open<unknown, NoteDialogData>(NoteDialog, {
      heading: `${this.words.t(deed)} · ${this.names.name(obligation)}`,
      label: this.words.t(label),
      deed: this.words.t(deed),
      send: async (note) => {
        await send(note);
        this.say(said);
      },
    });
  }

  private say(key: string): void {
    const obligation = this.store.obligation();
    this.data.changed();
    if (obligation) this.toasts.done(this.words.t(key, { name: this.names.full(obligation) }));
  }
}
