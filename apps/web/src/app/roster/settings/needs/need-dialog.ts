import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { typedHours } from '@banke/domain/roster';
import { Choice, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../../forms/form-dialog';
import { Submission } from '../../../forms/submission';
import { Words } from '../../../words/words';
import { NEED_KINDS, type NeedKind, typedHeadcount } from './need-numbers';
import type { NeedsStore } from './needs-store';
import type { NeedsWriting } from './needs-writing';

/** Another line: a shift or hours of the day, of whom, and how many. */
@Component({
  selector: 'app-need-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('roster-settings.needs.new')"
      [deed]="words.t('roster-settings.needs.create')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-choice
        [label]="words.t('roster-settings.needs.by.label')"
        [options]="ways()"
        [chosen]="by()"
        (chosenChange)="by.set($event)"
      />
      @if (by() === 'shift') {
        <bk-field
          required
          [label]="words.t('roster-settings.needs.templateShift')"
          [error]="submission.errorOf('templateId')"
        >
          <select bkInput name="templateId" [(ngModel)]="templateId">
            <option value="">{{ words.t('roster-settings.choose') }}</option>
            @for (each of store.templates(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </bk-field>
      } @else {
        <bk-field
          required
          [label]="words.t('roster-settings.needs.hours')"
          [hint]="words.t('roster-settings.needs.hoursHint')"
          [error]="hoursError()"
        >
          <input
            bkInput
            class="number"
            name="hours"
            autocomplete="off"
            placeholder="11:00–13:00"
            [(ngModel)]="hours"
            (blur)="left.set(true)"
          />
        </bk-field>
      }
      <div class="bk-form-row">
        <bk-field [label]="words.t('roster-settings.needs.team')" [error]="submission.errorOf('teamId')">
          <select bkInput name="teamId" [(ngModel)]="teamId">
            <option value="">{{ words.t('roster-settings.needs.everybody') }}</option>
            @for (each of store.teams(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </bk-field>
        <bk-field [label]="words.t('roster-settings.needs.skill')" [error]="submission.errorOf('skillId')">
          <select bkInput name="skillId" [(ngModel)]="skillId">
            <option value="">{{ words.t('roster-settings.needs.anySkill') }}</option>
            @for (each of store.qualifications(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </bk-field>
      </div>
      <div class="bk-form-row three">
        @for (kind of kinds; track kind) {
          <bk-field [label]="words.t('roster-settings.dayKind.' + kind)" [error]="errorOf(kind)">
            <input
              bkInput
              class="number"
              autocomplete="off"
              [name]="kind"
              [ngModel]="numbers()[kind]"
              (ngModelChange)="type(kind, $event)"
            />
          </bk-field>
        }
      </div>
      <p class="hint">{{ words.t('roster-settings.needs.hint') }}</p>
    </form>
  `,
  styles: `
    .three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .hint {
      color: var(--ink-faint);
      font-size: var(--text-s);
    }
  `,
})
export class NeedDialog {
  private readonly data = inject<{ store: NeedsStore; writing: NeedsWriting }>(DIALOG_DATA);
  protected readonly store = this.data.store;
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly kinds = NEED_KINDS;
  protected readonly by = signal<'shift' | 'hours'>('shift');
  protected readonly ways = computed(() =>
    (['shift', 'hours'] as const).map((value) => ({
      value,
      text: this.words.t(`roster-settings.needs.by.${value}`),
    })),
  );
  protected readonly templateId = signal('');
  protected readonly hours = signal('');
  /** Typing is over: what is no interval by now is wrong. */
  protected readonly left = signal(false);
  protected readonly teamId = signal('');
  protected readonly skillId = signal('');
  protected readonly numbers = signal<Record<NeedKind, string>>({ workday: '1', weekend: '1', holiday: '1' });
  private readonly read = computed(() => {
    const { workday, weekend, holiday } = this.numbers();
    return {
      workday: typedHeadcount(workday),
      weekend: typedHeadcount(weekend),
      holiday: typedHeadcount(holiday),
    };
  });

  protected type(kind: NeedKind, text: string): void {
    this.numbers.update((numbers) => ({ ...numbers, [kind]: text }));
  }

  protected errorOf(kind: NeedKind): string | undefined {
    const people = this.read()[kind];
    return people ? this.submission.errorOf(kind) : this.words.t('roster-settings.needs.wrongShort');
  }

  protected hoursError(): string | undefined {
    if (this.left() && !typedHours(this.hours())) return this.words.t('roster-settings.needs.hoursWrong');
    return this.submission.errorOf('hours');
  }

  protected async submit(): Promise<void> {
    const { workday, weekend, holiday } = this.read();
    this.left.set(true);
    if (!workday || !weekend || !holiday) return;
    const line = { teamId: this.teamId() || null, skillId: this.skillId() || null };
    const numbers = { workday, weekend, holiday };
    const hours = typedHours(this.hours());
    if (this.by() === 'hours') {
      const create = () =>
        this.data.writing.create({ ...line, templateId: null, hours: hours ?? null }, numbers);
      if (hours && (await this.submission.done({}, create))) this.ref.close();
      return;
    }
    const templateId = this.templateId();
    const create = () => this.data.writing.create({ ...line, templateId, hours: null }, numbers);
    if (await this.submission.done({ templateId }, create)) this.ref.close();
  }
}
