import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type {
  AddScoreEntryRequest,
  AnswerAppealRequest,
  EvaluatedPersonView,
  EvaluationMonthDetailView,
  FigureView,
  LateDataRequest,
  MonthStepRequest,
} from '@banke/contracts';
import { areDaysWorked, DAYS_WORKED, typedFigure, type TemplateLine } from '@banke/domain/evaluation';
import { Toasts } from '@banke/ui';
import { type ApiProblem, toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SettingsDepartment } from '../roster/settings/settings-department';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { ProblemWords } from '../words/problem-words';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { EvaluationApi } from './evaluation-api';
import { signedPoints } from './line-words';

export const DAYS_LINE: TemplateLine = {
  ...{ code: DAYS_WORKED, name: '', source: 'attendance', unit: 'count', weight: 0 },
  scoring: { kind: 'deduct', each: 0 },
};

/** A post with the lines that are typed for it, and its people. */
export interface PostFigures {
  postId: string;
  postName: string;
  lines: readonly TemplateLine[];
  people: readonly EvaluatedPersonView[];
}

/** One month of one department; `null` while nobody opened it. */
@Injectable()
export class MonthStore {
  private readonly api = inject(EvaluationApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly loaded = signal<Loaded<EvaluationMonthDetailView | null>>({ is: 'loading' });
  private asked = 0;

  readonly department = inject(SettingsDepartment);
  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  readonly detail = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : null;
  });
  readonly state = computed(() => {
    const loaded = this.loaded();
    if (loaded.is === 'loading') return 'loading';
    if (loaded.is === 'failed') return loaded.problem.code === 'access.refused' ? 'refused' : 'failed';
    return loaded.value === null ? 'empty' : 'filled';
  });
  readonly problem = computed<ApiProblem | undefined>(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly mayEdit = computed(() => this.session.may('scores.edit'));
  readonly posts = computed<PostFigures[]>(() => {
    const detail = this.detail();
    return (detail?.templates ?? []).flatMap(({ postId, postName, content }) => {
      const people = (detail?.people ?? []).filter(({ stays }) =>
        stays.some((stay) => stay.postId === postId),
      );
      const lines = content.parts.flatMap((part) => part.lines);
      return people.length > 0 ? [{ postId, postName, lines: [...lines, DAYS_LINE], people }] : [];
    });
  });

  constructor() {
    effect(() => {
      this.department.id();
      this.month();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
    onLive(['scores-changed'], () => this.load());
  }

  async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const { months } = await this.api.months(department);
      const known = months.find(({ firstDay }) => firstDay.startsWith(this.month()));
      const value = known ? await this.api.month(known.id) : null;
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  open(): Promise<boolean> {
    const request = { departmentId: this.department.id() ?? '', month: `${this.month()}-01` };
    return this.doing(() => this.api.open(request));
  }

  /** Sends what a step answers back to the dialog that asked for it. */
  async step(step: MonthStepRequest['step'], reason: string | null = null): Promise<void> {
    const { id, version } = this.seen();
    this.show(await this.api.step(id, { step, version, reason }));
    this.toasts.done(this.words.t(`evaluation.done.${step}`));
  }

  async approve(approved: boolean, reason: string | null = null): Promise<void> {
    const { id, version } = this.seen();
    await this.api.approve(id, { approved, version, reason });
    this.toasts.done(this.words.t(approved ? 'evaluation.done.approve' : 'evaluation.done.return'));
    await this.load();
  }

  /** False for a text that is no figure of the line; else it is sent, and what others wrote meanwhile is told. */
  type(person: EvaluatedPersonView, line: TemplateLine, text: string): boolean {
    const value = text.trim() === '' ? null : typedFigure(text, line.unit);
    if (value === undefined || (line.code === DAYS_WORKED && value && !areDaysWorked(value))) return false;
    const seen = figureOf(person, line.code)?.number ?? 0;
    const figure = { staffId: person.staffId, line: line.code, seen, value };
    void this.doing(() => this.api.enter(this.seen().id, [figure]));
    return true;
  }

  async addEntry(request: AddScoreEntryRequest): Promise<void> {
    this.show(await this.api.addEntry(this.seen().id, request));
  }

  /** Tells where it counts now. */
  async addLate(request: LateDataRequest): Promise<void> {
    const { month, points } = await this.api.addLate(this.seen().id, request);
    this.toasts.done(
      this.words.t('evaluation.late.done', {
        ...{ month: this.formats.month(month.slice(0, 7)), points: signedPoints(points) },
      }),
    );
  }

  async overturn(entryId: string, reason: string): Promise<void> {
    this.show(await this.api.overturn(this.seen().id, entryId, reason));
  }

  async answer(appealId: string, request: AnswerAppealRequest): Promise<void> {
    await this.api.answerAppeal(appealId, request);
    this.toasts.done(this.words.t('evaluation.done.answer'));
    await this.load();
  }

  /** Does it, or says why not and shows how things are now. */
  async doing(deed: () => Promise<EvaluationMonthDetailView | undefined>): Promise<boolean> {
    try {
      const detail = await deed();
      if (detail) this.show(detail);
      return true;
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.load();
      return false;
    }
  }

  private show(value: EvaluationMonthDetailView): void {
    this.asked++;
    this.loaded.set({ is: 'ready', value });
  }

  private seen(): EvaluationMonthDetailView {
    const detail = this.detail();
    if (!detail) throw new Error('no month is shown');
    return detail;
  }
}

export function figureOf(person: EvaluatedPersonView, line: string): FigureView | undefined {
  return person.figures.find((figure) => figure.line === line);
}
