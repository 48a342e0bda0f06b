import { CdkMenu, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, output, viewChild } from '@angular/core';
import { Button, Icon } from '@banke/ui';
import { Words } from '../words/words';
import { RosterBrush } from './roster-brush';
import { RosterDesk } from './roster-desk';

/** Arms a shift as a brush; while one is held it shows which, how to use it, and how to put it down. */
@Component({
  selector: 'app-brush-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkMenu, CdkMenuItemRadio, CdkMenuTrigger, Icon],
  host: { '(keydown.escape)': 'escape()' },
  templateUrl: './brush-button.html',
  styleUrl: './brush-button.css',
})
export class BrushButton {
  protected readonly words = inject(Words);
  protected readonly brush = inject(RosterBrush);
  protected readonly desk = inject(RosterDesk);
  private readonly trigger = viewChild.required(CdkMenuTrigger);
  /** A brush was taken up or put down: what comes next happens in the cells. */
  readonly chosen = output();

  protected readonly label = computed(() => {
    const held = this.brush.held();
    if (!held) return this.words.t('roster.brush.open');
    return held.id === null
      ? this.words.t('roster.brush.erase')
      : this.words.t('roster.brush.holding', { name: held.name });
  });

  protected take(templateId: string | null): void {
    this.brush.take(templateId);
    this.chosen.emit();
  }

  protected putDown(): void {
    this.brush.putDown();
    this.chosen.emit();
  }

  /** The first Escape is the menu's. */
  protected escape(): void {
    if (this.brush.held() && !this.trigger().isOpen()) this.putDown();
  }
}
