import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { AUDIT_ACTIONS, type AuditAction } from '@banke/domain/audit';
import { Button, Icon } from '@banke/ui';
import { Words } from '../words/words';
import { AuditWords } from './audit-words';

interface Group {
  name: string;
  actions: readonly AuditAction[];
  chosen: number;
}

/** Any number of deeds, grouped by what they are done to; each choice takes effect at once. */
@Component({
  selector: 'app-audit-actions-filter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus, Icon],
  templateUrl: './audit-actions-filter.html',
  styleUrl: './audit-actions-filter.css',
})
export class AuditActionsFilter {
  readonly chosen = input.required<readonly AuditAction[]>();
  readonly chosenChange = output<AuditAction[]>();

  protected readonly words = inject(Words);
  protected readonly said = inject(AuditWords);
  protected readonly open = signal(false);
  protected readonly groups = computed(() => {
    const names = [...new Set(AUDIT_ACTIONS.map(groupOf))];
    return names.map((name): Group => {
      const actions = AUDIT_ACTIONS.filter((action) => groupOf(action) === name);
      return { name, actions, chosen: actions.filter((action) => this.chosen().includes(action)).length };
    });
  });

  protected choose(actions: readonly AuditAction[], wanted: boolean): void {
    this.chosenChange.emit(
      AUDIT_ACTIONS.filter((each) => (actions.includes(each) ? wanted : this.chosen().includes(each))),
    );
  }
}

const groupOf = (action: AuditAction): string => action.split('.')[0] ?? action;
