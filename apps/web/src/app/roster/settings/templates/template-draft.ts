import { computed, signal } from '@angular/core';
import type { ShiftTemplateRequest, ShiftTemplateView } from '@banke/contracts';
import type { FieldCode } from '@banke/contracts/codes';
import {
  checkTemplate,
  fillBlocks,
  isDuty,
  takenCodes,
  type Block,
  type DayPart,
  type EntryKind,
  type TemplateProblem,
} from '@banke/domain/roster';

/** What a field says is wrong with it. */
export interface DraftError {
  path: string;
  code: FieldCode;
}

const FIELD_CODES: Record<TemplateProblem['code'], FieldCode> = {
  'blocks-missing': 'required',
  'blocks-not-allowed': 'block.not-allowed',
  'block-empty': 'block.empty',
  'block-out-of-day': 'block.out-of-day',
  'block-overlaps': 'block.overlaps',
  'gap-between-blocks': 'block.gap',
  'shift-too-long': 'shift.too-long',
  'starts-on-another-day': 'shift.starts-on-another-day',
  'day-part-missing': 'required',
};

/** A template as it is being written. What its kind has no use for is kept, but not sent. */
export class TemplateDraft {
  readonly kind = signal<EntryKind>('shift');
  readonly code = signal('');
  readonly name = signal('');
  readonly aliases = signal('');
  readonly colour = signal(1);
  readonly dayPart = signal<DayPart>('day');
  readonly earlyClass = signal(false);
  readonly blocks = signal<readonly Block[]>(usualDay());
  readonly skillIds = signal<readonly string[]>([]);

  readonly duty = computed(() => isDuty(this.kind()));
  readonly request = computed((): ShiftTemplateRequest => {
    const duty = this.duty();
    return {
      kind: this.kind(),
      code: this.code().trim(),
      name: this.name().trim(),
      aliases: this.aliases()
        .split(/[\s,，、;；]+/)
        .filter((alias) => alias !== ''),
      colour: this.colour(),
      dayPart: duty ? this.dayPart() : null,
      earlyClass: duty && this.earlyClass(),
      blocks: duty ? [...this.blocks()] : [],
      skillIds: duty ? [...this.skillIds()] : [],
    };
  });
  /** By the rules of the server, while somebody types. */
  readonly errors = computed((): DraftError[] =>
    checkTemplate(this.request()).map((problem) => ({
      path: pathOf(problem),
      code: FIELD_CODES[problem.code],
    })),
  );
  private readonly kept = signal('');
  readonly dirty = computed(() => JSON.stringify(this.request()) !== this.kept());

  constructor(template?: ShiftTemplateView) {
    if (template) this.take(template);
    else this.kept.set(JSON.stringify(this.request()));
  }

  take(template: ShiftTemplateView): void {
    this.kind.set(template.kind);
    this.code.set(template.code);
    this.name.set(template.name);
    this.aliases.set(template.aliases.join(' '));
    this.colour.set(template.colour);
    this.dayPart.set(template.dayPart ?? 'day');
    this.earlyClass.set(template.earlyClass);
    this.blocks.set(template.blocks.length > 0 ? template.blocks : usualDay());
    this.skillIds.set(template.skillIds);
    this.kept.set(JSON.stringify(this.request()));
  }

  /** Codes and aliases that already stand for another template, or twice for this one. */
  taken(others: readonly ShiftTemplateView[]): string[] {
    return takenCodes(this.request(), others);
  }

  saved(): void {
    this.kept.set(JSON.stringify(this.request()));
  }
}

/** Something to start from: people change hours sooner than they invent them. */
function usualDay(): Block[] {
  return fillBlocks(9 * 60, 18 * 60, [{ kind: 'meal', from: 12 * 60, to: 13 * 60 }]);
}

function pathOf(problem: TemplateProblem): string {
  if (problem.code === 'day-part-missing') return 'dayPart';
  return 'block' in problem ? `blocks.${String(problem.block)}` : 'blocks';
}
