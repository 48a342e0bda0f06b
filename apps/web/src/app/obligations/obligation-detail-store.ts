import { computed, Injectable, inject, signal } from '@angular/core';
import type { FileView, ObligationDetailView } from '@banke/contracts';
import { isToDo } from '@banke/domain/obligations';
import { type ApiProblem, toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { FilesApi } from '../files/files-api';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { ObligationsApi } from './obligations-api';

/** One obligation looked at closely, and what its owner, its receiver and its manager do with it. */
@Injectable()
export class ObligationDetailStore {
  private readonly api = inject(ObligationsApi);
  private readonly files = inject(FilesApi);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<ObligationDetailView>>({ is: 'loading' });
  private id = '';

  readonly obligation = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly problem = computed((): ApiProblem | undefined => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly mayHandIn = computed(() => {
    const obligation = this.obligation();
    return obligation !== undefined && obligation.mine && isToDo(obligation.state);
  });
  /** Handed in by oneself and not answered yet, or done where nobody answers. */
  readonly mayTakeBack = computed(() => {
    const obligation = this.obligation();
    if (!obligation?.mine) return false;
    return (
      obligation.state === 'handed-in' || (obligation.state === 'done' && obligation.receiverRole === null)
    );
  });
  readonly mayManage = computed(() => this.session.may('obligations.edit'));
  readonly mayWaive = computed(() => {
    const obligation = this.obligation();
    return obligation !== undefined && this.mayManage() && !obligation.mine && isToDo(obligation.state);
  });
  readonly mayRestore = computed(() => this.mayManage() && this.obligation()?.state === 'waived');
  readonly mayAssign = computed(() => {
    const obligation = this.obligation();
    return obligation !== undefined && this.mayManage() && isToDo(obligation.state);
  });

  constructor() {
    onLive(['obligations-changed'], () => this.load());
  }

  async open(id: string): Promise<void> {
    this.id = id;
    await this.load();
  }

  async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.one(this.id) });
    } catch (error) {
      const problem = toApiProblem(error);
      // What is shown stays while the server is away; gone or out of reach is another matter.
      if (this.obligation() === undefined || problem.status === 404)
        this.loaded.set({ is: 'failed', problem });
    }
  }

  async handIn(note: string): Promise<void> {
    await this.change((id, version) => this.api.handIn(id, { version, ...(note && { note }) }));
  }

  async accept(note: string): Promise<void> {
    const answer = 'accepted';
    await this.change((id, version) => this.api.answer(id, { version, answer, ...(note && { note }) }));
  }

  async giveBack(note: string): Promise<void> {
    await this.change((id, version) => this.api.answer(id, { version, answer: 'returned', note }));
  }

  async waive(reason: string): Promise<void> {
    await this.change((id, version) => this.api.waive(id, { version, reason }));
  }

  async assign(accountId: string | null): Promise<void> {
    await this.change((id, version) => this.api.assign(id, { version, accountId }));
  }

  async reopen(): Promise<void> {
    await this.change((id, version) => this.api.reopen(id, { version }));
  }

  async removeFile(file: FileView): Promise<void> {
    await this.files.remove(file);
    await this.load();
  }

  /** With the version the person saw. Whoever was faster is shown, and what was typed stays where it is. */
  private async change(deed: (id: string, version: number) => Promise<ObligationDetailView>): Promise<void> {
    const seen = this.obligation();
    if (!seen) return;
    try {
      this.loaded.set({ is: 'ready', value: await deed(seen.id, seen.version) });
    } catch (error) {
      if (toApiProblem(error).status === 409) await this.load();
      throw error;
    }
  }
}
