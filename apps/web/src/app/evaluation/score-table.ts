import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { EvaluatedPersonView, EvaluationMonthDetailView } from '@banke/contracts';
import { Button } from '@banke/ui';
import { Place } from '../shell/place';
import { Words } from '../words/words';
import { LineWords, pointsText, signedPoints } from './line-words';
import { groupsOf, type MarkedValue, markedValues, partCodes, scoredPeople, TOTAL } from './score-grid';

const BY_TEAM = 'team';

/** Teams and people by parts, last month beside, what is missing and what stands out; a row opens every line behind its number. */
@Component({
  selector: 'app-score-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button],
  templateUrl: './score-table.html',
  styleUrls: ['./tables.css', './score-table.css'],
})
export class ScoreTable {
  private readonly place = inject(Place);

  readonly month = input.required<EvaluationMonthDetailView>();
  readonly opened = output<EvaluatedPersonView>();

  protected readonly words = inject(Words);
  protected readonly lines = inject(LineWords);
  protected readonly pointsText = pointsText;
  protected readonly signed = signedPoints;
  protected readonly total = TOTAL;
  protected readonly byTeam = computed(() => this.place.param('by') === BY_TEAM);
  protected readonly parts = computed(() => partCodes(this.month()));
  protected readonly people = computed(() => scoredPeople(this.month()));
  protected readonly groups = computed(() => groupsOf(this.people(), this.parts(), this.byTeam()));
  protected readonly marked = computed(() => markedValues(this.people(), this.parts()));
  private readonly reasons = computed(
    () => new Map(this.marked().map((value) => [`${value.person} ${value.code}`, this.reason(value)])),
  );

  protected order(byTeam: boolean): void {
    this.place.change({ by: byTeam ? BY_TEAM : null }, { replace: true });
  }

  /** Undefined for a value like the others. */
  protected marking({ staffId }: EvaluatedPersonView, code: string): string | undefined {
    return this.reasons().get(`${staffId} ${code}`);
  }

  protected codeName(code: string): string {
    return code === TOTAL ? this.words.t('evaluation.column.total') : this.lines.part(code);
  }

  protected reason({ value, median, spread, measure, z, of }: MarkedValue): string {
    return this.words.t(`evaluation.outlier.${measure}`, {
      ...{ value: pointsText(value), median: pointsText(median), spread: pointsText(spread), of },
      z: (z / 10).toFixed(1).replace('-', '−'),
    });
  }

  protected pointsOf({ parts }: EvaluatedPersonView, code: string): string {
    const part = parts.find((each) => each.code === code);
    return !part || part.weight === 0 ? '–' : pointsText(part.points);
  }

  protected missingOf({ parts }: EvaluatedPersonView, code: string): number {
    return parts.find((each) => each.code === code)?.missing ?? 0;
  }

  /** Points of a part beside those of last month. */
  protected partChange({ parts, partsBefore }: EvaluatedPersonView, code: string): string {
    const [now, before] = [parts, partsBefore].map((list) =>
      list.find((each) => each.code === code && each.weight > 0),
    );
    return now && before && now.points !== before.points ? signedPoints(now.points - before.points) : '';
  }

  protected change({ total, before }: EvaluatedPersonView): string {
    return total === null || before === null ? '' : signedPoints(total - before);
  }

  protected mean(points: number | null | undefined): string {
    return points === null || points === undefined ? '–' : pointsText(points);
  }

  protected show(staffId: string): void {
    const person = this.people().find((each) => each.staffId === staffId);
    if (person) this.opened.emit(person);
  }
}
