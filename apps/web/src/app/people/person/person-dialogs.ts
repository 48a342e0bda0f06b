import type { DialogRef } from '@angular/cdk/dialog';
import { Injectable, inject, type Type } from '@angular/core';
import type {
  FixedRestView,
  HeldQualificationView,
  SecondmentView,
  StaffDetailView,
  StaffFlagView,
} from '@banke/contracts';
import { ConfirmDialog, Dialogs, Toasts } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { StaffWords } from '../staff/staff-words';
import { AnonymiseDialog } from './anonymise-dialog';
import { EditRecordDialog } from './edit-record-dialog';
import { FixedRestDialog } from './fixed-rest-dialog';
import { FlagDialog } from './flag-dialog';
import { GrantQualificationDialog } from './grant-qualification-dialog';
import { LastDayDialog, type LastDayData } from './last-day-dialog';
import { LeavingDialog } from './leaving-dialog';
import type { FormDeed } from './person-deeds';
import type { PersonStore } from './person-store';
import { ReturnDialog } from './return-dialog';
import { RevokeDialog } from './revoke-dialog';
import { SecondDialog } from './second-dialog';
import { TransferDialog } from './transfer-dialog';

/** `person` as on the screen when the dialog opened. */
export interface PersonDialogData {
  store: PersonStore;
  person: StaffDetailView;
}

const FORMS: Record<FormDeed, Type<unknown>> = {
  edit: EditRecordDialog,
  transfer: TransferDialog,
  second: SecondDialog,
  qualify: GrantQualificationDialog,
  flag: FlagDialog,
  rest: FixedRestDialog,
  leave: LeavingDialog,
  return: ReturnDialog,
  anonymise: AnonymiseDialog,
};

/** Those with fields in two or three columns. */
const WIDE: readonly FormDeed[] = ['edit', 'transfer', 'return'];

/** The forms and questions of a person's page. */
@Injectable({ providedIn: 'root' })
export class PersonDialogs {
  private readonly dialogs = inject(Dialogs);
  private readonly words = inject(Words);
  private readonly said = inject(StaffWords);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  form(deed: FormDeed, data: PersonDialogData): DialogRef {
    return this.dialogs.open(FORMS[deed], data, { wide: WIDE.includes(deed) });
  }

  revoke(held: HeldQualificationView, data: PersonDialogData): void {
    this.dialogs.open(RevokeDialog, { ...data, held });
  }

  restore({ store, person }: PersonDialogData, held: HeldQualificationView): Promise<void> {
    return this.confirm('restore', { name: person.name, qualification: held.qualificationName }, () =>
      store.restore(held),
    );
  }

  stay({ store, person }: PersonDialogData): Promise<void> {
    return this.confirm('stay', { name: person.name }, () => store.stay());
  }

  endSecondment({ store, person }: PersonDialogData, secondment: SecondmentView): void {
    const where = this.said.place(secondment);
    this.end('endSecondment', { name: person.name, where }, (through) =>
      store.endSecondment(secondment, through),
    );
  }

  endFlag({ store, person }: PersonDialogData, flag: StaffFlagView): void {
    const said = this.words.t(`staff.flag.${flag.flag}`);
    this.end('endFlag', { name: person.name, flag: said }, (through) => store.endFlag(flag, through));
  }

  endFixedRest({ store, person }: PersonDialogData, rest: FixedRestView): void {
    const weekday = this.said.fixedRest(rest);
    this.end('endRest', { name: person.name, weekday }, (through) => store.endFixedRest(rest, through));
  }

  private end(deed: string, params: Record<string, string>, end: LastDayData['end']): void {
    const { t } = this.words;
    this.dialogs.open<unknown, LastDayData>(LastDayDialog, {
      heading: t(`staff.${deed}.heading`, params),
      text: t(`staff.${deed}.text`),
      deed: t(`staff.${deed}.deed`),
      end,
    });
  }

  private async confirm(
    deed: string,
    params: Record<string, string>,
    run: () => Promise<void>,
  ): Promise<void> {
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t(`staff.${deed}.heading`, params),
      text: t(`staff.${deed}.text`, params),
      deed: t(`staff.${deed}.deed`),
      cancel: t('shell.cancel'),
    });
    if (!sure) return;
    try {
      await run();
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }
}
