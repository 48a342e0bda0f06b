import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { PromotionSchemeView } from '@banke/contracts';
import {
  type Criterion,
  criteriaIn,
  PRESET_SCHEMES,
  readScheme,
  type SchemeError,
} from '@banke/domain/promotion';
import { Button, Dialogs, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { SettingsDepartment } from '../roster/settings/settings-department';
import { SessionStore } from '../session/session-store';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { LANGUAGES } from '../words/languages';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { CourseNames } from './course-names';
import { CriterionWords } from './criterion-words';
import { firstDay, SchemeDialog } from './editing/scheme-dialog';
import { PromotionApi } from './promotion-api';

/** By what a department promotes, every criterion read back in both languages; taken over, written to a file and read from one. */
@Component({
  selector: 'app-promotion-scheme-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, ListBody],
  templateUrl: './scheme-page.html',
  styleUrl: './scheme-page.css',
})
export class PromotionSchemePage {
  private readonly api = inject(PromotionApi);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(CompanyClock);
  private readonly loaded = signal<Loaded<readonly PromotionSchemeView[]>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly criterionWords = inject(CriterionWords);
  protected readonly department = inject(SettingsDepartment);
  protected readonly presets = PRESET_SCHEMES;
  protected readonly errors = signal<readonly SchemeError[]>([]);
  protected readonly busy = signal(false);
  protected readonly mayEdit = computed(() => this.session.may('promotion.schemes'));
  protected readonly scheme = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value[0] : undefined;
  });
  protected readonly latest = computed(() => this.scheme()?.versions[0]);
  protected readonly state = computed(() => listState(this.loaded(), this.scheme() ? 1 : 0));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  /** Steps up and triggers down, each with its criteria. */
  protected readonly parts = computed(() => {
    const content = this.latest()?.content;
    if (!content) return [];
    const { t } = this.words;
    const name = (code: string | null) => this.criterionWords.grade(content, code);
    return [
      ...content.steps.map(({ from, to, requirement }) => ({
        ...{ key: `${from} ${to}`, criteria: criteriaIn(requirement) },
        heading: t('promotion.scheme.step', { from: name(from), to: name(to) }),
      })),
      ...content.demotions.map(({ id, from, to, when }) => ({
        ...{ key: id, criteria: criteriaIn(when) },
        heading: t(`promotion.scheme.${to === null ? 'flag' : 'demotion'}`, {
          from: name(from),
          to: name(to),
        }),
      })),
    ];
  });

  constructor() {
    void inject(CatalogueDirectory).load();
    void inject(CourseNames).load();
    effect(() => {
      this.department.id();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        this.errors.set([]);
        void this.load();
      });
    });
  }

  protected async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    try {
      for (const language of LANGUAGES) await this.words.openIn('promotion', language);
      const { scheme } = await this.api.scheme(department);
      if (department === this.department.id())
        this.loaded.set({ is: 'ready', value: scheme ? [scheme] : [] });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  /** A criterion in every language, the one spoken first. */
  protected sentences(criterion: Criterion): string[] {
    const spoken = this.words.language();
    return [spoken, ...LANGUAGES.filter((each) => each !== spoken)].map((language) =>
      this.criterionWords.sentence(criterion, language),
    );
  }

  protected take(preset: string): Promise<void> {
    const departmentId = this.department.id() ?? '';
    const language = this.words.language();
    return this.send(() => this.api.takeScheme({ departmentId, preset, language, grades: [] }));
  }

  protected edit(): void {
    const [scheme, latest] = [this.scheme(), this.latest()];
    if (!scheme || !latest) return;
    const done = async () => {
      this.toasts.done(this.words.t('promotion.scheme.saved'));
      await this.load();
    };
    this.dialogs.open(SchemeDialog, { scheme, content: latest.content, done }, { wide: true });
  }

  protected save(): void {
    const content = this.latest()?.content;
    if (!content) return;
    const file = new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'promotion-scheme.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** A file becomes a new version from tomorrow on, or from the day after the last one began. */
  protected async read(files: FileList | null): Promise<void> {
    const [file, scheme, latest] = [files?.item(0), this.scheme(), this.latest()];
    if (!file || !scheme || !latest) return;
    const read = readScheme(parsed(await file.text()));
    this.errors.set(read.ok ? [] : read.errors);
    if (!read.ok) return;
    const from = firstDay(latest.from, this.clock.today());
    const { id, name, version } = scheme;
    const content = { ...read.scheme };
    await this.send(() => this.api.changeScheme(id, { name, from, content, grades: [], version }));
  }

  protected error({ code, min, max }: SchemeError): string {
    return this.words.t(`codes.field.scheme.${code}`, { min: min ?? '', max: max ?? '' });
  }

  private async send(deed: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await deed();
      this.toasts.done(this.words.t('promotion.scheme.saved'));
      await this.load();
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}

/** Undefined for what is no JSON; the check then says that it is no scheme. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
