import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import type { CellChange, CellValue } from '@banke/domain/roster';
import { Button, ConfirmDialog, type Confirmation, Dialogs, Icon } from '@banke/ui';
import { ApiProblem } from '../http/api-problem';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { CellWords } from './cell-words';
import { KeptOperations } from './kept-operations';
import { csvOf } from './refused-sheet';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';

/** What was typed and could not be written, because the roster was handed in meanwhile, say: to keep, export or give up. */
@Component({
  selector: 'app-refused-operations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  template: `
    @if (cells().length > 0) {
      <section role="alert">
        <h2><bk-icon name="warning" />{{ words.count('roster.refusedDeeds.heading', cells().length) }}</h2>
        <p>{{ why() }} {{ words.t('roster.refusedDeeds.kept') }}</p>
        @if (open()) {
          <ul>
            @for (each of lines(); track $index) {
              <li>
                {{ words.t('roster.refusedDeeds.cell', { name: each.name, day: each.day }) }}
                <s>{{ each.from }}</s> → <b>{{ each.to }}</b>
                <small>{{ each.at }}</small>
              </li>
            }
          </ul>
        }
        <p class="deeds">
          <button
            bkButton
            kind="quiet"
            type="button"
            [attr.aria-expanded]="open()"
            (click)="open.set(!open())"
          >
            {{ words.t(open() ? 'roster.refusedDeeds.hide' : 'roster.refusedDeeds.show') }}
          </button>
          @if (editing.editable()) {
            <button bkButton type="button" (click)="again()">
              {{ words.t('roster.refusedDeeds.again') }}
            </button>
          }
          <button bkButton type="button" (click)="save()">
            <bk-icon name="download" />{{ words.t('roster.refusedDeeds.export') }}
          </button>
          <button bkButton kind="quiet" type="button" (click)="discard()">
            {{ words.t('roster.refusedDeeds.discard') }}
          </button>
        </p>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 6px;
      padding: 10px 12px;
      border-radius: var(--radius);
      background: var(--warn-soft);
      font-size: var(--text-m);
    }
    h2 {
      display: flex;
      gap: 6px;
      align-items: center;
      color: var(--warn);
      font-size: var(--text-m);
    }
    ul {
      display: grid;
      gap: 2px;
      max-height: 32vh;
      overflow: auto;
    }
    s,
    small {
      color: var(--ink-soft);
    }
    small {
      margin-inline-start: 8px;
    }
    .deeds {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .deeds button:first-of-type {
      margin-inline-end: auto;
    }
  `,
})
export class RefusedOperations {
  private readonly dialogs = inject(Dialogs);
  private readonly formats = inject(Formats);
  private readonly problems = inject(ProblemWords);
  private readonly said = inject(CellWords);
  private readonly desk = inject(RosterDesk);
  private readonly kept = inject(KeptOperations);
  protected readonly words = inject(Words);
  protected readonly editing = inject(RosterEditing);
  protected readonly open = signal(false);

  protected readonly cells = computed(() => this.kept.refused().flatMap(({ cells }) => cells));
  protected readonly why = computed(() => {
    const codes = new Set(this.kept.refused().map(({ code }) => code));
    return [...codes].map((code) => this.problems.sentence(new ApiProblem(code, 422))).join(' ');
  });
  protected readonly lines = computed(() => {
    this.words.language();
    return this.kept
      .refused()
      .flatMap(({ cells, at }) =>
        cells.map((cell) => ({ ...this.lineOf(cell), at: this.formats.instant(new Date(at).toISOString()) })),
      );
  });

  /** Kept as waiting before it is refused no more: a tab that dies in between loses nothing. */
  protected again(): void {
    const refused = this.kept.refused();
    this.editing.again(refused);
    this.kept.discard(refused);
  }

  protected save(): void {
    const heads = ['name', 'day', 'from', 'to', 'at'].map((name) =>
      this.words.t(`roster.refusedDeeds.head.${name}`),
    );
    const lines = this.lines().map(({ name, day, from, to, at }) => [name, day, from, to, at]);
    const address = URL.createObjectURL(new Blob([csvOf([heads, ...lines])], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${this.words.t('roster.refusedDeeds.file')}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  }

  protected async discard(): Promise<void> {
    const refused = this.kept.refused();
    const sure = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: this.words.count('roster.refusedDeeds.sure', this.cells().length),
      text: this.words.t('roster.refusedDeeds.lost'),
      deed: this.words.t('roster.refusedDeeds.discardNow'),
      cancel: this.words.t('shell.cancel'),
    });
    if (sure) this.kept.discard(refused);
  }

  private lineOf({ personId, day, expected, next }: CellChange) {
    return {
      name: this.desk.names().get(personId) ?? this.words.t('roster.somebody'),
      day: this.formats.day(plainDateOf(day)),
      from: this.codeOf(expected),
      to: this.codeOf(next),
    };
  }

  private codeOf(value: CellValue): string {
    return this.said.codeOf(value);
  }
}
