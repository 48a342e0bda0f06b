import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { AuditAction } from '@banke/domain/audit';
import { Button, DateInput, Icon, SearchField } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AuditActionsFilter } from './audit-actions-filter';
import type { AuditFilter, AuditParam } from './audit-filter';
import { AuditWords } from './audit-words';

export type FilterChange = Partial<Record<AuditParam, string | null>>;

/** What the log is narrowed to: fields to say it, and a mark for each that takes it away again. */
@Component({
  selector: 'app-audit-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AuditActionsFilter, Button, DateInput, Icon, SearchField],
  templateUrl: './audit-filters.html',
  styleUrl: './audit-filters.css',
})
export class AuditFilters {
  private readonly formats = inject(Formats);
  private readonly said = inject(AuditWords);

  readonly filter = input.required<AuditFilter>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly filterChange = output<FilterChange>();
  readonly cleared = output();

  protected readonly words = inject(Words);
  protected readonly marks = computed(() => {
    const { actions, personId, subjectId, from, through } = this.filter();
    const { t } = this.words;
    const mark = (param: AuditParam, text: string | undefined) =>
      text === undefined ? [] : [{ param, text }];
    const named = (id: string | undefined) => id && (this.names().get(id) ?? id.slice(0, 8));
    const person = named(personId);
    const subject = named(subjectId);
    const [only] = actions;
    return [
      ...mark('person', person && t('audit.marks.person', { name: person })),
      ...mark('subject', subject && t('audit.marks.subject', { name: subject })),
      ...mark('actions', only && this.actionsMark(actions, only)),
      ...mark('from', from && t('audit.marks.from', { day: this.formats.day(from) })),
      ...mark('through', through && t('audit.marks.through', { day: this.formats.day(through) })),
    ];
  });

  protected remove(param: AuditParam): void {
    this.filterChange.emit({ [param]: null });
  }

  protected actions(chosen: readonly AuditAction[]): void {
    this.filterChange.emit({ actions: chosen.join(',') || null });
  }

  private actionsMark(actions: readonly AuditAction[], only: AuditAction): string {
    return actions.length === 1
      ? this.words.t('audit.marks.action', {
          group: this.words.t(`audit.group.${only.split('.')[0] ?? ''}`),
          action: this.said.action(only),
        })
      : this.words.count('audit.actionCount', actions.length);
  }
}
