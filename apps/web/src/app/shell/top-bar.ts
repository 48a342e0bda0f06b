import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { Button, Icon, Viewport } from '@banke/ui';
import { JobMark } from '../jobs/job-mark';
import { MessageBell } from '../messages/message-bell';
import { Words } from '../words/words';
import { DepartmentSwitch } from './department-switch';
import { LanguageMenu } from './language-menu';
import { MeMenu } from './me-menu';
import { MonthSwitch } from './month-switch';
import { Place } from './place';

@Component({
  selector: 'app-top-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DepartmentSwitch, Icon, JobMark, LanguageMenu, MeMenu, MessageBell, MonthSwitch],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
})
export class TopBar {
  private readonly switches = inject(Place).switches;

  readonly search = output();

  protected readonly words = inject(Words);
  protected readonly wide = inject(Viewport).wide;
  protected readonly byDepartment = computed(() => this.switches().includes('department'));
  protected readonly byMonth = computed(() => this.switches().includes('month'));
}
