import { computed, Injectable, inject, signal } from '@angular/core';
import type {
  ChangeMembershipRequest,
  ChangeStaffRequest,
  GrantQualificationRequest,
  FixedRestView,
  HeldQualificationView,
  ReturnStaffRequest,
  SecondmentView,
  SecondStaffRequest,
  SetFixedRestRequest,
  SetFlagRequest,
  StaffDetailView,
  StaffFlagView,
  StaffHistoryEntryView,
} from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import type { Loaded } from '../../http/loaded';
import { SessionStore } from '../../session/session-store';
import { Words } from '../../words/words';
import { StaffApi } from '../staff/staff-api';

/** A request without the version: the store adds the one the person on the screen has. */
type Unversioned<T> = Omit<T, 'version'>;

/** One person: the record, its history, and everything done to it. Every answer is the record as it is then. */
@Injectable()
export class PersonStore {
  private readonly api = inject(StaffApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);

  private id = '';
  private asked = 0;
  readonly loaded = signal<Loaded<StaffDetailView>>({ is: 'loading' });
  readonly history = signal<Loaded<readonly StaffHistoryEntryView[]>>({ is: 'loading' });
  readonly person = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly editable = computed(() => this.person()?.editable === true && this.session.may('staff.edit'));
  readonly mayAnonymise = computed(() => this.session.may('staff.anonymise'));
  readonly mayInvite = computed(() => this.session.may('staff.invite'));

  async show(id: string): Promise<void> {
    this.id = id;
    this.loaded.set({ is: 'loading' });
    this.history.set({ is: 'loading' });
    await this.load();
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.one(this.id);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async loadHistory(): Promise<void> {
    const id = this.id;
    try {
      const { entries } = await this.api.history(id);
      if (id === this.id) this.history.set({ is: 'ready', value: entries });
    } catch (error) {
      if (id === this.id) this.history.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  change(request: Unversioned<ChangeStaffRequest>): Promise<void> {
    return this.deed('changed', (id, version) => this.api.change(id, { ...request, version }));
  }

  transfer(request: Unversioned<ChangeMembershipRequest>): Promise<void> {
    return this.deed('transferred', (id, version) => this.api.changeMembership(id, { ...request, version }));
  }

  second(request: Unversioned<SecondStaffRequest>): Promise<void> {
    return this.deed('seconded', (id, version) => this.api.second(id, { ...request, version }));
  }

  endSecondment(secondment: SecondmentView, through: string): Promise<void> {
    return this.deed('secondmentEnded', (id, version) =>
      this.api.endSecondment(id, secondment.id, { through, version }),
    );
  }

  grant(request: Unversioned<GrantQualificationRequest>): Promise<void> {
    return this.deed('granted', (id, version) => this.api.grantQualification(id, { ...request, version }));
  }

  revoke(held: HeldQualificationView, on: string, reason: string): Promise<void> {
    return this.deed('revoked', (id, version) =>
      this.api.revokeQualification(id, held.id, { on, reason, version }),
    );
  }

  restore(held: HeldQualificationView): Promise<void> {
    return this.deed('restored', (id, version) =>
      this.api.revokeQualification(id, held.id, { on: null, version }),
    );
  }

  setFlag(request: Unversioned<SetFlagRequest>): Promise<void> {
    return this.deed('flagSet', (id, version) => this.api.setFlag(id, { ...request, version }));
  }

  setFixedRest(request: Unversioned<SetFixedRestRequest>): Promise<void> {
    return this.deed('restSet', (id, version) => this.api.setFixedRest(id, { ...request, version }));
  }

  endFixedRest(rest: FixedRestView, through: string): Promise<void> {
    return this.deed('restEnded', (id, version) => this.api.endFixedRest(id, rest.id, { through, version }));
  }

  endFlag(flag: StaffFlagView, through: string): Promise<void> {
    return this.deed('flagEnded', (id, version) => this.api.endFlag(id, flag.id, { through, version }));
  }

  leave(lastDay: string): Promise<void> {
    return this.deed('leaving', (id, version) => this.api.setLeaving(id, { lastDay, version }));
  }

  stay(): Promise<void> {
    return this.deed('staying', (id, version) => this.api.setLeaving(id, { lastDay: null, version }));
  }

  return(request: Unversioned<ReturnStaffRequest>): Promise<void> {
    return this.deed('returned', (id, version) => this.api.return(id, { ...request, version }));
  }

  anonymise(employeeNumber: string): Promise<void> {
    return this.deed('anonymised', (id, version) => this.api.anonymise(id, { employeeNumber, version }));
  }

  /**
   * Sent with the version on the screen. When somebody else was faster, the screen shows how it is now before the
   * refusal is said: sending again is then a decision, not a repetition.
   */
  private async deed(
    said: string,
    send: (id: string, version: number) => Promise<StaffDetailView>,
  ): Promise<void> {
    const person = this.person();
    if (!person) return;
    try {
      const value = await send(person.id, person.version);
      this.loaded.set({ is: 'ready', value });
      this.toasts.done(this.words.t(`staff.done.${said}`, { name: value.name }));
      void this.loadHistory();
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code.endsWith('.changed')) await this.load();
      throw problem;
    }
  }
}
