import { Injectable } from '@nestjs/common';
import type { MonthPdfQuery } from '@banke/contracts';
import { monthSheet, pendingChanges, readMonth } from '@banke/domain/roster';
import type { Actor } from '../../common/access/actor';
import type { TableFile } from '../../imports/staff-table';
import { RosterMonth } from '../roster-month.service';
import { Rosters } from '../rosters.service';
import { monthPdfFile } from './month-pdf-file';

/** A month as a PDF to hang up, to sign and to keep. */
@Injectable()
export class PrintMonth {
  constructor(
    private readonly rosters: Rosters,
    private readonly months: RosterMonth,
  ) {}

  async run(
    rosterId: string,
    { language = 'zh-CN', paper = 'A4' }: MonthPdfQuery,
    actor: Actor,
  ): Promise<TableFile> {
    const { departmentName } = await this.rosters.show(actor, rosterId);
    const read = await this.months.show(actor, rosterId);
    const month = readMonth(read);
    const { at, timeZone } = read;
    return monthPdfFile({
      ...{ department: departmentName, sheet: monthSheet(month), draft: month.published === null },
      pending: pendingChanges({ month }).length,
      ...{ language, paper, at, timeZone },
    });
  }
}
