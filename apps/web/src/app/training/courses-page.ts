import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CourseSeriesView } from '@banke/contracts';
import { COURSE_MODULES } from '@banke/domain/training';
import { Badge, Button, Dialogs, Icon, SearchField } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { RowMenu, type RowDeedItem } from '../lists/row-menu';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { CoursesStore } from './courses-store';
import { stageOf, STAGES } from './course-groups';
import { OrderDialog } from './order-dialog';
import { SeriesDialog, type SeriesDialogData } from './series-dialog';

type SeriesDeed = 'rename' | 'order';

/** The catalogue: modules, series, courses. What is shown is in the address. */
@Component({
  selector: 'app-courses-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RouterLink, RowMenu, SearchField],
  providers: [CoursesStore],
  templateUrl: './courses-page.html',
  styleUrl: './courses-page.css',
})
export class CoursesPage {
  private readonly dialogs = inject(Dialogs);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly store = inject(CoursesStore);
  protected readonly modules = COURSE_MODULES;
  protected readonly stages = STAGES;
  protected readonly stageOf = stageOf;
  protected readonly seriesMenu = computed((): RowDeedItem<SeriesDeed>[] => [
    { deed: 'rename', icon: 'edit', text: this.words.t('training.series.edit') },
    { deed: 'order', icon: 'swap', text: this.words.t('training.series.order') },
  ]);

  protected clear(): void {
    this.place.change({ q: null, module: null, stage: null });
  }

  protected newSeries(): void {
    this.dialogs.open<unknown, SeriesDialogData>(SeriesDialog, { store: this.store });
  }

  protected act(series: CourseSeriesView, deed: SeriesDeed): void {
    const data = { store: this.store, series };
    if (deed === 'rename') this.dialogs.open<unknown, SeriesDialogData>(SeriesDialog, data);
    else this.dialogs.open(OrderDialog, data);
  }
}
