import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import {
  AnonymiseStaffRequest,
  InvitedStaffView,
  InviteStaffRequest,
  StaffDetailView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { AnonymiseStaff } from './anonymise-staff.service';
import { InviteStaff } from './invite-staff.service';

/** Where people get their accounts, and where they are forgotten together with them. */
@ApiTags('staff')
@Controller('api/staff')
export class StaffAccountsController {
  constructor(
    private readonly invitations: InviteStaff,
    private readonly anonymisation: AnonymiseStaff,
  ) {}

  @Requires('staff.invite')
  @Post('invitations')
  @ApiCreatedResponse({ type: InvitedStaffView })
  invite(@Body() request: InviteStaffRequest, @CurrentActor() actor: Actor): Promise<InvitedStaffView> {
    return this.invitations.run(request, actor);
  }

  @Requires('staff.anonymise')
  @Post(':id/anonymisation')
  @ApiCreatedResponse({ type: StaffDetailView })
  anonymise(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AnonymiseStaffRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffDetailView> {
    return this.anonymisation.run(id, request, actor);
  }
}
