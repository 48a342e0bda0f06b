import { Injectable, inject } from '@angular/core';
import type { CopyNeedsView, NeedDayRequest, NeedNumbersRequest, NeedView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../../http/api-problem';
import { ProblemWords } from '../../../words/problem-words';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import { type Measure, type NeedKind, numbersOf, withNumber } from './need-numbers';
import { NeedsApi } from './needs-api';
import { NeedsSaving } from './needs-saving';
import { type NeedLine, NeedsStore } from './needs-store';

interface TypedNumber {
  id: string;
  kind: NeedKind;
  measure: Measure;
  people: number;
}

/** Changes what a department needs from the month shown on. What is typed shows at once. */
@Injectable()
export class NeedsWriting {
  private readonly needs = inject(NeedsStore);
  private readonly saving = inject(NeedsSaving);
  private readonly api = inject(NeedsApi);
  private readonly department = inject(SettingsDepartment);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);

  /** By cell, until the server has them. */
  private readonly unsaved = new Map<string, TypedNumber>();

  readonly busy = this.saving.busy;

  async create(line: NeedLine, numbers: NeedNumbersRequest): Promise<void> {
    const need = await this.api.create({
      ...line,
      ...numbers,
      departmentId: this.department.id() ?? '',
      from: this.needs.from(),
    });
    this.needs.update((needs) => [...needs, need]);
    this.toasts.done(this.words.t('roster-settings.needs.created', { name: this.needs.lineName(line) }));
  }

  /** False for a number that cannot be; else it shows at once and is saved behind those typed before it. */
  type(id: string, kind: NeedKind, measure: Measure, people: number): boolean {
    const need = this.needs.find(id);
    const numbers = need && withNumber(need, kind, measure, people);
    if (!numbers) return false;
    this.needs.put({ ...need, ...numbers });
    if (measure === 'minimum' && people > need[kind].preferred) this.sayLifted(need, kind, people);
    const typed: TypedNumber = { id, kind, measure, people };
    const from = this.needs.from();
    const cell = `${id} ${kind} ${measure}`;
    this.unsaved.set(cell, typed);
    this.saving.next(
      async () => {
        try {
          await this.save(id, from);
        } finally {
          if (this.unsaved.get(cell) === typed) this.unsaved.delete(cell);
        }
      },
      (error) => this.tell(error),
    );
    return true;
  }

  async setDays(need: NeedView, days: NeedDayRequest[]): Promise<void> {
    await this.saving.settled();
    const { version } = this.needs.find(need.id) ?? need;
    await this.api.setDays(need.id, { days, version });
    await this.needs.load();
    this.toasts.done(this.words.count('roster-settings.needs.daysSaved', days.length));
  }

  async remove(need: NeedView): Promise<void> {
    await this.saving.settled();
    try {
      await this.api.remove(this.needs.find(need.id) ?? need, this.needs.from());
      this.needs.update((needs) => needs.filter(({ id }) => id !== need.id));
      this.toasts.done(this.words.t('roster-settings.needs.removed'));
    } catch (error) {
      await this.tell(error);
    }
  }

  async copy(from: { departmentId: string } | { month: string }): Promise<CopyNeedsView> {
    const departmentId = this.department.id() ?? '';
    const copied = await this.api.copy(
      'month' in from
        ? {
            ...{ departmentId, fromDepartmentId: departmentId },
            ...{ fromMonth: `${from.month}-01`, toMonth: this.needs.from(), from: null },
          }
        : {
            ...{ departmentId, fromDepartmentId: from.departmentId },
            ...{ fromMonth: null, toMonth: null, from: this.needs.from() },
          },
    );
    await this.needs.load();
    return copied;
  }

  /** Where somebody else changed the line, what was typed here goes into the line as it is now. */
  private async save(id: string, since: string): Promise<void> {
    try {
      await this.send(id, since);
    } catch (error) {
      if (toApiProblem(error).code !== 'need.changed') throw error;
      await this.needs.load();
      for (const { id, kind, measure, people } of this.unsaved.values()) {
        const latest = this.needs.find(id);
        const numbers = latest && withNumber(latest, kind, measure, people);
        if (numbers) this.needs.put({ ...latest, ...numbers });
      }
      await this.send(id, since);
    }
  }

  private async send(id: string, since: string): Promise<void> {
    const now = this.needs.find(id);
    if (!now) return;
    const request = { ...numbersOf(now), from: since, version: now.version };
    const { version, from } = await this.api.change(id, request);
    // What was typed meanwhile stays; only the version moves on.
    const latest = this.needs.find(id);
    if (latest) this.needs.put({ ...latest, version, from });
  }

  /** What is preferred went up with the minimum: that is said, and both go back together. */
  private sayLifted(need: NeedView, kind: NeedKind, people: number): void {
    const before = need[kind];
    const said = this.words.t('roster-settings.needs.lifted', { n: people, before: before.preferred });
    this.toasts.undoable(said, this.words.t('shell.undo'), () => {
      this.type(need.id, kind, 'minimum', before.minimum);
      this.type(need.id, kind, 'preferred', before.preferred);
    });
  }

  /** Says why it was refused, and shows how things are now. */
  private async tell(error: unknown): Promise<void> {
    this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    await this.needs.load();
  }
}
