import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { SheetAppliedView, SheetChangeView, SheetErrorView, SheetPlanView } from '@banke/contracts';
import { TABLE_FORMATS, type TableFormat } from '@banke/contracts/codes';
import { Button, DialogFrame, Icon } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { DropFile } from '../people/imports/drop-file';
import { RowWords } from '../people/imports/row-words';
import { Words } from '../words/words';

/** A table that goes out with what there is, and comes in again. */
export interface Sheet<Plan extends SheetPlanView = SheetPlanView> {
  heading: string;
  text: string;
  templateAddress(format: TableFormat): string;
  preview(file: File): Promise<Plan>;
  apply(file: File, plan: string): Promise<SheetAppliedView>;
  applied(changed: number): void;
  /** What a changed row or cell is about. */
  what(change: SheetChangeView): string;
  /** For tables whose columns other systems name: what is asked once of a heading, and remembered. */
  columns?: {
    unknown(plan: Plan): string[];
    /** What was said before, to be corrected. */
    explained(plan: Plan): { heading: string; name: string | null }[];
    meanings(plan: Plan): { name: string; label: string }[];
    explain(heading: string, name: string | null): Promise<void>;
  };
}

/** The choice that stands for a column that is never read. */
const NEVER = '';

/** Download, fill in, upload; what the file would change or what is wrong in it stands there before anything is written. */
@Component({
  selector: 'app-sheet-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    DialogFrame,
    DropFile,
    FormProblem,
    FormsModule,
    Icon,
  ],
  templateUrl: './sheet-dialog.html',
  styleUrl: './sheet-dialog.css',
})
export class SheetDialog {
  protected readonly sheet = inject<Sheet>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  private readonly rowWords = inject(RowWords);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly tableFormats = TABLE_FORMATS;
  protected readonly never = NEVER;
  private readonly file = signal<File | undefined>(undefined);
  protected readonly plan = signal<SheetPlanView | undefined>(undefined);
  protected readonly name = computed(() => this.file()?.name ?? '');
  /** What the one button does now; undefined while there is nothing to take over. */
  protected readonly deed = computed(() => {
    const plan = this.plan();
    if (!plan || plan.errorCount > 0 || plan.changeCount === 0) return undefined;
    return this.words.count('imports.sheet.apply', plan.changeCount);
  });

  protected async take(file: File): Promise<void> {
    this.file.set(file);
    this.plan.set(undefined);
    this.plan.set(await this.submission.send({}, () => this.sheet.preview(file)));
  }

  protected async submit(): Promise<void> {
    const [file, plan] = [this.file(), this.plan()];
    if (!file || !plan || this.deed() === undefined) return;
    const done = await this.submission.send({}, () => this.sheet.apply(file, plan.plan));
    if (done) {
      this.sheet.applied(done.changed);
      this.ref.close();
    } else if (this.submission.problem()?.code === 'table.plan-outdated') {
      // The problem stays to be read beside what the file would change now.
      this.plan.set(await this.sheet.preview(file).catch(() => undefined));
    }
  }

  protected error({ column, code, params }: SheetErrorView): string {
    return this.words.t('imports.atColumn', { column, sentence: this.rowWords.sentence(code, params) });
  }

  /** `said` is a meaning, or empty: never read it. The file is looked at again with what it means now. */
  protected async explain(heading: string, said: string): Promise<void> {
    const [file, columns] = [this.file(), this.sheet.columns];
    if (!file || !columns) return;
    const plan = await this.submission.send({}, async () => {
      await columns.explain(heading, said === NEVER ? null : said);
      return this.sheet.preview(file);
    });
    if (plan) this.plan.set(plan);
  }
}
