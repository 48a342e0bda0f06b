import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ImportColumnView, StaffImportView } from '@banke/contracts';
import { STAFF_FIELDS, type StaffField } from '@banke/domain/people';
import { Button, DateInput, Field, FieldInput, Icon } from '@banke/ui';
import { FormProblem } from '../../forms/form-problem';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import type { ImportStore } from './import-store';

type Mapping = ReadonlyMap<number, StaffField>;

/** Without these nobody can be found or made. */
const NEEDED: readonly StaffField[] = ['employeeNumber'];

/** Which column of the file holds what, with its first value beside it, and from which day changes hold. */
@Component({
  selector: 'app-mapping-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DateInput, Field, FieldInput, FormProblem, FormsModule, Icon],
  templateUrl: './mapping-form.html',
  styleUrl: './mapping-form.css',
})
export class MappingForm {
  readonly import = input.required<StaffImportView>();
  readonly store = input.required<ImportStore>();

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly fields = STAFF_FIELDS;
  protected readonly effectiveFrom = signal('');
  private readonly mapping = signal<Mapping>(new Map());

  /** Fields that two columns claim: one of them must give way. */
  protected readonly twice = computed(() => {
    const fields = [...this.mapping().values()];
    return new Set(fields.filter((field, index) => fields.indexOf(field) !== index));
  });
  protected readonly missing = computed(() => {
    const mapped = new Set(this.mapping().values());
    return NEEDED.filter((field) => !mapped.has(field));
  });
  protected readonly left = computed(() => this.import().columns.length - this.mapping().size);

  constructor() {
    // Another sheet has other columns; a check that found errors leaves the choice as it was.
    const read = computed(() => [this.import().id, this.import().sheet].join());
    effect(() => {
      read();
      untracked(() => {
        const { columns, effectiveFrom } = this.import();
        this.mapping.set(
          new Map(columns.flatMap(({ column, field }) => (field ? [[column, field] as const] : []))),
        );
        this.effectiveFrom.set(effectiveFrom);
      });
    });
  }

  protected fieldOf({ column }: ImportColumnView): StaffField | undefined {
    return this.mapping().get(column);
  }

  protected choose({ column }: ImportColumnView, field: string): void {
    this.mapping.update((before) => {
      const next = new Map(before);
      const known = STAFF_FIELDS.find((each) => each === field);
      if (known) next.set(column, known);
      else next.delete(column);
      return next;
    });
  }

  /** The server reads it and proposes what its columns are; nothing is checked yet. */
  protected async turnTo(sheet: string): Promise<void> {
    await this.submission.done({}, () => this.store().check([], this.effectiveFrom(), sheet));
  }

  protected async submit(): Promise<void> {
    if (this.twice().size > 0 || this.missing().length > 0) return; // said beside the columns
    const effectiveFrom = this.effectiveFrom();
    const columns = [...this.mapping()].map(([column, field]) => ({ column, field }));
    await this.submission.done({ effectiveFrom }, () =>
      this.store().check(columns, effectiveFrom, this.import().sheet),
    );
  }
}
