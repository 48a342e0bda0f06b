import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Button, Dialogs, Icon, Viewport } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { RowSheet } from '../shell/row-sheet';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { AuditCards } from './audit-cards';
import { AUDIT_PARAMS } from './audit-filter';
import { AuditFilters, type FilterChange } from './audit-filters';
import { AuditSheet, type AuditSheetData } from './audit-sheet';
import { AuditStore } from './audit-store';
import { AuditTable } from './audit-table';

/** Who did what, when and from where. Built as `DepartmentsPage` is; the server filters, and the log is read page by page. */
@Component({
  selector: 'app-audit-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListBody, AuditCards, AuditFilters, AuditTable, Button, Icon],
  providers: [AuditStore, RowSheet],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
})
export class AuditPage {
  private readonly dialogs = inject(Dialogs);
  private readonly problems = inject(ProblemWords);
  private readonly sheet = inject(RowSheet);

  protected readonly words = inject(Words);
  protected readonly store = inject(AuditStore);
  protected readonly place = inject(Place);
  protected readonly wide = inject(Viewport).wide;

  constructor() {
    effect(() => {
      this.sheet.show(this.place.param('open'), (id) => {
        void this.store.look(id);
        return this.dialogs.openSheet<unknown, AuditSheetData>(AuditSheet, {
          store: this.store,
          id,
          showPerson: (person) => {
            this.place.change({ person, open: null });
          },
          showSubject: (subject) => {
            this.place.change({ subject, open: null });
          },
        });
      });
    });
  }

  protected olderProblem(): string {
    const older = this.store.older();
    return older.is === 'failed' ? this.problems.notLoaded(older.problem) : '';
  }

  /** Words replace each other while somebody types; every other filter is a step that Back takes away. */
  protected filter(change: FilterChange): void {
    this.place.change(change as Record<string, string | null>, { replace: 'q' in change });
  }

  protected clearFilters(): void {
    this.place.change(Object.fromEntries(AUDIT_PARAMS.map((param) => [param, null])));
  }
}
