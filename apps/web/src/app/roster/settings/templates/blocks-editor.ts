import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CatalogueEntryView } from '@banke/contracts';
import {
  BLOCK_KINDS,
  carve,
  minutesOfBlocks,
  moveEdge,
  plainBlock,
  removeBlock,
  spanOf,
  timeAfter,
  USUAL_COUNTS,
  type Block,
  type BlockKind,
} from '@banke/domain/roster';
import { Button, FieldInput, Icon } from '@banke/ui';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';
import { DayBar } from './day-bar';
import { ShiftWords } from './shift-words';
import { TimeInput } from './time-input';

const COUNTS = ['work', 'paid', 'cover'] as const;

/** The blocks of a shift: one after another, so that moving an edge moves the neighbour's. */
@Component({
  selector: 'app-blocks-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DayBar, FieldInput, FormsModule, Icon, TimeInput],
  templateUrl: './blocks-editor.html',
  styleUrl: './blocks-editor.css',
})
export class BlocksEditor {
  readonly blocks = model.required<readonly Block[]>();
  /** Number in the palette. */
  readonly colour = input.required<number>();
  readonly qualifications = input.required<readonly CatalogueEntryView[]>();
  /** What is wrong with block n. */
  readonly errorOf = input.required<(path: string) => string | undefined>();
  readonly changed = output();

  protected readonly words = inject(Words);
  protected readonly shifts = inject(ShiftWords);
  protected readonly formats = inject(Formats);
  protected readonly kinds = BLOCK_KINDS;
  protected readonly counts = COUNTS;
  protected readonly added = { kind: signal<BlockKind>('meal'), from: signal(12 * 60), to: signal(13 * 60) };
  protected readonly noTime = signal<string | undefined>(undefined);
  protected readonly total = computed(() => minutesOfBlocks(this.blocks()));
  protected readonly numbers = computed(() =>
    (['work', 'paid', 'cover', 'present'] as const).map((of) => ({
      of,
      text: this.formats.duration(this.total()[of]),
    })),
  );

  protected move(index: number, edge: 'from' | 'to', typed: number): void {
    const minute =
      edge === 'to'
        ? timeAfter(typed, this.blocks()[index]?.from ?? 0)
        : index === 0
          ? typed
          : this.within(typed);
    this.set(moveEdge(this.blocks(), index, edge, minute));
  }

  protected setKind(index: number, kind: BlockKind): void {
    this.replace(index, (block) => ({ ...block, kind, ...USUAL_COUNTS[kind] }));
  }

  protected setCounts(index: number, of: (typeof COUNTS)[number], counts: boolean): void {
    this.replace(index, (block) => ({ ...block, [of]: counts }));
  }

  protected setSkill(index: number, id: string): void {
    this.replace(index, (block) => ({ ...block, skillId: id || null }));
  }

  protected remove(index: number): void {
    this.set(removeBlock(this.blocks(), index));
  }

  protected add(): void {
    const from = this.within(this.added.from());
    const to = timeAfter(this.added.to(), from);
    if (from < to) this.set(carve(this.blocks(), plainBlock(this.added.kind(), from, to)));
  }

  protected length({ from, to }: Block): string {
    return to > from ? this.formats.duration(to - from) : '—';
  }

  protected label(key: 'from' | 'to', index: number): string {
    return this.words.t(`roster-settings.blocks.${key}Of`, { n: index + 1 });
  }

  /** 02:00 within a shift from 22:00 is the next morning. */
  private within(typed: number): number {
    const span = spanOf({ blocks: this.blocks() });
    return span && span.to > 1440 ? timeAfter(typed, span.from - 1) : typed;
  }

  private replace(index: number, change: (block: Block) => Block): void {
    this.set(this.blocks().map((block, at) => (at === index ? change(block) : block)));
  }

  private set(blocks: readonly Block[]): void {
    this.noTime.set(undefined);
    this.blocks.set(blocks);
    this.changed.emit();
  }
}
