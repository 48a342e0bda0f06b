import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CatalogueEntryView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { ApiProblem } from '../http/api-problem';
import { Words } from '../words/words';
import type { CataloguesStore } from './catalogues-store';

/** A new line of a list, or one that is changed: its name, and the one thing its kind has besides. */
@Component({
  selector: 'app-catalogue-entry-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="
        entry
          ? words.t('settings.catalogues.editHeading', { name: entry.name })
          : words.t('settings.catalogues.new.' + catalogue)
      "
      [deed]="words.t(entry ? 'settings.catalogues.save' : 'settings.catalogues.create')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('settings.catalogues.name')"
        [hint]="words.t('settings.catalogues.nameHint.' + catalogue)"
        [error]="submission.errorOf('name')"
      >
        <input bkInput name="name" maxlength="60" autocomplete="off" cdkFocusInitial [(ngModel)]="name" />
      </bk-field>
      @if (catalogue === 'grades') {
        <bk-field
          required
          [label]="words.t('settings.catalogues.rank')"
          [hint]="words.t('settings.catalogues.rankHint')"
          [error]="submission.errorOf('rank')"
        >
          <input
            bkInput
            class="number"
            name="number"
            inputmode="numeric"
            maxlength="4"
            [(ngModel)]="number"
          />
        </bk-field>
      } @else if (catalogue === 'qualifications') {
        <bk-field
          [label]="words.t('settings.catalogues.validMonths')"
          [hint]="words.t('settings.catalogues.validMonthsHint')"
          [error]="submission.errorOf('validMonths')"
        >
          <input
            bkInput
            class="number"
            name="number"
            inputmode="numeric"
            maxlength="3"
            [(ngModel)]="number"
          />
        </bk-field>
      }
    </form>
  `,
})
export class CatalogueEntryDialog {
  private readonly data = inject<{ store: CataloguesStore; entry?: CatalogueEntryView; rank: number }>(
    DIALOG_DATA,
  );
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly entry = this.data.entry;
  protected readonly catalogue = this.data.store.catalogue();
  protected readonly name = signal(this.entry?.name ?? '');
  protected readonly number = signal(this.numberAtFirst());

  protected async submit(): Promise<void> {
    const name = this.name();
    const besides = this.besides();
    if (!besides) return;
    const { store } = this.data;
    const { entry } = this;
    // As on the screen now: after a refusal the list knows the newer version.
    const seen = entry && (store.find(entry.id) ?? entry);
    const send = () => (seen ? store.change(seen, { name, ...besides }) : store.create({ name, ...besides }));
    if (await this.submission.done({ name }, send)) this.ref.close();
  }

  private numberAtFirst(): string {
    if (this.catalogue === 'grades') return String(this.entry?.rank ?? this.data.rank);
    return this.entry?.validMonths ? String(this.entry.validMonths) : '';
  }

  /** Undefined when what was typed is no number, which is then said. */
  private besides(): { rank?: number; validMonths?: number | null } | undefined {
    if (this.catalogue === 'posts') return {};
    const text = this.number().normalize('NFKC').trim();
    if (this.catalogue === 'qualifications' && text === '') return { validMonths: null };
    const [path, max] =
      this.catalogue === 'grades' ? (['rank', 1000] as const) : (['validMonths', 600] as const);
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= max) return { [path]: number };
    this.submission.refuse(
      new ApiProblem('request.invalid', 422, {}, [{ path, code: 'not-a-number', params: { min: 1, max } }]),
    );
    return undefined;
  }
}
