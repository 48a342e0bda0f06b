import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, DialogFrame, Skeleton } from '@banke/ui';
import { SecretLine } from '../settings/secret-line';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { changesOf } from './audit-changes';
import type { AuditStore } from './audit-store';
import { AuditWords } from './audit-words';

export interface AuditSheetData {
  store: AuditStore;
  id: string;
  showPerson: (id: string) => void;
  showSubject: (id: string) => void;
}

/** One entry with everything the log knows of it, and the ways on: what else the person did, what else befell the thing. */
@Component({
  selector: 'app-audit-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, SecretLine, Skeleton],
  templateUrl: './audit-sheet.html',
  styleUrl: './audit-sheet.css',
})
export class AuditSheet {
  protected readonly data = inject<AuditSheetData>(DIALOG_DATA);
  protected readonly store = this.data.store;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(AuditWords);

  protected readonly entry = computed(() => this.store.find(this.data.id));
  protected readonly changes = computed(() => {
    const entry = this.entry();
    return entry ? changesOf(entry) : [];
  });
}
