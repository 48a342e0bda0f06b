import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ForeignCodeView, MonthSheetErrorView, MonthSheetPlanView } from '@banke/contracts';
import { BLANKS, type Blanks } from '@banke/domain/roster';
import { Button, Choice, DialogFrame, FieldInput, Toasts } from '@banke/ui';
import { FormProblem } from '../../forms/form-problem';
import { Submission } from '../../forms/submission';
import { DropFile } from '../../people/imports/drop-file';
import { RowWords } from '../../people/imports/row-words';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import type { RosterDesk } from '../roster-desk';
import type { RosterEditing } from '../roster-editing';
import { MonthSheetsApi } from './month-sheets-api';

export interface ImportMonthData {
  rosterId: string;
  desk: RosterDesk;
  editing: RosterEditing;
}

/** A code that is left alone is a choice of its own: an empty one is no choice yet. */
const NOTHING = 'nothing';

/** A filled sheet: what it would write, what is wrong by row and day, and what its own codes mean; then one operation. */
@Component({
  selector: 'app-import-month-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, DialogFrame, DropFile, FieldInput, FormProblem, FormsModule],
  templateUrl: './import-month-dialog.html',
  styleUrls: ['../../sheets/sheet-dialog.css', './import-month-dialog.css'],
})
export class ImportMonthDialog {
  protected readonly data = inject<ImportMonthData>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  private readonly api = inject(MonthSheetsApi);
  private readonly rowWords = inject(RowWords);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);

  protected readonly submission = new Submission();
  private readonly file = signal<File | undefined>(undefined);
  protected readonly plan = signal<MonthSheetPlanView | undefined>(undefined);
  protected readonly blanks = signal<Blanks>('keep');
  protected readonly name = computed(() => this.file()?.name ?? '');
  protected readonly nothing = NOTHING;
  protected readonly workbook = computed(() =>
    this.api.workbookAddress(this.data.rosterId, this.words.language()),
  );
  protected readonly blankOptions = computed(() =>
    BLANKS.map((value) => ({ value, text: this.words.t(`roster-documents.import.blanks.${value}`) })),
  );
  /** What the one button does now; undefined while there is nothing to take over. */
  protected readonly deed = computed(() => {
    const plan = this.plan();
    if (!plan || plan.errorCount + plan.unknownCount > 0 || plan.changeCount === 0) return undefined;
    return this.words.count('roster-documents.import.apply', plan.changeCount);
  });

  protected take(file: File): Promise<void> {
    this.file.set(file);
    this.plan.set(undefined);
    return this.look();
  }

  protected setBlanks(blanks: Blanks): Promise<void> {
    this.blanks.set(blanks);
    return this.look();
  }

  protected async explain({ text }: ForeignCodeView, meaning: string): Promise<void> {
    if (meaning === '') return;
    const templateId = meaning === NOTHING ? null : meaning;
    const said = await this.submission.done({}, () =>
      this.api.explain(this.data.rosterId, { codes: [{ text, templateId }] }),
    );
    if (said) await this.look();
  }

  protected async submit(): Promise<void> {
    const [file, plan] = [this.file(), this.plan()];
    if (!file || !plan || this.deed() === undefined) return;
    const { editing } = this.data;
    const done = await this.submission.done({}, () =>
      editing.adopt((rosterId, op, base) =>
        this.api.apply(rosterId, file, { blanks: this.blanks(), plan: plan.plan, op, base }),
      ),
    );
    if (done) {
      const written = this.words.count('roster.written', plan.changeCount);
      this.toasts.undoable(written, this.words.t('shell.undo'), () => editing.undo());
      this.ref.close();
    } else if (this.submission.problem()?.code === 'table.plan-outdated') {
      // The problem stays to be read beside what the file would change now.
      this.plan.set(await this.preview(file).catch(() => undefined));
    }
  }

  /** 第 17 行 12 日：… */
  protected error({ row, day, column, code, params }: MonthSheetErrorView): { at: string; says: string } {
    const where = day === null ? column : this.words.t('roster-documents.import.day', { day: dayOf(day) });
    return {
      at: this.words.t('roster-documents.import.at', { row, where }),
      says: this.rowWords.sentence(code, params),
    };
  }

  protected where({ row, day }: ForeignCodeView): string {
    const where = this.words.t('roster-documents.import.day', { day: dayOf(day) });
    return this.words.t('roster-documents.import.at', { row, where });
  }

  private async look(): Promise<void> {
    const file = this.file();
    if (file) this.plan.set(await this.submission.send({}, () => this.preview(file)));
  }

  private preview(file: File): Promise<MonthSheetPlanView> {
    return this.api.preview(this.data.rosterId, file, { blanks: this.blanks() });
  }
}

function dayOf(day: string): number {
  return Number(day.slice(8));
}
