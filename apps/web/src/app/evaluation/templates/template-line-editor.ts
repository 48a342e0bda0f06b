import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  ATTENDANCE_MEASURES,
  betterOf,
  figureText,
  firstScoring,
  KPI_UNITS,
  LINE_SOURCES,
  type Ratio,
  type Scoring,
  type TemplateLine,
  type Tier,
  typedFigure,
  withUnit,
} from '@banke/domain/evaluation';
import { Button, Icon } from '@banke/ui';
import { Words } from '../../words/words';
import { type TemplateDraft, typedHundredths } from './template-draft';

const KINDS = ['linear', 'tiers', 'yes-no', 'deduct'] as const;

/** One KPI: what it is called, where its figure comes from, in what unit, and how a value becomes points. */
@Component({
  selector: 'app-template-line-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  templateUrl: './template-line-editor.html',
  styleUrl: './template-line-editor.css',
})
export class TemplateLineEditor {
  readonly draft = input.required<TemplateDraft>();
  readonly line = input.required<TemplateLine>();

  protected readonly words = inject(Words);
  protected readonly kinds = KINDS;
  protected readonly units = KPI_UNITS;
  protected readonly sources = LINE_SOURCES;
  protected readonly measures = ATTENDANCE_MEASURES;
  protected readonly better = computed(() => betterOf(this.line().scoring));

  protected isWrong(field: string): true | null {
    return this.draft().wrong().has(`${this.line().code} ${field}`) ? true : null;
  }

  protected rename(name: string): void {
    this.change((line) => ({ ...line, name: name.trim() }));
  }

  protected comesFrom(text: string): void {
    const source = LINE_SOURCES.find((each) => each === text);
    if (source) this.change((line) => ({ ...line, source }));
  }

  /** Empty: the figure is typed. Presence is a share, all others are counted. */
  protected counts(text: string): void {
    const measure = ATTENDANCE_MEASURES.find((each) => each === text);
    this.change(({ measure: _, ...line }) =>
      measure ? { ...withUnit(line, measure === 'presence' ? 'percent' : 'count'), measure } : line,
    );
  }

  protected measureIn(text: string): void {
    const unit = KPI_UNITS.find((each) => each === text);
    if (unit) this.change((line) => withUnit(line, unit));
  }

  protected scoreBy(text: string): void {
    const kind = KINDS.find((each) => each === text);
    if (!kind) return;
    this.draft().forget(this.line().code);
    this.change((line) => ({ ...line, scoring: firstScoring(kind, line.unit) }));
  }

  protected figure(value: Ratio): string {
    return figureText(value, this.line().unit);
  }

  protected points(points: number): string {
    return String(points / 100);
  }

  protected bound(which: 'floor' | 'target', text: string): void {
    const value = this.draft().read(this.field(which), typedFigure(text, this.line().unit));
    if (value) this.rescore('linear', (scoring) => ({ ...scoring, [which]: value }));
  }

  protected capAt(text: string): void {
    const cap = this.hundredths('cap', text);
    if (cap !== undefined) this.rescore('linear', (scoring) => ({ ...scoring, cap }));
  }

  protected takeOff(text: string): void {
    const each = this.hundredths('each', text);
    if (each !== undefined) this.rescore('deduct', (scoring) => ({ ...scoring, each }));
  }

  protected answer(which: 'yes' | 'no', text: string): void {
    const points = this.hundredths(which, text);
    if (points !== undefined) this.rescore('yes-no', (scoring) => ({ ...scoring, [which]: points }));
  }

  protected betterIs(text: string): void {
    const better = text === 'less' ? 'less' : 'more';
    this.rescore('tiers', (scoring) => ({ ...scoring, better }));
  }

  protected tierFrom(index: number, text: string): void {
    const from = this.draft().read(this.field(`from-${index}`), typedFigure(text, this.line().unit));
    if (from) this.changeTier(index, { from });
  }

  protected tierPoints(index: number, text: string): void {
    const points = this.hundredths(`points-${index}`, text);
    if (points !== undefined) this.changeTier(index, { points });
  }

  protected addTier(): void {
    this.rescore('tiers', (scoring) => {
      const last = scoring.tiers.at(-1) ?? { from: { numerator: 0, denominator: 1 }, points: 0 };
      return { ...scoring, tiers: [...scoring.tiers, last] };
    });
  }

  protected removeTier(index: number): void {
    // The fields behind it move up, so what was wrong in any of them is read anew.
    this.draft().forget(this.line().code);
    this.rescore('tiers', (scoring) => ({
      ...scoring,
      tiers: scoring.tiers.filter((_, each) => each !== index),
    }));
  }

  private changeTier(index: number, change: Partial<Tier>): void {
    this.rescore('tiers', (scoring) => ({
      ...scoring,
      tiers: scoring.tiers.map((tier, each) => (each === index ? { ...tier, ...change } : tier)),
    }));
  }

  private rescore<K extends Scoring['kind']>(
    kind: K,
    change: (scoring: Extract<Scoring, { kind: K }>) => Scoring,
  ): void {
    this.change((line) => (isKind(line.scoring, kind) ? { ...line, scoring: change(line.scoring) } : line));
  }

  private change(change: (line: TemplateLine) => TemplateLine): void {
    this.draft().changeLine(this.line().code, change);
  }

  private hundredths(which: string, text: string): number | undefined {
    return this.draft().read(this.field(which), typedHundredths(text));
  }

  private field(which: string): string {
    return `${this.line().code} ${which}`;
  }
}

function isKind<K extends Scoring['kind']>(
  scoring: Scoring,
  kind: K,
): scoring is Extract<Scoring, { kind: K }> {
  return scoring.kind === kind;
}
