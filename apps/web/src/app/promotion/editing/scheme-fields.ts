import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EXCELLENT_AGENT, type FieldShape } from '@banke/domain/promotion';
import { CatalogueDirectory } from '../../people/catalogue-directory';
import { Words } from '../../words/words';
import { CourseNames } from '../course-names';
import { CriterionWords } from '../criterion-words';
import type { SchemeDraft } from './scheme-draft';

const WINDOWS = ['months', 'since-hire', 'since-grade', 'after-grade', 'probation'] as const;
const LONGER = ['named', 'window', 'choices'];

/** Fields of one part of a scheme, each as its shape says, with what is wrong in it below. */
@Component({
  selector: 'app-scheme-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './scheme-fields.html',
  styleUrl: './scheme-fields.css',
})
export class SchemeFields {
  readonly draft = input.required<SchemeDraft>();
  /** Of the part that the fields are of; empty for the scheme itself. */
  readonly path = input('');
  readonly shapes = input.required<Readonly<Record<string, FieldShape>>>();
  readonly values = input.required<object>();

  private readonly catalogues = inject(CatalogueDirectory);
  private readonly courses = inject(CourseNames);
  private readonly criterionWords = inject(CriterionWords);

  protected readonly words = inject(Words);
  protected readonly windows = WINDOWS;
  protected readonly fields = computed(() => {
    const values = this.values() as Readonly<Record<string, unknown>>;
    return Object.entries(this.shapes()).map(([name, shape]) => ({
      ...{ name, shape, path: this.path() === '' ? name : `${this.path()}.${name}`, value: values[name] },
      label: this.words.t(`promotion.field.${name}`),
      long: LONGER.includes(shape.is),
    }));
  });

  /** A field that is no window of time has none; the template then shows nothing. */
  protected windowOf(value: unknown): { kind: string; months?: number } {
    return value as { kind: string; months?: number };
  }

  protected named(value: unknown): Readonly<Record<string, string>> {
    return value as Readonly<Record<string, string>>;
  }

  protected has(value: unknown, each: string): boolean {
    return (value as readonly string[]).includes(each);
  }

  protected figure(value: unknown, shape: FieldShape): string {
    if (typeof value !== 'number') return '';
    return String(isHundredths(shape) ? value / 100 : value);
  }

  /** What cannot be read as a number stays missing, and is said to be. */
  protected type(path: string, text: string, shape: FieldShape): void {
    const number = text.trim() === '' ? NaN : Number(text);
    const value = isHundredths(shape) ? Math.round(number * 100) : number;
    this.draft().set(path, Number.isNaN(value) ? null : value);
  }

  protected tick(path: string, value: unknown, [each, of]: [string, readonly string[]]): void {
    const chosen = value as readonly string[];
    this.draft().set(
      path,
      of.filter((one) => (one === each ? !chosen.includes(one) : chosen.includes(one))),
    );
  }

  protected chooseWindow(path: string, kind: string): void {
    this.draft().set(path, kind === 'months' || kind === 'after-grade' ? { kind, months: 12 } : { kind });
  }

  protected option(name: string, value: string): string {
    const { t } = this.words;
    if (name === 'grades') return value;
    if (name === 'run' || name === 'class') return t(`promotion.${name}.${value}`);
    return name === 'classes' ? t(`promotion.class.${value}`) : t(`promotion.option.${name}.${value}`);
  }

  protected references(to: 'qualification' | 'course'): readonly { id: string; name: string }[] {
    return to === 'course' ? this.courses.all() : this.catalogues.qualifications();
  }

  /** Awards that have a name of their own, and the one that stands there. */
  protected awards(value: unknown): { code: string; name: string }[] {
    return [...new Set([EXCELLENT_AGENT, String(value)])].map((code) => ({
      ...{ code, name: this.criterionWords.award(code) },
    }));
  }

  protected error(path: string): string | undefined {
    const error = this.draft().errorAt(path);
    if (!error) return undefined;
    const { code, min, max } = error;
    const shape = this.fields().find((field) => field.path === path)?.shape;
    const scale = shape && isHundredths(shape) ? 100 : 1;
    const bounds = { min: (min ?? 0) / scale, max: (max ?? 0) / scale };
    return this.words.t(`codes.field.scheme.${code}`, bounds);
  }
}

/** Points and shares are stored in hundredths and typed as people say them. */
function isHundredths(shape: FieldShape): boolean {
  return shape.is === 'integer' && (shape.unit === 'points' || shape.unit === 'percent');
}
