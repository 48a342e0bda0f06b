import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignedCourseView, AssignmentView, CourseBundleView } from '@banke/contracts';
import { ASSIGNED_STANDINGS } from '@banke/domain/training';
import {
  Badge,
  Button,
  Choice,
  ConfirmDialog,
  type Confirmation,
  Dialogs,
  Icon,
  SearchField,
} from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { NoteDialog, type NoteDialogData } from '../obligations/note-dialog';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AssignDialog, type AssignDialogData } from './assign-dialog';
import { AssignedWords } from './assigned-words';
import { ASSIGNMENT_VIEWS, AssignmentsStore, type AssignmentsView } from './assignments-store';
import { BundleDialog, type BundleDialogData } from './bundle-dialog';
import { CoursesApi } from './courses-api';

/** Who is told to take what: who is late, who is exempted, which assignments and bundles there are. */
@Component({
  selector: 'app-assignments-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Choice, Icon, ListBody, RouterLink, SearchField],
  providers: [AssignmentsStore],
  templateUrl: './assignments-page.html',
  styleUrl: './assignments-page.css',
})
export class AssignmentsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly courses = inject(CoursesApi);
  private readonly catalogues = inject(CatalogueDirectory);
  private readonly titles = signal<ReadonlyMap<string, string>>(new Map());

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(AssignedWords);
  protected readonly place = inject(Place);
  protected readonly store = inject(AssignmentsStore);
  protected readonly standings = ASSIGNED_STANDINGS;
  protected readonly views = computed(() =>
    ASSIGNMENT_VIEWS.map((value) => ({ value, text: this.words.t(`training.assign.view.${value}`) })),
  );

  constructor() {
    void this.catalogues.load();
    void this.loadTitles();
  }

  protected show(view: AssignmentsView): void {
    this.place.change({ view: view === 'people' ? null : view, assignment: null });
  }

  protected clear(): void {
    this.place.change({ q: null, standing: null, assignment: null, department: null });
  }

  protected titlesOf({ courseIds }: CourseBundleView): string {
    return this.formats.list(
      courseIds.map((id) => this.titles().get(id) ?? this.words.t('training.assign.gone')),
    );
  }

  protected gateOf({ qualificationId }: CourseBundleView): string | undefined {
    const name = this.catalogues.qualifications().find(({ id }) => id === qualificationId)?.name;
    return name && this.words.t('training.bundle.gates', { name });
  }

  protected assign(): void {
    this.dialogs.open<unknown, AssignDialogData>(AssignDialog, { store: this.store }, { wide: true });
  }

  protected editBundle(bundle?: CourseBundleView): void {
    const data = { store: this.store, ...(bundle && { bundle }) };
    this.dialogs.open<unknown, BundleDialogData>(BundleDialog, data, { wide: true });
  }

  protected exempt(row: AssignedCourseView): void {
    this.dialogs.open<unknown, NoteDialogData>(NoteDialog, {
      heading: this.words.t('training.assign.exemptHeading', { name: row.name, title: row.title }),
      label: this.words.t('training.reason'),
      deed: this.words.t('training.assign.exempt'),
      send: (note) => this.store.exempt(row, note),
    });
  }

  protected async withdraw(order: AssignmentView): Promise<void> {
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: t('training.assign.withdrawHeading', { name: order.name }),
      text: t('training.assign.withdrawText', { n: order.open + order.overdue }),
      deed: t('training.assign.withdraw'),
      cancel: t('shell.cancel'),
    });
    if (sure) await this.tell.of(this.store.withdraw(order));
  }

  private async loadTitles(): Promise<void> {
    try {
      const { courses } = await this.courses.catalogue();
      this.titles.set(new Map(courses.map(({ id, title }) => [id, title])));
    } catch {
      // Bundles then say that they hold courses out of sight; the list itself says what is wrong.
    }
  }
}
