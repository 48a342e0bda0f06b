import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { ObligationRuleView } from '@banke/contracts';
import { Badge, Button, Dialogs, Icon } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { RowMenu, type RowDeedItem } from '../lists/row-menu';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import { ObligationSaid } from './obligation-said';
import { RuleDialog, type RuleDialogData } from './rule-dialog';
import { RuleWords } from './rule-words';
import { RulesStore } from './rules-store';

type RuleDeed = 'edit' | 'switch-off' | 'switch-on';

/** What comes again by itself: each rule one sentence. */
@Component({
  selector: 'app-rules-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RowMenu],
  providers: [RulesStore],
  templateUrl: './rules-page.html',
  styleUrl: './rules-page.css',
})
export class RulesPage {
  private readonly dialogs = inject(Dialogs);

  protected readonly words = inject(Words);
  protected readonly store = inject(RulesStore);
  protected readonly names = inject(ObligationWords);
  protected readonly said = inject(ObligationSaid);
  protected readonly rules = inject(RuleWords);
  protected readonly tell = inject(Tell);
  protected readonly adding = signal<string | undefined>(undefined);

  protected items({ active }: ObligationRuleView): RowDeedItem<RuleDeed>[] {
    return [
      { deed: 'edit', icon: 'edit', text: this.words.t('obligations.rule.edit') },
      active
        ? {
            deed: 'switch-off',
            icon: 'archive',
            text: this.words.t('obligations.rule.switchOff'),
            apart: true,
          }
        : {
            deed: 'switch-on',
            icon: 'restore',
            text: this.words.t('obligations.rule.switchOn'),
            apart: true,
          },
    ];
  }

  protected act(rule: ObligationRuleView, deed: RuleDeed): void {
    if (deed === 'edit') this.edit(rule);
    else void this.tell.of(this.store.setActive(rule, deed === 'switch-on'));
  }

  protected edit(rule?: ObligationRuleView): void {
    this.dialogs.open<unknown, RuleDialogData>(RuleDialog, { store: this.store, ...(rule && { rule }) });
  }

  protected async addPresets(departmentId: string): Promise<void> {
    this.adding.set(departmentId);
    await this.tell.of(this.store.addPresets(departmentId));
    this.adding.set(undefined);
  }

  /** 写一段说明 · 提前 3 天提醒. */
  protected more({ evidence, remindDays }: ObligationRuleView): string {
    const remind = remindDays > 0 ? [this.words.count('obligations.rule.remind', remindDays)] : [];
    return [this.said.evidence(evidence), ...remind].join(' · ');
  }
}
