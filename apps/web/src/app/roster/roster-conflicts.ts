import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import type { CellValue } from '@banke/domain/roster';
import { Button, Icon } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { CellWords } from './cell-words';
import { RosterDesk } from './roster-desk';
import { RosterEditing, type ShownConflict } from './roster-editing';

const SHOWN = 5;

/** Cells that somebody else changed first: who, what stands there, and both ways out. */
@Component({
  selector: 'app-roster-conflicts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  template: `
    @if (editing.conflicts(); as conflicts) {
      @if (conflicts.length > 0) {
        <section role="alert">
          <h2><bk-icon name="warning" />{{ words.count('roster.conflict.heading', conflicts.length) }}</h2>
          <ul>
            @for (each of conflicts.slice(0, shown()); track each) {
              <li>
                <button type="button" class="cell" (click)="goTo(each)">
                  {{
                    words.t('roster.conflict.cell', {
                      name: desk.names().get(each.personId) ?? '',
                      day: dayOf(each.day),
                      by: each.byName ?? words.t('roster.somebody'),
                      theirs: codeOf(each.theirs),
                      mine: codeOf(each.mine),
                    })
                  }}
                </button>
                <button bkButton type="button" (click)="editing.takeTheirs([each])">
                  {{ words.t('roster.conflict.theirs', { code: codeOf(each.theirs) }) }}
                </button>
                @if (editing.editable()) {
                  <button bkButton type="button" (click)="editing.takeMine([each])">
                    {{ words.t('roster.conflict.mine', { code: codeOf(each.mine) }) }}
                  </button>
                }
              </li>
            }
          </ul>
          @if (conflicts.length > 1) {
            <p>
              @if (conflicts.length > shown()) {
                <button bkButton kind="quiet" type="button" (click)="more()">
                  {{ words.count('roster.more', conflicts.length - shown()) }}
                </button>
              }
              <button bkButton type="button" (click)="editing.takeTheirs(conflicts)">
                {{ words.count('roster.conflict.allTheirs', conflicts.length) }}
              </button>
              @if (editing.editable()) {
                <button bkButton type="button" (click)="editing.takeMine(conflicts)">
                  {{ words.count('roster.conflict.allMine', conflicts.length) }}
                </button>
              }
            </p>
          }
        </section>
      }
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
      gap: 4px;
      max-height: 32vh;
      overflow: auto;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    p button:first-of-type {
      margin-inline-end: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    .cell {
      flex: 1 1 240px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
    }
    .cell:hover {
      text-decoration: underline;
    }
  `,
})
export class RosterConflicts {
  private readonly formats = inject(Formats);
  private readonly said = inject(CellWords);
  protected readonly words = inject(Words);
  protected readonly editing = inject(RosterEditing);
  protected readonly desk = inject(RosterDesk);
  protected readonly shown = signal(SHOWN);

  protected more(): void {
    this.shown.set(Infinity);
  }

  protected goTo({ personId, day }: ShownConflict): void {
    this.desk.wanted.set({ rowId: personId, day });
  }

  protected dayOf(day: number): string {
    return this.formats.day(plainDateOf(day));
  }

  protected codeOf(value: CellValue): string {
    return this.said.codeOf(value);
  }
}
