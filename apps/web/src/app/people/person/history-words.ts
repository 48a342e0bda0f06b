import { Injectable, inject } from '@angular/core';
import type { StaffHistoryEntryView } from '@banke/contracts';
import { isPlainDate } from '@banke/domain/calendar';
import { STAFF_FLAGS } from '@banke/domain/people';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { StaffWords } from '../staff/staff-words';

/** What a line of the history can speak of, in the order it is read. */
export const HISTORY_FIELDS = [
  'employeeNumber',
  'name',
  'phone',
  'email',
  'hireDate',
  'probationEnd',
  'department',
  'team',
  'post',
  'grade',
  'weeklyMinutes',
  'qualification',
  'flag',
  'from',
  'through',
  'lastDay',
  'leftOn',
  'revokedOn',
  'reason',
] as const;
type HistoryField = (typeof HISTORY_FIELDS)[number];

export interface HistoryChange {
  label: string;
  before: string;
  after: string;
}

type Value = string | number | boolean | null | undefined;

/** The lines of a person's history in words. */
@Injectable({ providedIn: 'root' })
export class HistoryWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly said = inject(StaffWords);

  /** What differs; what is not known to this version of the screen is left out. */
  changes({ before, after }: StaffHistoryEntryView): HistoryChange[] {
    return HISTORY_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
      label: this.words.t(`staff.field.${field}`),
      before: this.value(field, before[field]),
      after: this.value(field, after[field]),
    }));
  }

  private value(field: HistoryField, value: Value): string {
    if (value === null || value === undefined || value === '') return '';
    if (value === true) return this.words.t('staff.history.kept'); // personal: only that it changed is kept
    if (field === 'weeklyMinutes' && typeof value === 'number') return this.said.weekly(value);
    if (field === 'flag' && STAFF_FLAGS.some((flag) => flag === value)) {
      return this.words.t(`staff.flag.${String(value)}`);
    }
    return typeof value === 'string' && isPlainDate(value) ? this.formats.date(value) : String(value);
  }
}
