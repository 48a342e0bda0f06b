import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { ShiftTemplateView } from '@banke/contracts';
import { DAY_PARTS, ENTRY_KINDS } from '@banke/domain/roster';
import { Button, Field, FieldInput, Icon, type Leavable, Skeleton, StatePanel } from '@banke/ui';
import { FormProblem } from '../../../forms/form-problem';
import { Leaving } from '../../../forms/leaving';
import { Submission } from '../../../forms/submission';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { Place } from '../../../shell/place';
import { Formats } from '../../../words/formats';
import { ProblemWords } from '../../../words/problem-words';
import { RosterRuleWords } from '../../../words/roster-rule-words';
import { Words } from '../../../words/words';
import { BlocksEditor } from './blocks-editor';
import { ColourField } from './colour-field';
import { ShiftChip } from './shift-chip';
import { ShiftWords } from './shift-words';
import { TemplateDraft } from './template-draft';
import { TemplatesStore } from './templates-store';

const LIST = '/roster/templates';

/** One shift being written, new or as a further version. Nothing typed is lost when somebody else was faster. */
@Component({
  selector: 'app-template-edit-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    BlocksEditor,
    Button,
    ColourField,
    Field,
    FieldInput,
    FormProblem,
    FormsModule,
    Icon,
    RouterLink,
    ShiftChip,
    Skeleton,
    StatePanel,
  ],
  providers: [TemplatesStore],
  templateUrl: './template-edit-page.html',
  styleUrl: './template-edit-page.css',
})
export class TemplateEditPage implements Leavable {
  private readonly router = inject(Router);
  private readonly leaving = inject(Leaving);
  private readonly problems = inject(ProblemWords);
  private readonly catalogues = inject(CatalogueDirectory);

  /** From the address; undefined for a new one. */
  readonly id = input<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly shifts = inject(ShiftWords);
  protected readonly rules = inject(RosterRuleWords);
  protected readonly place = inject(Place);
  protected readonly store = inject(TemplatesStore);
  protected readonly list = LIST;
  protected readonly kinds = ENTRY_KINDS;
  protected readonly dayParts = DAY_PARTS;
  protected readonly qualifications = this.catalogues.qualifications;
  protected readonly submission = new Submission();
  protected readonly draft = new TemplateDraft();
  /** The template as it was when the form was filled; a change is one to this. */
  protected readonly seen = signal<ShiftTemplateView | undefined>(undefined);
  /** The template as somebody else left it, until the person has taken note. */
  protected readonly changed = signal<ShiftTemplateView | undefined>(undefined);
  private readonly tried = signal(false);

  protected readonly state = computed(() => {
    const state = this.store.state();
    if (state === 'loading' || state === 'failed' || state === 'refused') return state;
    return this.id() === undefined || this.seen() ? 'filled' : 'gone';
  });
  protected readonly others = computed(() => this.store.open().filter(({ id }) => id !== this.id()));
  protected readonly taken = computed(() => this.draft.taken(this.others()));
  protected readonly heading = computed(
    () => this.seen()?.name ?? this.words.t('roster-settings.templates.new'),
  );
  protected readonly why = computed(() => {
    const problem = this.store.problem();
    return problem ? this.problems.notLoaded(problem) : '';
  });

  /** What is wrong with a field, known before the server says so. */
  protected readonly errorOf = (path: string): string | undefined => {
    const { code } = this.draft.request();
    const taken = this.taken().find((each) =>
      path === 'code' ? each === code : path === 'aliases' && each !== code,
    );
    if (taken !== undefined) return this.words.t('codes.field.code.taken', { code: taken });
    const known = this.draft.errors().find((error) => error.path === path);
    if (known && (known.code !== 'required' || this.tried()))
      return this.words.t(`codes.field.${known.code}`);
    return this.submission.errorOf(path);
  };

  constructor() {
    void this.catalogues.load();
    effect(() => {
      const found = this.store.find(this.id() ?? '');
      if (!found || untracked(this.seen)) return;
      this.seen.set(found);
      untracked(() => {
        this.draft.take(found);
      });
    });
  }

  /** Asked by the route before it is left. */
  mayLeave(): boolean | Promise<boolean> {
    return !this.draft.dirty() || this.leaving.confirmed();
  }

  protected has(id: string): boolean {
    return this.draft.skillIds().includes(id);
  }

  protected choose(id: string, chosen: boolean): void {
    const others = this.draft.skillIds().filter((each) => each !== id);
    this.draft.skillIds.set(chosen ? [...others, id] : others);
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.draft.errors().length > 0 || this.taken().length > 0) {
      this.submission.showFirstFault();
      return;
    }
    const { code, name } = this.draft.request();
    const request = this.draft.request();
    const seen = this.seen();
    const done = await this.submission.done({ code, name }, () =>
      seen ? this.store.change(seen, request) : this.store.create(request),
    );
    if (done) {
      this.draft.saved();
      void this.router.navigate([LIST], { queryParams: this.place.carried() });
    } else if (seen && this.submission.problem()?.code === 'shift-template.changed') {
      this.changed.set(this.store.find(seen.id));
    }
  }

  /** The typed text stays; saving again puts it over what is there now. */
  protected keepMine(now: ShiftTemplateView): void {
    this.seen.set(now);
    this.changed.set(undefined);
    this.submission.clear();
  }

  protected takeTheirs(now: ShiftTemplateView): void {
    this.keepMine(now);
    this.draft.take(now);
  }
}
