import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Attendance } from '@banke/domain/training';
import { Badge, Button, Dialogs, Icon, Skeleton, StatePanel } from '@banke/ui';
import { Tell } from '../forms/tell';
import { NoteDialog, type NoteDialogData } from '../obligations/note-dialog';
import { CompanyClock } from '../words/company-clock';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { AttendanceList } from './attendance-list';
import { SeatPeopleDialog, type SeatPeopleDialogData } from './seat-people-dialog';
import { SessionDialog, type SessionDialogData } from './session-dialog';
import { OneSessionStore } from './session-store';
import { SessionWords } from './session-words';

/** A session with everybody on its list: before it who comes, from its day on who came. */
@Component({
  selector: 'app-session-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AttendanceList, Badge, Button, Icon, RouterLink, Skeleton, StatePanel],
  providers: [OneSessionStore],
  templateUrl: './session-page.html',
  styleUrls: ['./course-page.css', './session-page.css'],
})
export class SessionPage {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly problems = inject(ProblemWords);
  private readonly today = inject(CompanyClock).today;

  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly said = inject(SessionWords);
  protected readonly store = inject(OneSessionStore);
  protected readonly why = computed(() => {
    const loaded = this.store.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });
  protected readonly seated = computed(
    () => this.store.session()?.seats.filter(({ state }) => state === 'seated') ?? [],
  );
  protected readonly waiting = computed(
    () => this.store.session()?.seats.filter(({ state }) => state === 'waiting') ?? [],
  );
  /** Its list can still change. */
  protected readonly toCome = computed(() => {
    const session = this.store.session();
    return session !== undefined && session.editable && !session.held && session.day >= this.today();
  });
  /** Who came can be written down, and corrected. */
  protected readonly writable = computed(() => {
    const session = this.store.session();
    return session !== undefined && session.editable && session.day <= this.today();
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.show(id));
    });
  }

  protected attendance(staffId: string): Attendance | null {
    return this.store.attendanceOf(staffId);
  }

  protected everybody(): void {
    for (const { staffId } of this.seated())
      if (this.store.attendanceOf(staffId) === null) this.store.mark(staffId, 'present');
  }

  protected write(): void {
    void this.tell.of(this.store.write());
  }

  protected unseat(staffId: string): void {
    void this.tell.of(this.store.unseat(staffId));
  }

  protected add(): void {
    const session = this.store.session();
    if (!session) return;
    this.dialogs.open<unknown, SeatPeopleDialogData>(
      SeatPeopleDialog,
      { session, seat: (staffIds) => this.store.seat(staffIds) },
      { wide: true },
    );
  }

  protected edit(): void {
    const session = this.store.session();
    if (!session) return;
    this.dialogs.open<unknown, SessionDialogData>(
      SessionDialog,
      { session, save: (request) => this.store.change(request) },
      { wide: true },
    );
  }

  protected cancel(): void {
    const session = this.store.session();
    if (!session) return;
    this.dialogs.open<unknown, NoteDialogData>(NoteDialog, {
      heading: this.words.t('training.session.cancelHeading', {
        name: session.title,
        when: this.said.when(session),
      }),
      label: this.words.t('training.reason'),
      deed: this.words.t('training.session.cancel'),
      send: (reason) => this.store.cancel(reason),
    });
  }
}
