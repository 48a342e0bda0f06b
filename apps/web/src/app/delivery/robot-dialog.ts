import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
  type WritableSignal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { RobotView } from '@banke/contracts';
import { GROUP_KINDS, ROBOT_VENDORS, type MessageKind, type RobotVendor } from '@banke/contracts/codes';
import { Field, FieldInput } from '@banke/ui';
import { TimeInput } from '../roster/settings/templates/time-input';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { DepartmentDirectory } from '../people/department-directory';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import type { RobotsStore } from './robots-store';

export interface RobotDialogData {
  store: RobotsStore;
  robot?: RobotView;
  /** Whether one of the whole company may be set up. */
  company: boolean;
}

/** A robot of a group: what it is told, and, typed anew each time, where it is. */
@Component({
  selector: 'app-robot-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, TimeInput],
  templateUrl: './robot-dialog.html',
  styles: `
    .checks {
      display: grid;
      margin: 0;
      padding: 0;
      border: 0;
      font-size: var(--text-m);
    }
  `,
})
export class RobotDialog {
  private readonly data = inject<RobotDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly zone = inject(CompanyClock).zone;

  protected readonly words = inject(Words);
  protected readonly departments = inject(DepartmentDirectory).departments;
  protected readonly submission = new Submission();
  protected readonly robot = this.data.robot;
  protected readonly company = this.data.company;
  protected readonly vendors = ROBOT_VENDORS;
  protected readonly kinds = GROUP_KINDS;
  protected readonly departmentId = signal(
    this.robot ? (this.robot.departmentId ?? '') : this.company ? '' : (this.departments()[0]?.id ?? ''),
  );
  protected readonly name = signal(this.robot?.name ?? '');
  protected readonly vendor = signal<RobotVendor>(this.robot?.vendor ?? 'wecom');
  protected readonly address = signal('');
  protected readonly secret = signal('');
  protected readonly chosen = signal<readonly MessageKind[]>(this.robot?.kinds ?? GROUP_KINDS);
  protected readonly quiet = signal(this.robot ? this.robot.quiet !== null : true);
  protected readonly from = signal(minuteOf(this.robot?.quiet?.from ?? '21:00'));
  protected readonly until = signal(minuteOf(this.robot?.quiet?.until ?? '08:00'));
  protected readonly heading = computed(() =>
    this.robot
      ? this.words.t('delivery.robots.editHeading', { name: this.robot.name })
      : this.words.t('delivery.robots.new'),
  );

  protected choose(kind: MessageKind, on: boolean): void {
    this.chosen.update((kinds) => [...kinds.filter((each) => each !== kind), ...(on ? [kind] : [])]);
  }

  /** Of which something was typed that is no time; nothing is saved until it is put right. */
  protected readonly mistyped = signal<WritableSignal<number> | undefined>(undefined);

  /** 24:00 and what is past it are times of the next day, which begins again at 00:00. */
  protected setTime(time: WritableSignal<number>, minute: number): void {
    time.set(minute % 1440);
    if (this.mistyped() === time) this.mistyped.set(undefined);
  }

  protected async submit(): Promise<void> {
    if (this.quiet() && this.mistyped()) {
      this.submission.showFirstFault();
      return;
    }
    const { store } = this.data;
    const { robot } = this;
    const [address, secret] = [this.address().trim(), this.secret().trim()];
    const zone = robot?.quiet?.zone ?? this.zone();
    const quiet = this.quiet() ? { from: clockOf(this.from()), until: clockOf(this.until()), zone } : null;
    const language = robot?.language ?? this.words.language();
    const said = { name: this.name(), kinds: [...this.chosen()], quiet, language };
    const signed = this.vendor() !== 'wecom' && secret !== '' ? { secret } : {};
    const send = () =>
      robot
        ? store.change(robot, { ...said, ...(address && { address, ...signed }), version: robot.version })
        : store.create({
            ...{ ...said, ...signed, address, vendor: this.vendor() },
            departmentId: this.departmentId() || null,
          });
    const required = { name: said.name, ...(!robot && { address }) };
    if (await this.submission.done(required, send)) this.ref.close();
  }
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
