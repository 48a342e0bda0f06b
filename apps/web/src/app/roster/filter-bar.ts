import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, output } from '@angular/core';
import { Button, FieldInput, Icon, SearchField } from '@banke/ui';
import { Words } from '../words/words';
import { BROKEN, RosterDesk } from './roster-desk';

/** Ctrl+F: whom to show. All of it is in the address. */
@Component({
  selector: 'app-filter-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, FieldInput, Icon, SearchField],
  template: `
    <div class="bk-tools" role="search" (keydown.escape)="close()">
      <bk-search-field
        class="bk-search"
        [label]="words.t('roster.find')"
        [clearLabel]="words.t('shell.clear')"
        [text]="desk.filter().text"
        (textChange)="desk.find({ q: $event || null })"
      />
      <select
        bkInput
        class="bk-narrow"
        [attr.aria-label]="words.t('roster.team')"
        (change)="desk.find({ team: $any($event.target).value || null })"
      >
        <option value="">{{ words.t('roster.allTeams') }}</option>
        @for (team of teams(); track team.id) {
          <option [value]="team.id" [selected]="team.id === desk.filter().teamId">{{ team.name }}</option>
        }
      </select>
      <select
        bkInput
        class="bk-narrow"
        [attr.aria-label]="words.t('roster.shift')"
        (change)="desk.find({ code: $any($event.target).value || null })"
      >
        <option value="">{{ words.t('roster.allShifts') }}</option>
        @for (code of desk.codes(); track code.id) {
          <option [value]="code.templateId" [selected]="code.templateId === desk.filter().code">
            {{ code.code }} {{ code.name }}
          </option>
        }
      </select>
      <select
        bkInput
        class="bk-narrow"
        [attr.aria-label]="words.t('roster.broken.label')"
        (change)="desk.find({ only: $any($event.target).value || null })"
      >
        <option value="">{{ words.t('roster.broken.all') }}</option>
        @for (broken of kinds; track broken) {
          <option [value]="broken" [selected]="broken === desk.filter().broken">
            {{ words.t('roster.broken.' + broken) }}
          </option>
        }
      </select>
      <span class="count">{{ words.count('roster.shownPeople', desk.rows().length) }}</span>
      <button
        bkButton
        kind="quiet"
        iconOnly
        type="button"
        [attr.aria-label]="words.t('shell.clearFilters')"
        [title]="words.t('shell.clearFilters')"
        (click)="close()"
      >
        <bk-icon name="close" />
      </button>
    </div>
  `,
  styles: `
    .count {
      margin-inline-start: auto;
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
  `,
})
export class FilterBar {
  protected readonly words = inject(Words);
  protected readonly desk = inject(RosterDesk);
  protected readonly kinds = BROKEN;
  protected readonly teams = computed(() => this.desk.month()?.data.teams ?? []);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly closed = output();

  focus(): void {
    this.host.querySelector('input')?.focus();
  }

  protected close(): void {
    this.desk.clearFilter();
    this.closed.emit();
  }
}
