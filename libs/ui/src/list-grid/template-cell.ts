import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, signal, type TemplateRef } from '@angular/core';
import type { ICellRendererAngularComp } from 'ag-grid-angular';
import type { ICellRendererParams } from 'ag-grid-community';

interface TemplateCellParams<Row> extends ICellRendererParams<Row> {
  template: TemplateRef<{ $implicit: Row }>;
}

/** Draws a cell from the page's own `<ng-template>`. */
@Component({
  selector: 'bk-template-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet],
  template: `
    @if (params(); as cell) {
      @if (cell.data; as row) {
        <ng-container [ngTemplateOutlet]="cell.template" [ngTemplateOutletContext]="{ $implicit: row }" />
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      width: 100%;
      min-width: 0;
      height: 38px; /* the row without its line */
    }
  `,
})
export class TemplateCell<Row> implements ICellRendererAngularComp {
  protected readonly params = signal<TemplateCellParams<Row> | undefined>(undefined);

  agInit(params: TemplateCellParams<Row>): void {
    this.params.set(params);
  }

  refresh(params: TemplateCellParams<Row>): boolean {
    this.params.set(params);
    return true;
  }
}
