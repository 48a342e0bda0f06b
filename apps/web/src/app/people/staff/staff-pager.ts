import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Button, Icon } from '@banke/ui';
import { Words } from '../../words/words';

/** Which of how many are shown, and the way to the others. */
@Component({
  selector: 'app-staff-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  template: `
    <span class="faint number" role="status">{{
      pages() > 1
        ? words.t('staff.range', { first: range().first, last: range().last, total: total() })
        : words.count('staff.total', total())
    }}</span>
    @if (pages() > 1) {
      <nav [attr.aria-label]="words.t('staff.pagesLabel')">
        <button
          bkButton
          kind="quiet"
          iconOnly
          type="button"
          [attr.aria-label]="words.t('staff.pageBefore')"
          [disabled]="range().page <= 1"
          (click)="turned.emit(range().page - 1)"
        >
          <bk-icon name="left" />
        </button>
        <span class="number">{{ range().page }} / {{ pages() }}</span>
        <button
          bkButton
          kind="quiet"
          iconOnly
          type="button"
          [attr.aria-label]="words.t('staff.pageAfter')"
          [disabled]="range().page >= pages()"
          (click)="turned.emit(range().page + 1)"
        >
          <bk-icon name="right" />
        </button>
      </nav>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      min-height: var(--control);
      font-size: var(--text-m);
    }
    nav {
      display: flex;
      align-items: center;
      gap: 8px;
    }
  `,
})
export class StaffPager {
  readonly range = input.required<{ page: number; first: number; last: number }>();
  readonly pages = input.required<number>();
  readonly total = input.required<number>();
  readonly turned = output<number>();

  protected readonly words = inject(Words);
}
