import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { PACK_RULES, packChanges, RULE_PACKS, type RulePack } from '@banke/domain/roster';
import { Choice, Icon } from '@banke/ui';
import { FormDialog } from '../../../forms/form-dialog';
import { Submission } from '../../../forms/submission';
import { RosterRuleWords } from '../../../words/roster-rule-words';
import { Words } from '../../../words/words';
import type { RulesStore } from './rules-store';

/** A set of rules to start from: what it would bring and take away stands there before it is taken. */
@Component({
  selector: 'app-pack-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, FormDialog, FormsModule, Icon],
  templateUrl: './pack-dialog.html',
  styleUrl: './pack-dialog.css',
})
export class PackDialog {
  private readonly data = inject<{ store: RulesStore }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly said = inject(RosterRuleWords);
  protected readonly store = this.data.store;
  protected readonly submission = new Submission();
  protected readonly pack = signal<RulePack>('china');
  protected readonly replace = signal(false);
  protected readonly packs = computed(() =>
    RULE_PACKS.map((value) => ({ value, text: this.words.t(`roster-settings.rules.packs.name.${value}`) })),
  );
  /** As the server does it. */
  protected readonly changes = computed(() => packChanges(this.store.rules(), PACK_RULES[this.pack()]));
  protected readonly nothing = computed(() => {
    const { missing, surplus } = this.changes();
    return missing.length === 0 && !(this.replace() && surplus.length > 0);
  });
  protected readonly deed = computed(() => {
    const { missing, surplus } = this.changes();
    const { count, t } = this.words;
    const parts = [
      ...(missing.length > 0 ? [count('roster-settings.rules.packs.adds', missing.length)] : []),
      ...(this.replace() && surplus.length > 0
        ? [count('roster-settings.rules.packs.removes', surplus.length)]
        : []),
    ];
    return parts.length > 0 ? parts.join(t('roster-settings.rules.packs.and')) : t('shell.close');
  });

  protected sentence(rule: { code: (typeof PACK_RULES)['china'][number]['code']; value: object }): string {
    return this.store.sentence({ code: rule.code, value: { ...rule.value } });
  }

  protected async submit(): Promise<void> {
    const take = () => this.store.takeOver(this.pack(), this.replace());
    if (this.nothing() || (await this.submission.done({}, take))) this.ref.close();
  }
}
