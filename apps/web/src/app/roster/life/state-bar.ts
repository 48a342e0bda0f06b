import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { RosterDeed } from '@banke/domain/roster';
import { Badge, Button, Dialogs, Icon, Viewport, type BadgeTone } from '@banke/ui';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { RosterDesk } from '../roster-desk';
import { LifeDialog } from './life-dialog';
import { NoticesDialog, type NoticesData } from './notices-dialog';
import { RosterLifeStore } from './roster-life-store';
import type { CheckPlace } from './step-checks';
import { StepDialog, type StepData } from './step-dialog';

const TONES: Record<string, BadgeTone> = {
  published: 'ok',
  approved: 'accent',
  submitted: 'accent',
  returned: 'warn',
};

const SAID: readonly string[] = ['submitted', 'returned', 'approved'];

/** How the roster stands, since when and by whom; the one next step, and the rest in a menu. */
@Component({
  selector: 'app-state-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  templateUrl: './state-bar.html',
  styleUrl: './state-bar.css',
})
export class StateBar {
  private readonly dialogs = inject(Dialogs);
  private readonly formats = inject(Formats);
  private readonly desk = inject(RosterDesk);
  private readonly wide = inject(Viewport).wide;

  /** What is published against what stands there now. */
  readonly compared = output();

  protected readonly words = inject(Words);
  protected readonly store = inject(RosterLifeStore);
  protected readonly tone = computed(() => TONES[this.store.life()?.state ?? ''] ?? 'neutral');
  protected readonly last = computed(() => {
    const step = this.store.life()?.steps.at(-1);
    if (!step) return '';
    const by = step.byName ?? this.words.t('roster-life.clock');
    const name = step.onBehalfOfName
      ? this.words.t('roster-life.onBehalf', { by, of: step.onBehalfOfName })
      : by;
    return this.words.t(`roster-life.last.${step.step}`, { by: name, at: this.formats.recent(step.at) });
  });
  /** What whoever handed it in, returned or approved it said; until the next step. */
  protected readonly said = computed(() => {
    const life = this.store.life();
    return life && SAID.includes(life.state) ? (life.steps.at(-1)?.comment ?? '') : '';
  });
  /** Whoever may approve may as well return it: neither is hidden behind the other. */
  protected readonly mayReturn = computed(
    () => this.store.next() === 'approve' && this.store.others().includes('return'),
  );
  protected readonly others = computed(() =>
    this.store.others().filter((deed) => !(this.mayReturn() && deed === 'return')),
  );
  protected readonly plannedFor = computed(() => {
    const at = this.store.life()?.publishAt;
    return at ? this.words.t('roster-life.plannedFor', { at: this.formats.instant(at) }) : '';
  });

  protected take(deed: RosterDeed): void {
    const show = ({ personId, days }: CheckPlace) => {
      this.desk.show('violations');
      if (days.length > 0) this.desk.jump(personId, days);
    };
    this.dialogs.open<unknown, StepData>(StepDialog, { store: this.store, deed, show });
  }

  protected history(): void {
    this.dialogs.open(LifeDialog, { store: this.store }, { wide: true });
  }

  /** Beside the cells they are about; on a phone, where nothing fits beside, in a dialog. */
  protected comments(): void {
    if (this.wide()) this.desk.show('comments');
    else this.history();
  }

  protected notices(): void {
    const life = this.store.life();
    const month = this.store.month();
    if (life && month)
      this.dialogs.open<unknown, NoticesData>(NoticesDialog, { life, month }, { wide: true });
  }
}
