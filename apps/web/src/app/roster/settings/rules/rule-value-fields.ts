import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CatalogueEntryView } from '@banke/contracts';
import { BURDENS, DAY_PARTS, type FieldShape } from '@banke/domain/roster';
import { Field, FieldInput } from '@banke/ui';
import { RosterRuleWords } from '../../../words/roster-rule-words';
import { Words } from '../../../words/words';
import type { RuleDraft } from './rule-draft';

/** The fields that the table of shapes names for a rule. */
@Component({
  selector: 'app-rule-value-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput],
  templateUrl: './rule-value-fields.html',
  styles: `
    :host:empty {
      display: none;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-size: var(--text-m);
      font-weight: 500;
    }
    p {
      flex-basis: 100%;
      color: var(--danger);
      font-size: var(--text-s);
    }
  `,
})
export class RuleValueFields {
  readonly draft = input.required<RuleDraft>();
  readonly templates = input.required<readonly { id: string; name: string }[]>();
  readonly teams = input.required<readonly { id: string; name: string }[]>();
  readonly qualifications = input.required<readonly CatalogueEntryView[]>();
  readonly errorOf = input.required<(path: string) => string | undefined>();

  protected readonly words = inject(Words);
  protected readonly said = inject(RosterRuleWords);
  protected readonly parts = DAY_PARTS;
  protected readonly fields = computed(() =>
    this.draft()
      .fields()
      .map((field) => ({ ...field, label: this.words.t(`roster-settings.rules.field.${field.path}`) })),
  );

  protected hint(shape: FieldShape): string | undefined {
    if (shape.kind !== 'number') return undefined;
    const unit = this.words.t(`roster-settings.rules.unit.${shape.unit}`);
    return shape.optional ? this.words.t('roster-settings.rules.optional', { unit }) : unit;
  }

  protected option(option: string): string {
    const part = DAY_PARTS.find((each) => each === option);
    if (part) return this.said.shiftsOf(part);
    const burden = BURDENS.find((each) => each === option);
    return burden ? this.said.burden(burden) : this.words.t(`roster-settings.rules.window.${option}`);
  }

  protected chosen(path: string, option: string): boolean {
    return this.draft().text(path).split(' ').includes(option);
  }
}
