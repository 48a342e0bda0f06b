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
import { Button, Icon } from '@banke/ui';
import { Words } from '../words/words';
import type { DepartmentRow } from './department-rows';

export type RowDeed = 'open' | 'rename' | 'new-team' | 'close' | 'reopen';

/** What can be done with one row, for the table, the cards and the sheet alike. */
@Component({
  selector: 'app-department-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  templateUrl: './department-row-menu.html',
  styles: ':host { display: inline-flex; }',
})
export class DepartmentRowMenu {
  readonly row = input.required<DepartmentRow>();
  readonly editable = input.required<boolean>();
  /** In the table the grid's keys lead here, not Tab. */
  readonly inGrid = input(false);
  readonly deed = output<RowDeed>();

  protected readonly words = inject(Words);
  private readonly button = viewChild.required<string, ElementRef<HTMLElement>>('button', {
    read: ElementRef,
  });

  /** Focus goes back first: a dialog that follows returns it there when it closes. */
  protected choose(deed: RowDeed): void {
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
