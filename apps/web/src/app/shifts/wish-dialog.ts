import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { WishableShiftView } from '@banke/contracts';
import { Choice, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { ShiftChip } from '../roster/settings/templates/shift-chip';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import type { MyWishesStore } from './my-wishes-store';
import { OwnShiftWords } from './own-shift-words';
import { WishWords } from './wish-words';

export interface WishDialogData {
  store: MyWishesStore;
  day: string;
}

/** What somebody wishes for on a day, or the wish that is there already and can be withdrawn. */
@Component({
  selector: 'app-wish-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, Field, FieldInput, FormDialog, FormsModule, ShiftChip],
  template: `
    @if (there; as wish) {
      <form
        appFormDialog
        kind="danger"
        [heading]="formats.day(data.day)"
        [deed]="words.t('shifts.wish.withdraw')"
        [submission]="submission"
        (ngSubmit)="withdraw()"
      >
        <p>{{ wishWords.whole(wish) }}</p>
      </form>
    } @else {
      <form
        appFormDialog
        [heading]="formats.day(data.day)"
        [deed]="words.t('shifts.wish.enter')"
        [submission]="submission"
        (ngSubmit)="submit()"
      >
        <bk-choice
          [label]="words.t('shifts.wish.side')"
          [options]="sides()"
          [chosen]="side()"
          (chosenChange)="side.set($event)"
        />
        <div class="shifts" role="radiogroup" [attr.aria-label]="words.t('shifts.wish.what')">
          <label>
            <input type="radio" name="what" value="" [(ngModel)]="what" />
            <app-shift-chip [code]="words.t('shifts.sign.rest')" [colour]="0" />
            <span>{{ words.t('shifts.wish.restDay') }}</span>
          </label>
          @for (shift of shifts(); track shift.templateId) {
            <label>
              <input type="radio" name="what" [value]="shift.templateId" [(ngModel)]="what" />
              <app-shift-chip [code]="shift.code" [colour]="shift.colour" />
              <span
                >{{ shift.name }} <small class="number">{{ hours(shift) }}</small></span
              >
            </label>
          }
        </div>
        @if (store.shown()?.importantQuota) {
          <label class="important" [class.faint]="importantLeft() === 0">
            <input
              type="checkbox"
              name="important"
              [disabled]="importantLeft() === 0"
              [(ngModel)]="important"
            />
            <span
              >{{ words.t('shifts.wish.important') }}
              <small>{{ words.t('shifts.wish.importantLeft', { left: importantLeft() }) }}</small></span
            >
          </label>
        }
        <bk-field
          [label]="words.t('shifts.wish.reason')"
          [hint]="words.t('shifts.wish.reasonHint')"
          [error]="submission.errorOf('reason')"
        >
          <input bkInput name="reason" maxlength="200" [(ngModel)]="reason" />
        </bk-field>
        <p class="faint">{{ words.t('shifts.wish.promise') }}</p>
      </form>
    }
  `,
  styles: `
    .shifts {
      display: grid;
      gap: 6px;
    }
    label {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 44px;
      padding: 0 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      font-size: var(--text-m);
      cursor: pointer;
    }
    label:has(:checked) {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    small {
      margin-left: 4px;
      color: var(--ink-soft);
      font-size: var(--text-s);
    }
    p {
      font-size: var(--text-m);
    }
  `,
})
export class WishDialog {
  private readonly ref = inject(DialogRef);
  private readonly shiftWords = inject(OwnShiftWords);

  protected readonly data = inject<WishDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly wishWords = inject(WishWords);
  protected readonly submission = new Submission();
  protected readonly store = this.data.store;
  protected readonly importantLeft = this.store.importantLeft;
  protected readonly important = signal(false);
  protected readonly reason = signal('');
  protected readonly there = this.data.store.on(this.data.day);
  protected readonly side = signal<'for' | 'against'>('for');
  /** A template, or rest. */
  protected readonly what = signal('');
  protected readonly shifts = computed(() => this.data.store.shown()?.shifts ?? []);
  protected readonly sides = computed(() => [
    { value: 'for' as const, text: this.words.t('shifts.wish.sideFor') },
    { value: 'against' as const, text: this.words.t('shifts.wish.sideAgainst') },
  ]);
  protected readonly hours = (shift: WishableShiftView): string => this.shiftWords.hours(shift);

  protected async submit(): Promise<void> {
    const templateId = this.what() || null;
    const isFor = this.side() === 'for';
    // To rest is not to work any shift.
    const wants = templateId === null ? !isFor : isFor;
    const said = { important: this.important(), reason: this.reason().trim() || null };
    const enter = () => this.store.enter({ day: this.data.day, wants, templateId, ...said });
    if (await this.submission.done({}, enter)) this.ref.close();
  }

  protected withdraw(): void {
    this.ref.close();
    if (this.there) void this.data.store.withdraw(this.there);
  }
}
