import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plainDateOf } from '@banke/domain/calendar';
import {
  missingHistory,
  type AnsweredFinding,
  type MonthOverride,
  type Override,
} from '@banke/domain/roster';
import { Button } from '@banke/ui';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FindingLine } from './finding-line';
import { FindingWords } from './finding-words';
import { Overriding } from './overriding';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';

type Kind = 'hard' | 'soft' | 'answered' | 'unjudged';

interface RuleGroup {
  rule: string;
  findings: AnsweredFinding[];
}

const KINDS: readonly Kind[] = ['hard', 'soft', 'answered', 'unjudged'];
const SHOWN = 20;

/** Everything the rules say, worst first and by rule; what cannot be judged stands apart, since it is no fault. */
@Component({
  selector: 'app-violations-tab',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, FindingLine, RouterLink],
  templateUrl: './violations-tab.html',
  styleUrl: './violations-tab.css',
})
export class ViolationsTab {
  private readonly editing = inject(RosterEditing);
  private readonly overriding = inject(Overriding);
  protected readonly place = inject(Place);
  protected readonly said = inject(FindingWords);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(RosterDesk);
  private readonly opened = signal<ReadonlyMap<string, number>>(new Map());

  protected readonly groups = computed(() => {
    const kinds = new Map<Kind, Map<string, AnsweredFinding[]>>();
    for (const answered of this.editing.findings()) {
      const kind = kindOf(answered);
      const rules = kinds.get(kind) ?? new Map<string, AnsweredFinding[]>();
      const { code } = answered.finding;
      const there = rules.get(code);
      if (there) there.push(answered);
      else rules.set(code, [answered]);
      kinds.set(kind, rules);
    }
    return KINDS.flatMap((kind) => {
      const rules = [...(kinds.get(kind) ?? [])].map(([rule, findings]): RuleGroup => ({ rule, findings }));
      const count = rules.reduce((sum, { findings }) => sum + findings.length, 0);
      return count > 0 ? [{ kind, rules, count }] : [];
    });
  });

  /** The month whose shifts would let more be judged, for who may enter them. */
  protected readonly history = computed(() => {
    const month = this.desk.month();
    const day = month && missingHistory(month, this.editing.findings());
    return day !== undefined && this.editing.editable() ? plainDateOf(day).slice(0, 7) : undefined;
  });

  protected readonly ruled = computed(() => (this.desk.month()?.settings.length ?? 0) > 0);

  protected shown(kind: Kind, rule: string): number {
    return this.opened().get(`${kind} ${rule}`) ?? SHOWN;
  }

  protected more(kind: Kind, rule: string): void {
    const key = `${kind} ${rule}`;
    this.opened.update((opened) => new Map(opened).set(key, (opened.get(key) ?? SHOWN) + SHOWN));
  }

  protected where({ finding }: AnsweredFinding): string {
    const name = this.desk.names().get(finding.personId ?? '');
    return [name, this.said.days(finding)].filter(Boolean).join(' · ');
  }

  protected jump({ finding }: AnsweredFinding): void {
    this.desk.jump(finding.personId, finding.days);
  }

  protected bound(answered: AnsweredFinding): Override | undefined {
    return this.overriding.boundOf(answered);
  }

  protected override(answered: AnsweredFinding, bound: Override): void {
    this.overriding.ask(answered, bound);
  }

  protected revoke(override: MonthOverride): void {
    void this.overriding.revoke(override);
  }

  protected readonly mayRevoke = this.editing.editable;
}

function kindOf({ finding, override }: AnsweredFinding): Kind {
  if (finding.verdict === 'unjudged') return 'unjudged';
  return override ? 'answered' : finding.strictness.kind;
}
