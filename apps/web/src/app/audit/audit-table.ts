import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  type TemplateRef,
  viewChild,
} from '@angular/core';
import type { AuditEntryView } from '@banke/contracts';
import { type ListColumn, ListGrid, Viewport } from '@banke/ui';
import { Formats } from '../words/formats';
import { GridWords } from '../words/grid-words';
import { Words } from '../words/words';
import { AuditWords } from './audit-words';

type Cell = TemplateRef<{ $implicit: AuditEntryView }>;

@Component({
  selector: 'app-audit-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListGrid],
  templateUrl: './audit-table.html',
  styleUrl: './audit-table.css',
})
export class AuditTable {
  private readonly whoCell = viewChild.required<Cell>('whoCell');
  private readonly whatCell = viewChild.required<Cell>('whatCell');
  private readonly formats = inject(Formats);
  private readonly roomy = inject(Viewport).roomy;

  readonly rows = input.required<readonly AuditEntryView[]>();
  readonly opened = output<AuditEntryView>();
  /** A name was clicked: their deeds, or the history of the thing. */
  readonly person = output<string>();
  readonly subject = output<string>();

  protected readonly words = inject(Words);
  protected readonly said = inject(AuditWords);
  protected readonly gridWords = inject(GridWords).words;
  protected readonly idOf = ({ id }: AuditEntryView) => id;

  protected readonly columns = computed<ListColumn<AuditEntryView>[]>(() => {
    const t = this.words.t;
    return [
      {
        id: 'at',
        header: t('audit.columns.at'),
        text: ({ at }) => (this.roomy() ? this.formats.second(at) : this.formats.instant(at)),
        width: this.roomy() ? 192 : 168,
      },
      {
        id: 'who',
        header: t('audit.columns.who'),
        text: (entry) => this.said.who(entry),
        cell: this.whoCell(),
        width: this.roomy() ? 168 : 136,
      },
      {
        id: 'what',
        header: t('audit.columns.what'),
        text: (entry) => this.said.deedText(entry),
        cell: this.whatCell(),
        grow: 5,
        minWidth: 200,
      },
      {
        id: 'changes',
        header: t('audit.columns.changes'),
        text: (entry) => this.said.changes(entry).join(t('audit.between')),
        grow: 4,
        minWidth: 160,
      },
      ...(this.roomy() ? [this.addressColumn()] : []),
    ];
  });

  /** The first to go where space is short: the sheet of the entry says it too. */
  private addressColumn(): ListColumn<AuditEntryView> {
    const { t } = this.words;
    return {
      id: 'address',
      header: t('audit.columns.address'),
      text: ({ address }) => address ?? t('audit.forgotten'),
      width: 144,
    };
  }
}
