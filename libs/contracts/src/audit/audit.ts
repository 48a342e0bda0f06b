import {
  AUDIT_ACTIONS,
  AUDIT_SUBJECTS,
  type AuditAction,
  type AuditSubject,
  type AuditValues,
} from '@banke/domain/audit';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  DigitsField,
  InstantField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../fields';

export class AuditEntryView {
  @DigitsField() id!: string;
  @InstantField() at!: string;
  @ChoiceField(AUDIT_ACTIONS) action!: AuditAction;
  @UuidField({ nullable: true }) accountId!: string | null;
  @TextField({
    max: 200,
    nullable: true,
    description: 'null when nobody was signed in, or the name is forgotten',
  })
  accountName!: string | null;
  @ChoiceField(AUDIT_SUBJECTS) subjectKind!: AuditSubject;
  @UuidField({ nullable: true }) subjectId!: string | null;
  @TextField({ max: 200, nullable: true }) subjectName!: string | null;
  @TextField({ max: 60, nullable: true, description: 'network address' }) address!: string | null;
  @TextField({ max: 64 }) requestId!: string;
  @ValuesField() before!: AuditValues;
  @ValuesField() after!: AuditValues;
}

export class AuditPageView {
  @ListField(() => AuditEntryView, { max: 500 }) entries!: AuditEntryView[];
  @DigitsField({ nullable: true, description: 'pass as `before` for older entries; null at the end' })
  next!: string | null;
}

/** Days are those of the company's calendar, both included. */
export class AuditQuery {
  @TextField({ max: 80, optional: true }) text?: string;
  @ChoicesField(AUDIT_ACTIONS, { optional: true, description: 'comma-separated' }) actions?: AuditAction[];
  @UuidField({ optional: true }) accountId?: string;
  @UuidField({ optional: true }) subjectId?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) through?: string;
  @DigitsField({ optional: true }) before?: string;
}
