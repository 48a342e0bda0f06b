import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  EndRequest,
  FixedRestCollisionsQuery,
  FixedRestCollisionsView,
  GrantQualificationRequest,
  RevokeQualificationRequest,
  SetFixedRestRequest,
  SetFlagRequest,
  StaffDetailView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeFixedRest } from './change-fixed-rest.service';
import { ChangeFlags } from './change-flags.service';
import { ChangeQualifications } from './change-qualifications.service';
import { FixedRestCollisions } from './fixed-rest-collisions.service';

/** What people may do, and what they may not be asked to do. Each answers with the person as they are then. */
@ApiTags('staff')
@Controller('api/staff/:id')
export class StaffQualificationsController {
  constructor(
    private readonly held: ChangeQualifications,
    private readonly flags: ChangeFlags,
    private readonly fixedRest: ChangeFixedRest,
    private readonly collisions: FixedRestCollisions,
  ) {}

  @Requires('staff.edit')
  @Post('qualifications')
  @ApiCreatedResponse({ type: StaffDetailView })
  grant(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: GrantQualificationRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.held.grant(id, request, actor, retry);
  }

  @Requires('staff.edit')
  @Put('qualifications/:heldId/revocation')
  @ApiOkResponse({ type: StaffDetailView })
  revoke(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('heldId', ParseUUIDPipe) heldId: string,
    @Body() request: RevokeQualificationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffDetailView> {
    return this.held.revoke(id, heldId, request, actor);
  }

  @Requires('staff.edit')
  @Post('flags')
  @ApiCreatedResponse({ type: StaffDetailView })
  setFlag(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetFlagRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.flags.set(id, request, actor, retry);
  }

  @Requires('staff.edit')
  @Put('flags/:flagId/end')
  @ApiOkResponse({ type: StaffDetailView })
  endFlag(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('flagId', ParseUUIDPipe) flagId: string,
    @Body() request: EndRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffDetailView> {
    return this.flags.end(id, flagId, request, actor);
  }

  @Requires('staff.edit')
  @Post('fixed-rest')
  @ApiCreatedResponse({ type: StaffDetailView })
  setFixedRest(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetFixedRestRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.fixedRest.set(id, request, actor, retry);
  }

  @Requires('staff.edit')
  @Get('fixed-rest/collisions')
  @ApiOkResponse({ type: FixedRestCollisionsView })
  fixedRestCollisions(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FixedRestCollisionsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<FixedRestCollisionsView> {
    return this.collisions.find(id, query, actor);
  }

  @Requires('staff.edit')
  @Put('fixed-rest/:fixedRestId/end')
  @ApiOkResponse({ type: StaffDetailView })
  endFixedRest(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fixedRestId', ParseUUIDPipe) fixedRestId: string,
    @Body() request: EndRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffDetailView> {
    return this.fixedRest.end(id, fixedRestId, request, actor);
  }
}
