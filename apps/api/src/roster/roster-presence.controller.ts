import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PresenceListView, PresenceRequest } from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { RosterPresence } from './roster-presence.service';

@ApiTags('rosters')
@Controller('api/rosters/:id/presence/:pageId')
export class RosterPresenceController {
  constructor(private readonly presence: RosterPresence) {}

  /** The page is the client's own name for one open window. */
  @SignedIn()
  @Put()
  @ApiOkResponse({ type: PresenceListView })
  come(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pageId', ParseUUIDPipe) pageId: string,
    @Body() { cell }: PresenceRequest,
    @CurrentActor() actor: Actor,
  ): Promise<PresenceListView> {
    return this.presence.come(actor, id, pageId, cell);
  }

  @SignedIn()
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pageId', ParseUUIDPipe) pageId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.presence.leave(actor, id, pageId);
  }
}
