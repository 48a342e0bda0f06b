import { signal } from '@angular/core';
import type { StaffDetailView } from '@banke/contracts';

type Start = Partial<
  Pick<StaffDetailView, 'employeeNumber' | 'name' | 'hireDate' | 'probationEnd' | 'phone' | 'email'>
>;

/** The record of somebody being written: what has no day from which it holds. Empty text means none. */
export class RecordDraft {
  readonly employeeNumber = signal('');
  readonly name = signal('');
  readonly hireDate = signal('');
  readonly probationEnd = signal('');
  readonly phone = signal('');
  readonly email = signal('');

  constructor(start: Start) {
    this.employeeNumber.set(start.employeeNumber ?? '');
    this.name.set(start.name ?? '');
    this.hireDate.set(start.hireDate ?? '');
    this.probationEnd.set(start.probationEnd ?? '');
    this.phone.set(start.phone ?? '');
    this.email.set(start.email ?? '');
  }

  /** What nobody's record is without. */
  required() {
    return { employeeNumber: this.employeeNumber(), name: this.name(), hireDate: this.hireDate() };
  }

  /** For somebody new: what is left empty is left out. */
  request() {
    return {
      ...this.required(),
      ...(this.phone().trim() && { phone: this.phone() }),
      ...(this.email().trim() && { email: this.email() }),
      ...(this.probationEnd() && { probationEnd: this.probationEnd() }),
    };
  }

  /** Only what was changed: a field somebody else is correcting at the same time is not put back. */
  changes(now: Required<Start> & { contactShown: boolean }) {
    const emptied = (text: string) => text.trim() || null;
    const { employeeNumber, name, hireDate, probationEnd, phone, email, contactShown } = now;
    return {
      ...(this.employeeNumber() !== employeeNumber && { employeeNumber: this.employeeNumber() }),
      ...(this.name() !== name && { name: this.name() }),
      ...(this.hireDate() !== hireDate && { hireDate: this.hireDate() }),
      ...(this.probationEnd() !== (probationEnd ?? '') && { probationEnd: emptied(this.probationEnd()) }),
      ...(contactShown && this.phone() !== (phone ?? '') && { phone: emptied(this.phone()) }),
      ...(contactShown && this.email() !== (email ?? '') && { email: emptied(this.email()) }),
    };
  }
}
