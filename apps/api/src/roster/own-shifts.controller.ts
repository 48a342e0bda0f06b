import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ColleaguesOnDutyQuery,
  ColleaguesOnDutyView,
  OwnMonthQuery,
  OwnMonthView,
  OwnOutlookView,
} from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { ConfirmNotice } from './confirm-notice.service';
import { OwnShifts } from './own-shifts.service';

/** What staff see of rosters: nothing but what is published. */
@ApiTags('own shifts')
@Controller('api/me')
export class OwnShiftsController {
  constructor(
    private readonly shifts: OwnShifts,
    private readonly confirming: ConfirmNotice,
  ) {}

  @SignedIn()
  @Get('shifts')
  @ApiOkResponse({ type: OwnMonthView })
  month(@Query() { month }: OwnMonthQuery, @CurrentActor() actor: Actor): Promise<OwnMonthView> {
    return this.shifts.month(actor, month);
  }

  @SignedIn()
  @Get('shifts/outlook')
  @ApiOkResponse({ type: OwnOutlookView })
  outlook(@CurrentActor() actor: Actor): Promise<OwnOutlookView> {
    return this.shifts.outlook(actor);
  }

  @SignedIn()
  @Get('shifts/colleagues')
  @ApiOkResponse({ type: ColleaguesOnDutyView })
  colleagues(
    @Query() { day }: ColleaguesOnDutyQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ColleaguesOnDutyView> {
    return this.shifts.colleagues(actor, day);
  }

  @SignedIn()
  @Put('roster-notices/seen')
  @HttpCode(204)
  @ApiNoContentResponse()
  seen(@CurrentActor() actor: Actor): Promise<void> {
    return this.confirming.seen(actor);
  }

  @SignedIn()
  @Put('roster-notices/:id/confirmation')
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.confirming.confirm(id, actor);
  }
}
