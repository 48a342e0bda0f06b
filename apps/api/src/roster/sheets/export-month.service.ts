import { Injectable } from '@nestjs/common';
import type { MonthSheetQuery } from '@banke/contracts';
import { monthSheet, readMonth } from '@banke/domain/roster';
import type { Actor } from '../../common/access/actor';
import type { TableFile } from '../../imports/staff-table';
import { RosterMonth } from '../roster-month.service';
import { Rosters } from '../rosters.service';
import { monthSheetFile } from './month-sheet-file';

/** A month as a workbook to look at, to hand on, and to fill in and bring back. */
@Injectable()
export class ExportMonth {
  constructor(
    private readonly rosters: Rosters,
    private readonly months: RosterMonth,
  ) {}

  async run(rosterId: string, { language = 'zh-CN' }: MonthSheetQuery, actor: Actor): Promise<TableFile> {
    const { departmentName } = await this.rosters.show(actor, rosterId);
    const month = readMonth(await this.months.show(actor, rosterId));
    return monthSheetFile({
      department: departmentName,
      sheet: monthSheet(month),
      draft: month.published === null,
      language,
    });
  }
}
