import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ActivityExtentQuery,
  ArrangeActivitiesRequest,
  ArrangedActivitiesView,
  ChangeActivityRequest,
  ChangedActivityView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { Activities } from './activities.service';

@ApiTags('activities')
@Controller('api/activities')
export class ActivitiesController {
  constructor(private readonly activities: Activities) {}

  @Requires('rosters.edit')
  @Post()
  @ApiCreatedResponse({ type: ArrangedActivitiesView })
  arrange(
    @Body() request: ArrangeActivitiesRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<ArrangedActivitiesView> {
    return this.activities.arrange(request, actor, retry);
  }

  @Requires('rosters.edit')
  @Patch(':id')
  @ApiOkResponse({ type: ChangedActivityView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeActivityRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ChangedActivityView> {
    return this.activities.change(id, request, actor);
  }

  @Requires('rosters.edit')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() extent: ActivityExtentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.activities.remove(id, extent, actor);
  }
}
