import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { RobotView } from '@banke/contracts';
import { Badge, Button, ConfirmDialog, Dialogs, Icon } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { SessionStore } from '../session/session-store';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { RobotDialog } from './robot-dialog';
import { RobotsStore } from './robots-store';

/** Which chat groups are told what. */
@Component({
  selector: 'app-robots-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody],
  providers: [RobotsStore],
  templateUrl: './robots-page.html',
  styleUrl: './delivery-rows.css',
})
export class RobotsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(SessionStore).session;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(RobotsStore);
  protected readonly tell = inject(Tell);
  private readonly company = computed(
    () =>
      this.session()?.grants.some(({ role, scope }) => role === 'administrator' && scope === 'company') ??
      false,
  );

  protected edit(robot?: RobotView): void {
    this.dialogs.open(RobotDialog, { store: this.store, robot, company: this.company() });
  }

  protected kinds({ kinds }: RobotView): string {
    return kinds.length === 0
      ? this.words.t('delivery.robots.nothing')
      : this.formats.list(kinds.map((kind) => this.words.t(`codes.messageKind.${kind}`)));
  }

  protected quiet({ quiet }: RobotView): string {
    return quiet
      ? this.words.t('delivery.robots.quiet', { ...quiet, zone: this.formats.zone(quiet.zone) })
      : this.words.t('delivery.robots.noQuiet');
  }

  protected last({ last }: RobotView): string {
    if (!last) return this.words.t('delivery.robots.never');
    const said = this.words.t(`delivery.robots.last.${last.state}`, { at: this.formats.recent(last.at) });
    return last.failure === null
      ? said
      : this.words.t('delivery.robots.because', { said, why: this.store.why(last) });
  }

  protected async remove(robot: RobotView): Promise<void> {
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t('delivery.robots.removeHeading', { name: robot.name }),
      text: t('delivery.robots.removeText'),
      deed: t('delivery.robots.remove'),
      cancel: t('shell.cancel'),
    });
    if (sure) await this.tell.of(this.store.remove(robot));
  }
}
