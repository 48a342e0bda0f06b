import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { RuleSettingView } from '@banke/contracts';
import { isMeasure } from '@banke/domain/roster';
import { Badge, Button, Dialogs, Icon, SearchField } from '@banke/ui';
import { ListBody } from '../../../lists/list-body';
import { RowMenu, type RowDeedItem } from '../../../lists/row-menu';
import { Place } from '../../../shell/place';
import { Formats } from '../../../words/formats';
import { RosterRuleWords } from '../../../words/roster-rule-words';
import { Words } from '../../../words/words';
import { NoDepartment } from '../no-department';
import { SettingsDepartment } from '../settings-department';
import { PackDialog } from './pack-dialog';
import { RuleSettingDialog, type RuleSettingDialogData } from './rule-setting-dialog';
import { RulesStore } from './rules-store';

type RuleDeed = 'edit' | 'remove';

/** What a roster is measured by: each rule one sentence with its numbers. */
@Component({
  selector: 'app-roster-rules-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RowMenu, SearchField, NoDepartment],
  providers: [RulesStore],
  templateUrl: './rules-page.html',
  styleUrl: './rules-page.css',
})
export class RosterRulesPage {
  private readonly dialogs = inject(Dialogs);

  protected readonly words = inject(Words);
  protected readonly said = inject(RosterRuleWords);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly store = inject(RulesStore);
  protected readonly department = inject(SettingsDepartment);

  protected search(text: string): void {
    this.place.change({ q: text || null }, { replace: true });
  }

  protected edit(rule?: RuleSettingView): void {
    this.dialogs.open<unknown, RuleSettingDialogData>(
      RuleSettingDialog,
      { store: this.store, ...(rule && { rule }) },
      { wide: true },
    );
  }

  protected takeOver(): void {
    this.dialogs.open(PackDialog, { store: this.store }, { wide: true });
  }

  protected act(rule: RuleSettingView, deed: RuleDeed): void {
    if (deed === 'edit') this.edit(rule);
    else void this.store.remove(rule);
  }

  protected readonly items = (): RowDeedItem<RuleDeed>[] => [
    { deed: 'edit', icon: 'edit', text: this.words.t('roster-settings.rules.edit') },
    { deed: 'remove', icon: 'close', text: this.words.t('roster-settings.rules.remove'), apart: true },
  ];

  /** 《劳动法》第38条 · 12月1日起. */
  protected besides({ source, from, through }: RuleSettingView): string {
    const { t } = this.words;
    const dates = [
      ...(from === null ? [] : [t('roster-settings.rules.since', { day: this.formats.date(from) })]),
      ...(through === null ? [] : [t('roster-settings.rules.until', { day: this.formats.date(through) })]),
    ];
    return [this.said.source(source), ...dates].join(' · ');
  }

  protected isHard({ code, strictness }: RuleSettingView): boolean {
    return strictness.kind === 'hard' && !isMeasure(code);
  }

  protected strictness({ code, strictness }: RuleSettingView): string {
    if (isMeasure(code)) return this.words.t('roster-settings.rules.measure');
    if (strictness.kind === 'soft') {
      return this.words.t('roster-settings.rules.softWith', { weight: strictness.weight });
    }
    return this.words.t(
      strictness.overridable ? 'roster-settings.rules.hardUnless' : 'roster-settings.rules.hard',
    );
  }
}
