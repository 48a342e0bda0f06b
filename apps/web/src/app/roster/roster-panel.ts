import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { Button, Icon } from '@banke/ui';
import { Words } from '../words/words';
import { CommentsTab } from './life/comments-tab';
import { CoverTab } from './cover-tab';
import { FairnessTab } from './fairness-tab';
import { HistoryTab } from './history-tab';
import { PersonTab } from './person-tab';
import { PANEL_TABS, RosterDesk } from './roster-desk';
import { ViolationsTab } from './violations-tab';

/**
 * Beside the grid: what the rules say, the cover of a day, a person’s month, who bears what, who changed a cell, and what
 * was said of cells.
 */
@Component({
  selector: 'app-roster-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CommentsTab, CoverTab, FairnessTab, HistoryTab, Icon, PersonTab, ViolationsTab],
  template: `
    <div class="bar">
      <div role="tablist" [attr.aria-label]="words.t('roster.panel')">
        @for (tab of tabs; track tab) {
          <button
            type="button"
            role="tab"
            [id]="'roster-tab-' + tab"
            aria-controls="roster-tab-body"
            [attr.aria-selected]="tab === desk.tab()"
            [tabindex]="tab === desk.tab() ? 0 : -1"
            (click)="desk.show(tab)"
            (keydown.arrowRight)="step(1)"
            (keydown.arrowLeft)="step(-1)"
          >
            {{ words.t('roster.tab.' + tab) }}
          </button>
        }
      </div>
      <button
        bkButton
        kind="quiet"
        iconOnly
        type="button"
        [attr.aria-label]="words.t('shell.close')"
        (click)="close()"
      >
        <bk-icon name="close" />
      </button>
    </div>
    <div
      class="body"
      id="roster-tab-body"
      role="tabpanel"
      tabindex="0"
      [attr.aria-labelledby]="'roster-tab-' + desk.tab()"
    >
      @if (desk.month()) {
        @switch (desk.tab()) {
          @case ('violations') {
            <app-violations-tab />
          }
          @case ('cover') {
            <app-cover-tab />
          }
          @case ('person') {
            <app-person-tab />
          }
          @case ('fairness') {
            <app-fairness-tab />
          }
          @case ('history') {
            <app-history-tab />
          }
          @case ('comments') {
            <app-comments-tab />
          }
        }
      }
    </div>
  `,
  styleUrl: './roster-panel.css',
})
export class RosterPanel {
  protected readonly words = inject(Words);
  protected readonly desk = inject(RosterDesk);
  protected readonly tabs = PANEL_TABS;
  private readonly at = computed(() => PANEL_TABS.indexOf(this.desk.tab() ?? 'violations'));

  /** The focus was in what goes away. */
  readonly closed = output();

  protected close(): void {
    this.desk.show(null);
    this.closed.emit();
  }

  protected step(by: 1 | -1): void {
    const tab = PANEL_TABS[(this.at() + by + PANEL_TABS.length) % PANEL_TABS.length] ?? 'violations';
    this.desk.show(tab);
    document.getElementById(`roster-tab-${tab}`)?.focus();
  }
}
