import { Body, Controller, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeMembershipRequest,
  EndRequest,
  ReturnStaffRequest,
  SecondStaffRequest,
  SetLeavingRequest,
  StaffDetailView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeMembership } from './change-membership.service';
import { LeaveStaff } from './leave-staff.service';
import { ReturnStaff } from './return-staff.service';
import { SecondStaff } from './second-staff.service';

/** Where people belong: transfers, secondments, leaving, coming back. Each answers with the person as they are then. */
@ApiTags('staff')
@Controller('api/staff/:id')
export class StaffMovementsController {
  constructor(
    private readonly memberships: ChangeMembership,
    private readonly secondments: SecondStaff,
    private readonly leaving: LeaveStaff,
    private readonly returning: ReturnStaff,
  ) {}

  @Requires('staff.edit')
  @Post('memberships')
  @ApiCreatedResponse({ type: StaffDetailView })
  changeMembership(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeMembershipRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.memberships.run(id, request, actor, retry);
  }

  @Requires('staff.edit')
  @Post('secondments')
  @ApiCreatedResponse({ type: StaffDetailView })
  second(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SecondStaffRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.secondments.begin(id, request, actor, retry);
  }

  @Requires('staff.edit')
  @Put('secondments/:secondmentId/end')
  @ApiOkResponse({ type: StaffDetailView })
  endSecondment(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('secondmentId', ParseUUIDPipe) secondmentId: string,
    @Body() request: EndRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffDetailView> {
    return this.secondments.end(id, secondmentId, request, actor);
  }

  @Requires('staff.edit')
  @Put('leaving')
  @ApiOkResponse({ type: StaffDetailView })
  leave(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetLeavingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffDetailView> {
    return this.leaving.run(id, request, actor);
  }

  @Requires('staff.edit')
  @Post('return')
  @ApiCreatedResponse({ type: StaffDetailView })
  comeBack(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ReturnStaffRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.returning.run(id, request, actor, retry);
  }
}
