import { Injectable, inject } from '@angular/core';
import type { StaffHistoryEntryView } from '@banke/contracts';
import type { AuditValues } from '@banke/domain/audit';
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
  'weekday',
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

type Value = AuditValues[string] | undefined;

/** The lines of a person's history in words. */
@Injectable({ providedIn: 'root' })
export class HistoryWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly said = inject(StaffWords);

  /** What differs, or what the change is about; what this version of the screen does not know is left out. */
  changes({ change, before, after }: StaffHistoryEntryView): HistoryChange[] {
    // Of what is personal only the name is kept, and somebody new has all of it.
    const news = (field: HistoryField) => change !== 'hired' || after[field] !== true;
    return HISTORY_FIELDS.filter((field) => before[field] !== after[field] && news(field)).map((field) => ({
      label: this.words.t(`staff.field.${field}`),
      before: field in after ? this.value(field, before[field]) : '',
      after: this.value(field, field in after ? after[field] : before[field]),
    }));
  }

  private value(field: HistoryField, value: Value): string {
    if (value === null || value === undefined || value === '') return '';
    if (value === true) return this.words.t('staff.history.kept'); // personal: only that it changed is kept
    if (field === 'weeklyMinutes' && typeof value === 'number') return this.said.weekly(value);
    if (field === 'weekday' && typeof value === 'number') return this.said.fixedRest({ weekday: value });
    if (field === 'flag' && STAFF_FLAGS.some((flag) => flag === value)) {
      return this.words.t(`staff.flag.${String(value)}`);
    }
    return typeof value === 'string' && isPlainDate(value) ? this.formats.date(value) : String(value);
  }
}
