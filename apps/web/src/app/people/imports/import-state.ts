import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StaffImportView } from '@banke/contracts';
import type { StaffImportState } from '@banke/contracts/codes';
import { Badge, type BadgeTone } from '@banke/ui';
import { Words } from '../../words/words';

const TONES: Record<StaffImportState, BadgeTone> = {
  uploaded: 'neutral',
  checking: 'accent',
  checked: 'accent',
  applying: 'accent',
  applied: 'ok',
  discarded: 'neutral',
};

/** How far an import has come; with errors it waits for a better file. */
@Component({
  selector: 'app-import-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge],
  template: `<bk-badge [tone]="wrong() ? 'danger' : tone()">{{ text() }}</bk-badge>`,
  styles: ':host { display: inline-flex; }',
})
export class ImportStateMark {
  private readonly words = inject(Words);

  readonly import = input.required<StaffImportView>();
  protected readonly tone = computed(() => TONES[this.import().state]);
  protected readonly wrong = computed(() => this.import().state === 'checked' && this.import().wrong > 0);
  protected readonly text = computed(() =>
    this.wrong()
      ? this.words.count('imports.wrongRows', this.import().wrong)
      : this.words.t(`imports.state.${this.import().state}`),
  );
}
