import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FindingsView, OverrideRequest, OverrideView } from '@banke/contracts';
import { CurrentActor, Requires, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { OverrideFinding } from './override-finding.service';
import { RosterFindings } from './roster-findings.service';

/** What the rules say of a roster, and the breaches somebody answers for. */
@ApiTags('rosters')
@Controller('api/rosters/:id')
export class RosterFindingsController {
  constructor(
    private readonly findings: RosterFindings,
    private readonly overrides: OverrideFinding,
  ) {}

  @SignedIn({ programsWith: 'rosters.draft' })
  @Get('findings')
  @ApiOkResponse({ type: FindingsView })
  list(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<FindingsView> {
    return this.findings.show(actor, id);
  }

  @Requires('rosters.edit')
  @Post('overrides')
  @ApiCreatedResponse({ type: OverrideView })
  give(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: OverrideRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<OverrideView> {
    return this.overrides.give(id, request, actor, retry);
  }

  @Requires('rosters.edit')
  @Delete('overrides/:overrideId')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('overrideId', ParseUUIDPipe) overrideId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.overrides.revoke(id, overrideId, actor);
  }
}
