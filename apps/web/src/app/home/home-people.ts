import { effect, Injectable, inject, signal, untracked } from '@angular/core';
import { onLive } from '../live/on-live';
import { StaffApi } from '../people/staff/staff-api';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { type Reminder, REMINDERS } from './home-numbers';

/** The people somebody sees, in numbers; for whoever keeps their records also what ends or waits. */
@Injectable()
export class HomePeople {
  private readonly staff = inject(StaffApi);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private asked = 0;

  readonly counted = signal<{ total: number; probation: number } | undefined>(undefined);
  /** Only those there are. */
  readonly reminders = signal<readonly (Reminder & { value: number })[]>([]);

  constructor() {
    const today = inject(CompanyClock).today;
    onLive(['staff-changed'], () => this.load());
    effect(() => {
      this.place.departmentId();
      today();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    if (!this.session.may('staff.read')) return;
    const asked = ++this.asked;
    const department = this.place.departmentId();
    const count = async (query: object) =>
      (await this.staff.page({ limit: 1, ...(department !== undefined && { department }), ...query })).total;
    const reminders = this.session.may('staff.edit') ? REMINDERS : [];
    try {
      const [total, probation, ...values] = await Promise.all([
        count({}),
        count({ state: 'probation' }),
        ...reminders.map(({ query }) => count(query)),
      ]);
      if (asked !== this.asked) return; // another department was chosen since
      this.counted.set({ total, probation });
      this.reminders.set(
        reminders
          .map((reminder, index) => ({ ...reminder, value: values[index] ?? 0 }))
          .filter(({ value }) => value > 0),
      );
    } catch {
      if (asked !== this.asked) return;
      this.counted.set(undefined); // a number that is not known is not shown
      this.reminders.set([]);
    }
  }
}
