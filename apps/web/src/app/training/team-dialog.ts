import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CourseMemberView } from '@banke/contracts';
import type { CoursePart } from '@banke/domain/training';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { DelegationsApi } from '../delegations/delegations-api';
import { SessionStore } from '../session/session-store';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import type { CourseStore } from './course-store';

export interface TeamDialogData {
  store: CourseStore;
  members: readonly CourseMemberView[];
}

type Part = CoursePart | '';

/** Who judges a course, and who writes and teaches it: nobody does both. */
@Component({
  selector: 'app-team-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormDialog],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.team.heading')"
      [deed]="words.t('training.team.save')"
      [submission]="submission"
      (submit)="$event.preventDefault(); submit()"
    >
      <p class="faint">{{ words.t('training.team.text') }}</p>
      <ul class="bk-panel bk-rows">
        @for (person of people(); track person.accountId) {
          <li>
            <span>{{ person.displayName }}</span>
            <select
              class="bk-input"
              [attr.aria-label]="person.displayName"
              (change)="choose(person.accountId, $any($event.target).value)"
            >
              <option value="">{{ words.t('training.part.none') }}</option>
              @for (part of parts; track part) {
                <option [value]="part" [selected]="part === partOf(person.accountId)">
                  {{ words.t('training.part.' + part) }}
                </option>
              }
            </select>
          </li>
        }
      </ul>
    </form>
  `,
  styles: `
    p {
      font-size: var(--text-m);
    }
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 4px 8px 4px 12px;
      font-size: var(--text-m);
    }
    li span {
      flex: 1;
      min-width: 0;
    }
    select {
      width: auto;
    }
  `,
})
export class TeamDialog {
  private readonly data = inject<TeamDialogData>(DIALOG_DATA);
  private readonly delegations = inject(DelegationsApi);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly colleagues = signal<readonly { accountId: string; displayName: string }[]>([]);
  private readonly chosen = signal<ReadonlyMap<string, Part>>(
    new Map(this.data.members.map(({ accountId, part }) => [accountId, part])),
  );

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly parts: readonly CoursePart[] = ['expert', 'developer'];
  /** Colleagues, oneself, and who is in it already. */
  protected readonly people = computed(() => {
    const own = this.session.session();
    const all = [...(own ? [own] : []), ...this.data.members, ...this.colleagues()];
    return [...new Map(all.map((each) => [each.accountId, each])).values()].sort((a, b) =>
      this.formats.compare(a.displayName, b.displayName),
    );
  });

  constructor() {
    void this.load();
  }

  protected partOf(accountId: string): Part {
    return this.chosen().get(accountId) ?? '';
  }

  protected choose(accountId: string, part: Part): void {
    this.chosen.update((chosen) => new Map([...chosen, [accountId, part]]));
  }

  protected async submit(): Promise<void> {
    const members = [...this.chosen()].flatMap(([accountId, part]) =>
      part === '' ? [] : [{ accountId, part }],
    );
    if (await this.submission.done({}, () => this.data.store.setTeam(members))) this.ref.close();
  }

  private async load(): Promise<void> {
    try {
      this.colleagues.set((await this.delegations.colleagues()).colleagues);
    } catch {
      // Oneself and who is in it already can still be chosen.
    }
  }
}
