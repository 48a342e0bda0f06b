import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { EvaluationTemplateView } from '@banke/contracts';
import { Button, Dialogs } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { listState, type Loaded } from '../../http/loaded';
import { ListBody } from '../../lists/list-body';
import { SettingsDepartment } from '../../roster/settings/settings-department';
import { SessionStore } from '../../session/session-store';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';
import { LineWords } from '../line-words';
import { CreateTemplateDialog } from './create-template-dialog';
import { TemplateDialog } from './template-dialog';

/** By what each post of the department is scored. */
@Component({
  selector: 'app-evaluation-templates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, ListBody],
  templateUrl: './templates-page.html',
  styleUrl: './templates-page.css',
})
export class EvaluationTemplatesPage {
  private readonly api = inject(EvaluationApi);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<readonly EvaluationTemplateView[]>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly lines = inject(LineWords);
  protected readonly department = inject(SettingsDepartment);
  protected readonly mayEdit = computed(() => this.session.may('scores.templates'));
  protected readonly templates = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  protected readonly state = computed(() => listState(this.loaded(), this.templates().length));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.department.id();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
  }

  protected async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    try {
      this.loaded.set({ is: 'ready', value: (await this.api.templates(department)).templates });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected create(): void {
    const taken = this.templates().map(({ postId }) => postId);
    const departmentId = this.department.id() ?? '';
    this.dialogs.open(CreateTemplateDialog, { departmentId, taken, done: () => this.load() });
  }

  protected edit(template: EvaluationTemplateView): void {
    this.dialogs.open(TemplateDialog, { template, done: () => this.load() }, { wide: true });
  }
}
