import { computed, signal } from '@angular/core';
import type { RuleSettingRequest, RuleSettingView } from '@banke/contracts';
import {
  checkRuleValue,
  clockTime,
  durationText,
  PACK_RULES,
  RULE_PACKS,
  RULE_SHAPES,
  typedDuration,
  typedTime,
  type FieldShape,
  type RuleCode,
  type RuleValueProblem,
  type ShapeUnit,
} from '@banke/domain/roster';

export interface DraftField {
  path: string;
  shape: FieldShape;
}

/** What a rule of its own begins with where no pack has one. */
const USUAL: Partial<Record<RuleCode, Record<string, unknown>>> = {
  'monthly-minutes': { max: 176 * 60 },
  'comprehensive-hours': { period: 'month', overtime: 36 * 60 },
  'consecutive-rest-days': { min: 2 },
  weekends: { max: 2 },
  'shift-count': { of: { dayPart: 'night' }, window: 'month', max: 8 },
  'even-staffing': { part: 'late', as: 'day' },
};

/** A rule as it is being written: every field as text, and read by the table of shapes. */
export class RuleDraft {
  readonly code = signal<RuleCode>('minimum-rest');
  readonly kind = signal<'hard' | 'soft'>('hard');
  readonly overridable = signal(true);
  readonly weight = signal<number | null>(10);
  readonly from = signal('');
  readonly through = signal('');
  private readonly typed = signal<Record<string, string>>({});

  readonly fields = computed((): DraftField[] =>
    Object.entries<FieldShape>(RULE_SHAPES[this.code()]).map(([path, shape]) => ({ path, shape })),
  );
  readonly value = computed((): Record<string, unknown> => {
    const typed = this.typed();
    return Object.fromEntries(
      this.fields().flatMap(({ path, shape }) => {
        const value = read(shape, typed[path] ?? '');
        return value === undefined ? [] : [[path, value] as const];
      }),
    );
  });
  readonly problems = computed((): RuleValueProblem[] => checkRuleValue(this.code(), this.value()));
  readonly request = computed((): RuleSettingRequest => ({
    value: this.value(),
    strictness:
      this.kind() === 'hard'
        ? { kind: 'hard', overridable: this.overridable() }
        : { kind: 'soft', weight: this.weight() ?? 0 },
    from: this.from() || null,
    through: this.through() || null,
  }));

  constructor(rule?: RuleSettingView) {
    if (!rule) {
      this.choose(this.code());
      return;
    }
    this.code.set(rule.code);
    this.fill(rule.value);
    this.setStrictness(rule.strictness);
    this.from.set(rule.from ?? '');
    this.through.set(rule.through ?? '');
  }

  /** Another rule to write, with the numbers it usually has. */
  choose(code: RuleCode): void {
    this.code.set(code);
    const shipped = RULE_PACKS.flatMap((pack) => PACK_RULES[pack]).find((rule) => rule.code === code);
    this.fill({ ...(shipped?.value ?? USUAL[code]) });
    if (shipped) this.setStrictness(shipped.strictness);
  }

  /** Several choices are kept with spaces between, a shift as `templateId …` or `dayPart …`. */
  text(path: string): string {
    return this.typed()[path] ?? '';
  }

  type(path: string, text: string): void {
    this.typed.update((typed) => ({ ...typed, [path]: text }));
  }

  toggle(path: string, option: string, chosen: boolean): void {
    const others = this.text(path)
      .split(' ')
      .filter((each) => each !== '' && each !== option);
    this.type(path, (chosen ? [...others, option] : others).join(' '));
  }

  private fill(value: Record<string, unknown>): void {
    this.typed.set(
      Object.fromEntries(this.fields().map(({ path, shape }) => [path, write(shape, value[path])])),
    );
  }

  private setStrictness(strictness: RuleSettingView['strictness']): void {
    this.kind.set(strictness.kind);
    if (strictness.kind === 'hard') this.overridable.set(strictness.overridable);
    else this.weight.set(strictness.weight);
  }
}

function read(shape: FieldShape, text: string): unknown {
  const typed = text.trim();
  if (typed === '') return undefined;
  switch (shape.kind) {
    case 'number':
      return numberIn(shape.unit, typed);
    case 'choices':
      return typed.split(' ');
    case 'template-or-part': {
      const [of = '', id] = typed.split(' ');
      return { [of]: id };
    }
    default:
      return typed;
  }
}

/** What is no number stays wrong instead of becoming one. */
function numberIn(unit: ShapeUnit, typed: string): number {
  if (unit === 'minutes') return typedDuration(typed) ?? Number.NaN;
  if (unit === 'time') return typedTime(typed) ?? Number.NaN;
  return /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
}

function write(shape: FieldShape, value: unknown): string {
  if (value === undefined) return '';
  if (shape.kind === 'number' && shape.unit === 'minutes') return durationText(Number(value));
  if (shape.kind === 'number' && shape.unit === 'time') return clockTime(Number(value));
  if (shape.kind === 'template-or-part') return Object.entries(Object(value) as object)[0]?.join(' ') ?? '';
  return Array.isArray(value) ? value.join(' ') : String(value as string | number);
}
