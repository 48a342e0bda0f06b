import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { mayCountAsWork, type ActivityKind } from '@banke/domain/roster';
import { Field, FieldInput } from '@banke/ui';
import { Words } from '../../words/words';
import { TimeInput } from '../settings/templates/time-input';

/** From when to when, what it is about, and whether it is working time. */
@Component({
  selector: 'app-activity-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormsModule, TimeInput],
  template: `
    <div class="times">
      <bk-field [label]="words.t('roster.activities.from')">
        <app-time-input
          [label]="words.t('roster.activities.from')"
          [minute]="from()"
          [bad]="!ordered()"
          (minuteChange)="from.set($event); mistyped.set(false)"
          (refused)="mistyped.set(true)"
        />
      </bk-field>
      <bk-field [label]="words.t('roster.activities.to')">
        <app-time-input
          [label]="words.t('roster.activities.to')"
          [minute]="to()"
          [bad]="!ordered()"
          (minuteChange)="to.set($event); mistyped.set(false)"
          (refused)="mistyped.set(true)"
        />
      </bk-field>
    </div>
    @if (!valid()) {
      <p class="wrong" role="alert">{{ words.t('roster.activities.badTimes') }}</p>
    }
    <bk-field [label]="words.t('roster.activities.note')" [hint]="words.t('roster.activities.noteHint')">
      <input bkInput name="note" maxlength="100" autocomplete="off" [(ngModel)]="note" />
    </bk-field>
    @if (mayCount()) {
      <label class="bk-check">
        <input type="checkbox" name="work" [(ngModel)]="work" />{{ words.t('roster.activities.work') }}
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    .times {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--space-2);
    }
    .wrong {
      color: var(--danger);
      font-size: var(--text-s);
    }
  `,
})
export class ActivityFields {
  protected readonly words = inject(Words);
  readonly kind = input.required<ActivityKind>();
  readonly from = model.required<number>();
  readonly to = model.required<number>();
  readonly work = model.required<boolean>();
  readonly note = model.required<string>();

  protected readonly mayCount = computed(() => mayCountAsWork(this.kind()));
  protected readonly mistyped = signal(false);
  protected readonly ordered = computed(() => this.from() < this.to() && this.to() <= 1440);
  /** Nothing is sent while it is not. */
  readonly valid = computed(() => this.ordered() && !this.mistyped());
}
