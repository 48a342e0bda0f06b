import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { PRESET_EVALUATIONS } from '@banke/domain/evaluation';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CatalogueDirectory } from '../../people/catalogue-directory';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';

/** Takes a shipped template over for a post that has none. */
@Component({
  selector: 'app-create-template-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('evaluation.templates.new')"
      [deed]="words.t('evaluation.templates.take')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('evaluation.templates.post')"
        [error]="submission.errorOf('postId')"
      >
        <select bkInput name="postId" [(ngModel)]="postId">
          <option value="">{{ words.t('evaluation.choose') }}</option>
          @for (post of posts(); track post.id) {
            <option [value]="post.id">{{ post.name }}</option>
          }
        </select>
      </bk-field>
      <bk-field
        required
        [label]="words.t('evaluation.templates.preset')"
        [error]="submission.errorOf('preset')"
      >
        <select bkInput name="preset" [(ngModel)]="preset">
          @for (each of presets; track each.key) {
            <option [value]="each.key">{{ each.name[words.language()] }}</option>
          }
        </select>
      </bk-field>
    </form>
  `,
})
export class CreateTemplateDialog {
  private readonly data = inject<{ departmentId: string; taken: string[]; done(): Promise<void> }>(
    DIALOG_DATA,
  );
  private readonly ref = inject(DialogRef);
  private readonly api = inject(EvaluationApi);
  private readonly catalogues = inject(CatalogueDirectory);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly presets = PRESET_EVALUATIONS;
  protected readonly postId = signal('');
  protected readonly preset = signal(PRESET_EVALUATIONS[0]?.key ?? '');
  protected readonly posts = computed(() =>
    this.catalogues.posts().filter(({ id }) => !this.data.taken.includes(id)),
  );

  constructor() {
    void this.catalogues.load();
  }

  protected async submit(): Promise<void> {
    const [postId, preset] = [this.postId(), this.preset()];
    const { departmentId } = this.data;
    const language = this.words.language();
    const create = () => this.api.createTemplate({ departmentId, postId, preset, language });
    if (!(await this.submission.done({ postId, preset }, create))) return;
    this.ref.close();
    await this.data.done();
  }
}
