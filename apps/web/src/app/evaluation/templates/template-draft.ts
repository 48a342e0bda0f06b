import { computed, signal } from '@angular/core';
import {
  checkTemplate,
  type EvaluationTemplate,
  firstScoring,
  type TemplateLine,
  type TemplatePart,
  WHOLE,
} from '@banke/domain/evaluation';
import { randomId } from '../../http/random-id';

/** A template while somebody changes it: judged by the same rule as on the server, before anything is sent. */
export class TemplateDraft {
  readonly parts;
  readonly floor;
  readonly cap;
  readonly leastDays;
  /** Fields whose text cannot be read. */
  readonly wrong = signal<ReadonlySet<string>>(new Set());
  readonly sum = computed(() => sumOf(this.parts()));
  readonly problems = computed(() => checkTemplate(this.content()));
  readonly usable = computed(
    () =>
      this.problems().length === 0 &&
      this.wrong().size === 0 &&
      this.parts().every(({ lines }) => lines.every(({ name }) => name.trim() !== '')),
  );

  /** Whether anything is other than it was. */
  readonly changed = computed(() => JSON.stringify(this.content()) !== this.before);
  private readonly before: string;

  constructor({ parts, floor, cap, leastDays }: EvaluationTemplate) {
    this.parts = signal(parts);
    this.floor = signal(floor);
    this.cap = signal(cap);
    this.leastDays = signal(leastDays);
    this.before = JSON.stringify(this.content());
  }

  content(): EvaluationTemplate {
    return { parts: this.parts(), floor: this.floor(), cap: this.cap(), leastDays: this.leastDays() };
  }

  /** The codes of lines with bounds or points that make no sense. */
  badScoring(line: string): boolean {
    return this.problems().some((problem) => problem.code === 'scoring' && problem.line === line);
  }

  sumOf({ lines }: TemplatePart): number {
    return sumOf(lines);
  }

  addPart(code: string): void {
    this.parts.update((parts) => [...parts, { code, weight: 0, lines: [] }]);
  }

  removePart(code: string): void {
    this.parts.update((parts) => parts.filter((part) => part.code !== code));
    this.forget(code);
  }

  changePart(code: string, change: (part: TemplatePart) => TemplatePart): void {
    this.parts.update((parts) => parts.map((part) => (part.code === code ? change(part) : part)));
  }

  /** Returns the code of the new line; the only line of its part has all its weight. */
  addLine(part: string): string {
    const code = `line-${randomId().slice(0, 8)}`;
    this.changePart(part, (each) => ({
      ...each,
      lines: [...each.lines, { ...NEW_LINE, code, weight: each.lines.length === 0 ? WHOLE : 0 }],
    }));
    return code;
  }

  removeLine(code: string): void {
    this.parts.update((parts) =>
      parts.map((part) => ({ ...part, lines: part.lines.filter((line) => line.code !== code) })),
    );
    this.forget(code);
  }

  changeLine(code: string, change: (line: TemplateLine) => TemplateLine): void {
    this.parts.update((parts) =>
      parts.map((part) => ({
        ...part,
        lines: part.lines.map((line) => (line.code === code ? change(line) : line)),
      })),
    );
  }

  /** What was read from a field, which is remembered as wrong when it was nothing. */
  read<T>(field: string, value: T | undefined): T | undefined {
    this.wrong.update((wrong) => {
      const next = new Set(wrong);
      if (value === undefined) next.add(field);
      else next.delete(field);
      return next;
    });
    return value;
  }

  /** Fields of what is no longer there hold nobody up. */
  forget(of: string): void {
    this.wrong.update(
      (wrong) => new Set([...wrong].filter((field) => field !== of && !field.startsWith(`${of} `))),
    );
  }
}

const NEW_LINE: TemplateLine = {
  ...{ code: '', name: '', source: 'kpi', unit: 'percent', weight: 0 },
  scoring: firstScoring('linear', 'percent'),
};

const HUNDREDTHS = /^\d{1,3}(\.\d{1,2})?$/;

/** Percent or points as typed, in hundredths; undefined for what is neither. */
export function typedHundredths(text: string): number | undefined {
  return HUNDREDTHS.test(text.trim()) ? Math.round(Number(text) * 100) : undefined;
}

const sumOf = (weighted: readonly { weight: number }[]) =>
  weighted.reduce((total, { weight }) => total + weight, 0);
