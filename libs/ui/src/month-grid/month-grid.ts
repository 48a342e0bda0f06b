import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Skeleton } from '../state/skeleton';
import { MonthGridBindings } from './month-grid-bindings';
import { MonthGridTable } from './month-grid-table';

/**
 * People down, days across. It draws what it is given and says what the person did; what that means, and whether it is
 * allowed, is the page's to know. AG Grid arrives in a chunk of its own, so importing this class costs a page nothing.
 */
@Component({
  selector: 'bk-month-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MonthGridTable, Skeleton],
  providers: [{ provide: MonthGridBindings, useExisting: MonthGrid }],
  template: `
    @if (loading()) {
      <bk-skeleton [label]="labels().grid" [rows]="12" />
    } @else {
      @defer (on immediate) {
        @for (each of [language()]; track each) {
          <bk-month-grid-table />
        }
      } @placeholder {
        <bk-skeleton [label]="labels().grid" [rows]="12" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      height: 100%;
      min-height: 0;
      overflow: hidden;
    }
  `,
})
export class MonthGrid extends MonthGridBindings {}
