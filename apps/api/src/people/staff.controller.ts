import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeStaffRequest,
  CreateStaffRequest,
  OwnStaffView,
  StaffDetailView,
  StaffHistoryView,
  StaffPageView,
  StaffQuery,
} from '@banke/contracts';
import { CurrentActor, Requires, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeStaff } from './change-staff.service';
import { CreateStaff } from './create-staff.service';
import { Staff } from './staff.service';

@ApiTags('staff')
@Controller('api')
export class StaffController {
  constructor(
    private readonly staff: Staff,
    private readonly create: CreateStaff,
    private readonly change: ChangeStaff,
  ) {}

  @Requires('staff.read')
  @Get('staff')
  @ApiOkResponse({ type: StaffPageView })
  list(@Query() query: StaffQuery, @CurrentActor() actor: Actor): Promise<StaffPageView> {
    return this.staff.list(actor, query);
  }

  @Requires('staff.edit')
  @Post('staff')
  @ApiCreatedResponse({ type: StaffDetailView })
  hire(
    @Body() request: CreateStaffRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.create.run(request, actor, retry);
  }

  @Requires('staff.read')
  @Get('staff/:id')
  @ApiOkResponse({ type: StaffDetailView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StaffDetailView> {
    return this.staff.show(actor, id);
  }

  @Requires('staff.edit')
  @Patch('staff/:id')
  @ApiOkResponse({ type: StaffDetailView })
  correct(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeStaffRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffDetailView> {
    return this.change.run(id, request, actor);
  }

  @Requires('staff.read')
  @Get('staff/:id/history')
  @ApiOkResponse({ type: StaffHistoryView })
  history(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StaffHistoryView> {
    return this.staff.history(actor, id);
  }

  @SignedIn()
  @Get('me/staff')
  @ApiOkResponse({ type: OwnStaffView })
  mine(@CurrentActor() actor: Actor): Promise<OwnStaffView> {
    return this.staff.mine(actor);
  }
}
