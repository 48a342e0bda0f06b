import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { EvaluationPolicyListView, EvaluationPolicyView } from '@banke/contracts';
import { Button, Dialogs } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { listState, type Loaded } from '../../http/loaded';
import { ListBody } from '../../lists/list-body';
import { SettingsDepartment } from '../../roster/settings/settings-department';
import { SessionStore } from '../../session/session-store';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';
import { pointsText } from '../line-words';
import { RulesDialog } from './rules-dialog';

/** How quarters are graded, how long one can appeal and whether ranks are shown, with what held before. */
@Component({
  selector: 'app-evaluation-rules-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, ListBody],
  templateUrl: './rules-page.html',
  styleUrl: './rules-page.css',
})
export class EvaluationRulesPage {
  private readonly api = inject(EvaluationApi);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<readonly EvaluationPolicyListView[]>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly department = inject(SettingsDepartment);
  protected readonly mayEdit = computed(() => this.session.may('scores.templates'));
  protected readonly view = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value[0] : undefined;
  });
  protected readonly state = computed(() => listState(this.loaded(), 1));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.department.id();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
  }

  protected async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    try {
      this.loaded.set({ is: 'ready', value: [await this.api.policies(department)] });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected edit(list: EvaluationPolicyListView): void {
    const departmentId = this.department.id() ?? '';
    this.dialogs.open(RulesDialog, { departmentId, list, done: () => this.load() });
  }

  /** A policy as pairs of what it decides and how. */
  protected facts({ quarter, appealDays, showRanks }: EvaluationPolicyView): [string, string][] {
    const { t } = this.words;
    const [a, b, c] = [quarter.from.A, quarter.from.B, quarter.from.C].map(pointsText);
    const { breaches: limit } = quarter;
    return [
      [t('evaluation.quarter.grade'), t('evaluation.rules.bands', { a: a ?? '', b: b ?? '', c: c ?? '' })],
      [t('evaluation.rules.leastMonths'), t('evaluation.rules.months', { least: quarter.leastMonths })],
      [
        t('evaluation.rules.breaches'),
        limit === null ? t('evaluation.rules.never') : t('evaluation.rules.limit', { limit }),
      ],
      [t('evaluation.rules.failedBelow'), pointsText(quarter.failedBelow)],
      [t('evaluation.rules.appealDays'), t('evaluation.rules.days', { days: appealDays })],
      [t('evaluation.rules.showRanks'), t(`evaluation.rules.ranks.${String(showRanks)}`)],
    ];
  }
}
