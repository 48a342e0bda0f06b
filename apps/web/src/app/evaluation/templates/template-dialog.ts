import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { EvaluationTemplateView } from '@banke/contracts';
import { type TemplateLine, WHOLE } from '@banke/domain/evaluation';
import { Button, Field, FieldInput, Icon, type Leavable } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Leaving } from '../../forms/leaving';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';
import { LineWords, PARTS } from '../line-words';
import { TemplateDraft, typedHundredths } from './template-draft';
import { TemplateLineEditor } from './template-line-editor';

/** Parts, lines, weights and bounds of a template; what is saved is a new version, and open months keep theirs. */
@Component({
  selector: 'app-template-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Field, FieldInput, FormDialog, FormsModule, Icon, TemplateLineEditor],
  templateUrl: './template-dialog.html',
  styleUrl: './template-dialog.css',
})
export class TemplateDialog implements Leavable {
  private readonly data = inject<{ template: EvaluationTemplateView; done(): Promise<void> }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(EvaluationApi);
  private readonly leaving = inject(Leaving);
  private saved = false;

  protected readonly words = inject(Words);
  protected readonly lines = inject(LineWords);
  protected readonly submission = new Submission();
  protected readonly template = this.data.template;
  protected readonly draft = new TemplateDraft(this.template.content);
  protected readonly name = signal(this.template.name);
  /** The line whose rule is open. */
  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly whole = WHOLE;
  protected readonly missingParts = computed(() =>
    PARTS.filter((code) => !this.draft.parts().some((part) => part.code === code)),
  );

  mayLeave(): boolean | Promise<boolean> {
    const typed = this.draft.changed() || this.name() !== this.template.name;
    return this.saved || !typed || this.leaving.confirmed();
  }

  protected percent(weight: number): string {
    return String(weight / 100);
  }

  protected weighPart(code: string, text: string): void {
    const weight = this.draft.read(code, typedHundredths(text));
    if (weight !== undefined) this.draft.changePart(code, (part) => ({ ...part, weight }));
  }

  protected weighLine(code: string, text: string): void {
    const weight = this.draft.read(`${code} weight`, typedHundredths(text));
    if (weight !== undefined) this.draft.changeLine(code, (line) => ({ ...line, weight }));
  }

  protected boundTo(which: 'floor' | 'cap', text: string): void {
    const points = this.draft.read(`template ${which}`, typedHundredths(text));
    if (points !== undefined) this.draft[which].set(points);
  }

  protected leastDays(text: string): void {
    const days = this.draft.read('template days', /^\d{1,2}$/.test(text) ? Number(text) : undefined);
    if (days !== undefined) this.draft.leastDays.set(days);
  }

  protected open(code: string): void {
    this.opened.update((opened) => (opened === code ? undefined : code));
  }

  protected addLine(part: string): void {
    this.opened.set(this.draft.addLine(part));
  }

  protected async submit(): Promise<void> {
    if (!this.draft.usable()) return;
    const { id, version } = this.template;
    const { parts, ...bounds } = this.draft.content();
    const request = { ...bounds, name: this.name(), version, parts: parts.map(requestedPart) };
    const save = () => this.api.changeTemplate(id, request);
    if (!(await this.submission.done({ name: this.name() }, save))) return;
    this.saved = true;
    this.ref.close();
    await this.data.done();
  }
}

function requestedPart({ lines, ...part }: { code: string; weight: number; lines: readonly TemplateLine[] }) {
  return { ...part, lines: lines.map(requested) };
}

function requested({ scoring, ...line }: TemplateLine) {
  return {
    ...line,
    scoring: scoring.kind === 'tiers' ? { ...scoring, tiers: [...scoring.tiers] } : { ...scoring },
  };
}
