import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CourseDetailView } from '@banke/contracts';
import { COURSE_STATES, COURSE_STEPS, type CourseState, decideStep } from '@banke/domain/training';
import { Button, Dialogs, Icon } from '@banke/ui';
import { Tell } from '../forms/tell';
import { NoteDialog, type NoteDialogData } from '../obligations/note-dialog';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import type { CourseStore } from './course-store';
import { TeamDialog, type TeamDialogData } from './team-dialog';

/** How far a course is, who makes and judges it, what became of it; and the next step. */
@Component({
  selector: 'app-course-development',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, RouterLink],
  templateUrl: './course-development.html',
  styleUrl: './course-development.css',
})
export class CourseDevelopment {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);

  readonly store = input.required<CourseStore>();
  readonly detail = input.required<CourseDetailView>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);

  protected readonly way = computed(() => {
    const { course, events } = this.detail();
    const { state } = course;
    const reached = COURSE_STATES.indexOf(state);
    // Most courses are made here: buying one stands in the way only of what was bought.
    const passed = (each: CourseState) => each !== 'external' || events.some((event) => event.state === each);
    return COURSE_STATES.filter((each) => each !== 'retired' && passed(each)).map((each) => ({
      state: each,
      is: each === state ? 'here' : COURSE_STATES.indexOf(each) < reached ? 'past' : 'ahead',
    }));
  });
  protected readonly making = computed(() => !['library', 'retired'].includes(this.detail().course.state));
  /** What it needs before the next step, by the rule of the server. */
  protected readonly steps = computed(() => {
    const { course, members } = this.detail();
    if (!course.editable) return { on: [], back: [] };
    const { on, back } = COURSE_STEPS[course.state];
    const parts = members.map(({ part }) => part);
    return {
      on: on.map((to) => {
        const decision = decideStep({ ...course, to, reason: null, parts, lessons: course.lessonCount });
        return { to, missing: decision.ok ? undefined : `codes.problem.course.${decision.reason}` };
      }),
      back: [...back],
    };
  });
  protected readonly experts = computed(() => this.detail().members.filter(({ part }) => part === 'expert'));
  protected readonly developers = computed(() =>
    this.detail().members.filter(({ part }) => part === 'developer'),
  );
  protected readonly judging = computed(() => this.detail().course.state === 'acceptance');

  protected on(to: CourseState): void {
    void this.tell.of(this.store().step(to));
  }

  protected back(to: CourseState): void {
    this.ask('back', (reason) => this.store().step(to, reason));
  }

  protected accept(): void {
    void this.tell.of(this.store().vote('accept'));
  }

  protected sendBack(): void {
    this.ask('voteBack', (reason) => this.store().vote('back', reason));
  }

  protected chooseTeam(): void {
    const data = { store: this.store(), members: this.detail().members };
    this.dialogs.open<unknown, TeamDialogData>(TeamDialog, data);
  }

  private ask(deed: 'back' | 'voteBack', send: NoteDialogData['send']): void {
    this.dialogs.open<unknown, NoteDialogData>(NoteDialog, {
      heading: this.words.t(`training.${deed}.heading`),
      label: this.words.t('training.reason'),
      deed: this.words.t(`training.${deed}.deed`),
      send,
    });
  }
}
