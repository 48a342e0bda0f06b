import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { QuestionListView } from '@banke/contracts';
import { QUESTION_FORMATS } from '@banke/contracts/codes';
import { DIFFICULTIES, QUESTION_TYPES } from '@banke/domain/quiz';
import { Badge, Button, Dialogs, Icon, SearchField, type ListState } from '@banke/ui';
import { RouterLink } from '@angular/router';
import { COMPETENCIES } from '@banke/domain/training';
import { Tell } from '../forms/tell';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { Words } from '../words/words';
import { MakingPlaces } from './editing/making-places';
import { ImportDialog } from './import-dialog';
import { QuizzesApi } from './quizzes-api';

const PAGE = 100;
const FILTERS = ['text', 'type', 'course', 'competency', 'difficulty', 'tag', 'state'] as const;
const STATES = ['active', 'retired', 'all'] as const;

/** The question bank: found by what questions say and are about, in from files and out again. */
@Component({
  selector: 'app-bank-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RouterLink, SearchField],
  templateUrl: './bank-page.html',
  styleUrl: './quiz-rows.css',
})
export class BankPage {
  private readonly api = inject(QuizzesApi);
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly loaded = signal<Loaded<QuestionListView>>({ is: 'loading' });
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
  protected readonly types = QUESTION_TYPES;
  protected readonly difficulties = DIFFICULTIES;
  protected readonly formats = QUESTION_FORMATS;
  protected readonly competencies = COMPETENCIES;
  protected readonly states = STATES;
  protected readonly courses = inject(MakingPlaces).courses;
  protected readonly filter = computed(() => {
    const entries = [...FILTERS, 'offset'].flatMap((name) => {
      const value = this.place.param(name);
      return value ? [[name, value] as const] : [];
    });
    return Object.fromEntries(entries) as Record<string, string>;
  });
  protected readonly page = computed(() => Number(this.filter()['offset'] ?? 0));
  protected readonly list = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : { total: 0, tags: [], questions: [] };
  });
  protected readonly state = computed((): ListState => {
    const loaded = this.loaded();
    const isFiltered = Object.keys(this.filter()).length > 0;
    // A filter that finds nothing is not an empty bank.
    const all =
      loaded.is === 'ready' ? { ...loaded, value: isFiltered ? [0] : loaded.value.questions } : loaded;
    return listState(all, this.list().questions.length);
  });
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  protected readonly more = computed(() => this.page() + PAGE < this.list().total);

  constructor() {
    void this.tell.of(inject(MakingPlaces).load());
    effect(() => {
      this.filter();
      untracked(() => void this.load());
    });
  }

  protected set(name: string, value: string | null): void {
    this.place.change({ [name]: value || null, offset: null }, { replace: true });
  }

  protected turn(by: -1 | 1): void {
    this.place.change({ offset: String(Math.max(0, this.page() + by * PAGE)) });
  }

  protected clear(): void {
    const none = Object.fromEntries(FILTERS.map((name) => [name, null]));
    this.place.change({ ...none, offset: null });
  }

  protected exportAddress(format: string): string {
    const filter = Object.entries(this.filter()).filter(([name]) => name !== 'offset');
    const query = new URLSearchParams([...filter, ['format', format], ['language', this.words.language()]]);
    return `/api/questions/export?${query.toString()}`;
  }

  protected async import(): Promise<void> {
    if (await this.dialogs.ask<boolean>(ImportDialog)) await this.load();
  }

  protected async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.questions(this.filter());
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
