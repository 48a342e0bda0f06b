import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Button } from '../controls/button';
import { Icon } from '../icon/icon';
import { titleIdOf } from './dialogs';

/** Title, body and a foot for the buttons. The words come from the page: a presentational piece knows no language. */
@Component({
  selector: 'bk-dialog-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  templateUrl: './dialog-frame.html',
  styleUrl: './dialog-frame.css',
  host: { '[class.sheet]': 'sheet()' },
})
export class DialogFrame {
  readonly heading = input.required<string>();
  /** Without one there is no cross: a button at the foot is the only way out. */
  readonly closeLabel = input<string>();
  readonly sheet = input(false);

  protected readonly ref = inject(DialogRef);
  protected readonly titleId = titleIdOf(this.ref.id);
}
