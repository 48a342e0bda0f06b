import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { typedFigure, type ViolationClass } from '@banke/domain/evaluation';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { DAYS_LINE, type MonthStore } from './month-store';

const POINTS = /^[+-]?\d{1,3}(\.\d{1,2})?$/;
/** The choice of points instead of a line. */
const BY_POINTS = '';

/** What became known of a month after it was published: its worth is an adjustment in the next one. */
@Component({
  selector: 'app-late-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './late-dialog.html',
})
export class LateDialog {
  private readonly store = inject<{ store: MonthStore }>(DIALOG_DATA).store;
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly byPoints = BY_POINTS;
  protected readonly classes: readonly ViolationClass[] = ['heavy', 'medium', 'light'];
  protected readonly people = [
    ...new Map(
      this.store.posts().flatMap(({ people }) => people.map((each) => [each.staffId, each] as const)),
    ).values(),
  ];
  protected readonly staffId = signal('');
  protected readonly line = signal(BY_POINTS);
  protected readonly text = signal('');
  protected readonly violation = signal<ViolationClass | ''>('');
  protected readonly title = signal('');
  /** The lines of the person by which that month was scored. */
  protected readonly lines = computed(() =>
    this.store
      .posts()
      .filter(({ people }) => people.some(({ staffId }) => staffId === this.staffId()))
      .flatMap(({ lines }) => lines.filter(({ code }) => code !== DAYS_LINE.code)),
  );
  private readonly chosen = computed(() => this.lines().find(({ code }) => code === this.line()));
  protected readonly wrong = computed(() => {
    const [line, text] = [this.chosen(), this.text().trim()];
    if (text === '') return false;
    return line ? typedFigure(text, line.unit) === undefined : !POINTS.test(text);
  });

  protected async submit(): Promise<void> {
    if (this.wrong()) return;
    const [staffId, title, text, line] = [this.staffId(), this.title(), this.text().trim(), this.chosen()];
    const said = line
      ? { line: line.code, value: typedFigure(text, line.unit) ?? null, points: null, violation: null }
      : {
          ...{ line: null, value: null },
          ...{ points: Math.round(Number(text) * 100), violation: this.violation() || null },
        };
    const add = () => this.store.addLate({ staffId, title, ...said });
    if (await this.submission.done({ staffId, text, title }, add)) this.ref.close();
  }
}
