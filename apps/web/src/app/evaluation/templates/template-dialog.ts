import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { EvaluationTemplateView } from '@banke/contracts';
import { figureText, type Scoring, type TemplateLine, typedFigure, WHOLE } from '@banke/domain/evaluation';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';
import { LineWords } from '../line-words';

const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;

/** Weights, floors and targets of a template; what is saved is a new version, and open months keep theirs. */
@Component({
  selector: 'app-template-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './template-dialog.html',
  styleUrl: './template-dialog.css',
})
export class TemplateDialog {
  private readonly data = inject<{ template: EvaluationTemplateView; done(): Promise<void> }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(EvaluationApi);

  protected readonly words = inject(Words);
  protected readonly lines = inject(LineWords);
  protected readonly submission = new Submission();
  protected readonly template = this.data.template;
  protected readonly name = signal(this.template.name);
  protected readonly parts = signal(this.template.content.parts);
  protected readonly wrong = signal<ReadonlySet<string>>(new Set());
  protected readonly sum = computed(() => this.parts().reduce((sum, { weight }) => sum + weight, 0));
  protected readonly whole = computed(
    () =>
      this.sum() === WHOLE &&
      this.parts().every(({ lines }) => lines.reduce((sum, { weight }) => sum + weight, 0) === WHOLE),
  );

  protected sumOf(lines: readonly TemplateLine[]): number {
    return lines.reduce((sum, { weight }) => sum + weight, 0);
  }

  protected percent(weight: number): string {
    return String(weight / 100);
  }

  protected weighPart(code: string, text: string): void {
    const weight = this.read(code, PERCENT.test(text) ? Math.round(Number(text) * 100) : undefined);
    if (weight === undefined) return;
    this.parts.update((parts) => parts.map((part) => (part.code === code ? { ...part, weight } : part)));
  }

  protected weighLine(code: string, text: string): void {
    const weight = this.read(code, PERCENT.test(text) ? Math.round(Number(text) * 100) : undefined);
    if (weight !== undefined) this.change(code, (line) => ({ ...line, weight }));
  }

  protected bound({ code, unit }: TemplateLine, which: 'floor' | 'target', text: string): void {
    const value = this.read(`${code} ${which}`, typedFigure(text, unit));
    if (value === undefined) return;
    this.change(code, (line) =>
      line.scoring.kind === 'linear' ? { ...line, scoring: { ...line.scoring, [which]: value } } : line,
    );
  }

  protected each(code: string, text: string): void {
    const each = this.read(`${code} each`, PERCENT.test(text) ? Math.round(Number(text) * 100) : undefined);
    if (each !== undefined) this.change(code, (line) => ({ ...line, scoring: { kind: 'deduct', each } }));
  }

  protected boundText({ scoring, unit }: TemplateLine, which: 'floor' | 'target'): string {
    return scoring.kind === 'linear' ? figureText(scoring[which], unit) : '';
  }

  protected eachText(scoring: Scoring): string {
    return scoring.kind === 'deduct' ? String(scoring.each / 100) : '';
  }

  protected async submit(): Promise<void> {
    if (!this.whole() || this.wrong().size > 0) return;
    const { id, version, content } = this.template;
    const parts = this.parts().map((part) => ({ ...part, lines: part.lines.map((line) => requested(line)) }));
    const request = { ...content, name: this.name(), parts, version };
    const save = () => this.api.changeTemplate(id, request);
    if (!(await this.submission.done({ name: this.name() }, save))) return;
    this.ref.close();
    await this.data.done();
  }

  private read<T>(field: string, value: T | undefined): T | undefined {
    this.wrong.update((wrong) => {
      const next = new Set(wrong);
      if (value === undefined) next.add(field);
      else next.delete(field);
      return next;
    });
    return value;
  }

  private change(code: string, change: (line: TemplateLine) => TemplateLine): void {
    this.parts.update((parts) =>
      parts.map((part) => ({
        ...part,
        lines: part.lines.map((line) => (line.code === code ? change(line) : line)),
      })),
    );
  }
}

function requested({ scoring, ...line }: TemplateLine) {
  return {
    ...line,
    scoring: scoring.kind === 'tiers' ? { ...scoring, tiers: [...scoring.tiers] } : { ...scoring },
  };
}
