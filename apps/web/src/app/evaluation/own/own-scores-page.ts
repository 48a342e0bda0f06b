import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnQuarterView, OwnScoreListView, OwnScoreView } from '@banke/contracts';
import { chancesOf } from '@banke/domain/evaluation';
import { Dialogs, Icon, Toasts, Viewport } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { listState, type Loaded } from '../../http/loaded';
import { ListBody } from '../../lists/list-body';
import { onLive } from '../../live/on-live';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';
import { LineWords, pointsText } from '../line-words';
import { ReasonDialog, type ReasonAsked } from '../reason-dialog';
import { QuarterWords } from '../quarters/quarter-words';
import { ScoreLines } from '../score-lines';
import { ScoreTrend } from './score-trend';

const CHANCES_SHOWN = 3;

/** Scores of whoever looks: the month, what made it, how it went over the year, and what would raise it most. */
@Component({
  selector: 'app-own-scores-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ListBody, RouterLink, ScoreLines, ScoreTrend],
  templateUrl: './own-scores-page.html',
  styleUrl: './own-scores-page.css',
})
export class OwnScoresPage {
  private readonly api = inject(EvaluationApi);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly loaded = signal<Loaded<readonly OwnScoreView[]>>({ is: 'loading' });

  protected readonly place = inject(Place);
  /** A phone has no tabs of a room: the way on to the ladder stands on the page. */
  protected readonly wide = inject(Viewport).wide;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly lines = inject(LineWords);
  protected readonly quarterWords = inject(QuarterWords);
  protected readonly pointsText = pointsText;
  protected readonly months = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  protected readonly quarters = signal<readonly OwnQuarterView[]>([]);
  protected readonly state = computed(() => listState(this.loaded(), this.months().length));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  protected readonly shown = computed(() => {
    const month = this.place.param('of');
    return this.months().find(({ firstDay }) => firstDay.slice(0, 7) === month) ?? this.months()[0];
  });
  protected readonly chances = computed(() => {
    const outcome = this.shown()?.outcome;
    if (outcome?.outcome !== 'scored') return [];
    const names = new Map(
      outcome.score.stays.flatMap((stay) => stay.lines.map(({ code, line }) => [code, line.name] as const)),
    );
    return chancesOf(outcome.score)
      .slice(0, CHANCES_SHOWN)
      .map((chance) => ({ ...chance, name: names.get(chance.code) ?? chance.code }));
  });

  constructor() {
    void this.load();
    onLive(['scores-changed'], () => this.load());
  }

  protected async load(): Promise<void> {
    try {
      this.show(await this.api.ownScores());
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected choose(month: string): void {
    this.place.change({ of: month }, { replace: true });
  }

  protected appeal(month: OwnScoreView, { line, name }: { line: string; name: string }): void {
    const { t } = this.words;
    this.dialogs.open<unknown, ReasonAsked>(ReasonDialog, {
      heading: t('evaluation.appeal.of', { line: name }),
      text: t('evaluation.appeal.text', { day: this.formats.day(month.appealsThrough ?? '') }),
      label: t('evaluation.appeal.reason'),
      deed: t('evaluation.appeal.send'),
      send: async (reason) => {
        this.show(await this.api.appeal({ monthId: month.monthId, line, reason }));
        this.toasts.done(t('evaluation.appeal.sent'));
      },
    });
  }

  private show({ months, quarters }: OwnScoreListView): void {
    this.quarters.set(quarters);
    this.loaded.set({ is: 'ready', value: months });
  }
}
