import { computed, signal } from '@angular/core';
import type { QuizDetailView, QuizPartView, QuizRequest, QuizSettingsView } from '@banke/contracts';
import { DEFAULT_PASS_MARK } from '@banke/domain/quiz';
import { moved } from '../../training/moved';
import { replaced, without } from './rows';

const SETTINGS: QuizSettingsView = {
  ...{ intro: '', opensAt: null, closesAt: null, timeLimitMinutes: 20, graceSeconds: 5, attempts: 3 },
  ...{ waitAfterFirstMinutes: 0, waitAfterLaterMinutes: 0, method: 'highest', passMark: DEFAULT_PASS_MARK },
  ...{ shuffle: true, bands: [], reviewMarks: 'at-once', reviewAnswers: 'at-once' },
};
const NEXT_BAND = 20;

/** A quiz as it is being made. */
export class QuizDraft {
  readonly title = signal('');
  readonly courseId = signal('');
  readonly departmentId = signal('');
  readonly counts = signal(true);
  readonly settings = signal<QuizSettingsView>(SETTINGS);
  readonly parts = signal<readonly QuizPartView[]>([]);

  readonly request = computed((): QuizRequest => ({
    title: this.title().trim(),
    courseId: this.courseId() || null,
    departmentId: this.departmentId() || null,
    countsForCourse: this.courseId() !== '' && this.counts(),
    settings: {
      ...this.settings(),
      intro: this.settings().intro.trim(),
      bands: this.settings().bands.map(({ from, text }) => ({ from, text: text.trim() })),
    },
    parts: [...this.parts()],
  }));
  private readonly before = signal(JSON.stringify(this.request()));
  readonly changed = computed(() => JSON.stringify(this.request()) !== this.before());
  readonly questionCount = computed(() => this.parts().reduce((sum, { count }) => sum + count, 0));

  take({ quiz }: Pick<QuizDetailView, 'quiz'>): void {
    this.title.set(quiz.title);
    this.courseId.set(quiz.courseId ?? '');
    this.departmentId.set(quiz.departmentId ?? '');
    this.counts.set(quiz.countsForCourse);
    this.settings.set(quiz.settings);
    this.parts.set(quiz.parts);
    this.keep();
  }

  /** From here on, what is typed is a change. */
  keep(): void {
    this.before.set(JSON.stringify(this.request()));
  }

  set(change: Partial<QuizSettingsView>): void {
    this.settings.update((settings) => ({ ...settings, ...change }));
  }

  /** Drawn from the questions of the course, until somebody says otherwise. */
  addPool(): void {
    const pool = { ...PART, courseId: this.courseId() || null, count: 5 };
    this.parts.update((parts) => [...parts, pool]);
  }

  /** Those that the quiz does not ask yet. */
  addQuestions(ids: readonly string[]): void {
    const asked = this.parts().map(({ questionId }) => questionId);
    const fresh = ids.filter((id) => !asked.includes(id));
    this.parts.update((parts) => [...parts, ...fresh.map((questionId) => ({ ...PART, questionId }))]);
  }

  setPart(at: number, change: Partial<QuizPartView>): void {
    const part = this.parts()[at];
    if (part) this.parts.update((parts) => replaced(parts, at, { ...part, ...change }));
  }

  movePart(at: number, by: -1 | 1): void {
    this.parts.update((parts) => moved(parts, at, by));
  }

  removePart(at: number): void {
    this.parts.update((parts) => without(parts, at));
  }

  addBand(): void {
    const { bands } = this.settings();
    const highest = Math.max(-NEXT_BAND, ...bands.map(({ from }) => from));
    this.set({ bands: [...bands, { from: Math.min(100, highest + NEXT_BAND), text: '' }] });
  }

  setBand(at: number, change: Partial<QuizSettingsView['bands'][number]>): void {
    const { bands } = this.settings();
    const band = bands[at];
    if (band) this.set({ bands: replaced(bands, at, { ...band, ...change }) });
  }

  removeBand(at: number): void {
    this.set({ bands: without(this.settings().bands, at) });
  }
}

const PART: QuizPartView = {
  ...{
    questionId: null,
    count: 1,
    mark: null,
    courseId: null,
    competency: null,
    difficulty: null,
    tag: null,
  },
};
