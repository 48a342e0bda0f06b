import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ShiftTemplateVersionView, ShiftTemplateView } from '@banke/contracts';
import { Badge, Button, DialogFrame, Skeleton } from '@banke/ui';
import { toApiProblem } from '../../../http/api-problem';
import type { Loaded } from '../../../http/loaded';
import { Formats } from '../../../words/formats';
import { ProblemWords } from '../../../words/problem-words';
import { Words } from '../../../words/words';
import { DayBar } from './day-bar';
import { ShiftChip } from './shift-chip';
import { ShiftWords } from './shift-words';
import type { TemplateDeed } from './template-row-menu';
import type { TemplatesStore } from './templates-store';

export interface TemplateSheetData {
  store: TemplatesStore;
  id: string;
  skillName: (id: string) => string | undefined;
  act: (template: ShiftTemplateView, deed: TemplateDeed) => void;
}

/** One shift looked at closely: its day, its blocks, and what it was before. */
@Component({
  selector: 'app-template-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, DayBar, DialogFrame, ShiftChip, Skeleton],
  templateUrl: './template-sheet.html',
  styleUrl: './template-sheet.css',
})
export class TemplateSheet {
  protected readonly data = inject<TemplateSheetData>(DIALOG_DATA);
  private readonly problems = inject(ProblemWords);

  protected readonly store = this.data.store;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly shifts = inject(ShiftWords);
  protected readonly template = computed(() => this.store.find(this.data.id));
  protected readonly versions = signal<Loaded<readonly ShiftTemplateVersionView[]>>({ is: 'loading' });
  protected readonly past = computed(() => {
    const versions = this.versions();
    return versions.is === 'ready' ? versions.value : [];
  });
  protected readonly why = computed(() => {
    const versions = this.versions();
    return versions.is === 'failed' ? this.problems.notLoaded(versions.problem) : '';
  });
  protected readonly skills = computed(() =>
    (this.template()?.skillIds ?? [])
      .map((id) => this.data.skillName(id) ?? '')
      .join(this.words.t('roster-settings.and')),
  );

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.versions.set({ is: 'loading' });
    try {
      this.versions.set({ is: 'ready', value: await this.store.versions(this.data.id) });
    } catch (error) {
      this.versions.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected counted({ work, paid, cover }: { work: boolean; paid: boolean; cover: boolean }): string {
    const { t } = this.words;
    const said = Object.entries({ work, paid, cover }).flatMap(([of, counts]) =>
      counts ? [t(`roster-settings.blocks.count.${of}`)] : [],
    );
    return said.length > 0 ? said.join(t('roster-settings.and')) : t('roster-settings.blocks.countsNot');
  }
}
