import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Button, Icon, type IconName } from '@banke/ui';
import { Words } from '../words/words';

/** One thing that can be done with a row. */
export interface RowDeedItem<Deed extends string> {
  deed: Deed;
  icon: IconName;
  text: string;
  /** The key that does the same in the table. */
  key?: string;
  /** A line above: what follows is of another kind. */
  apart?: boolean;
  danger?: boolean;
}

/** The button at the end of a row and its menu, for the table, the cards and the sheet alike. */
@Component({
  selector: 'app-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  templateUrl: './row-menu.html',
  styles: ':host { display: inline-flex; }',
})
export class RowMenu<Deed extends string> {
  /** Names the row, for those who hear it. */
  readonly label = input.required<string>();
  readonly items = input.required<readonly RowDeedItem<Deed>[]>();
  /** In the table the grid's keys lead here, not Tab. */
  readonly inGrid = input(false);
  readonly deed = output<Deed>();

  protected readonly words = inject(Words);
  private readonly button = viewChild.required<string, ElementRef<HTMLElement>>('button', {
    read: ElementRef,
  });

  /** Focus goes back first: a dialog that follows returns it there when it closes. */
  protected choose(deed: Deed): void {
    this.focusHome();
    this.deed.emit(deed);
  }

  protected closed(): void {
    if (document.activeElement === this.button().nativeElement) this.focusHome();
  }

  /** In the table that is the cell, where arrows walk on; elsewhere the button itself. */
  private focusHome(): void {
    const button = this.button().nativeElement;
    (button.closest<HTMLElement>('[role=gridcell]') ?? button).focus();
  }
}
