import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { LateAdjustmentView, LateDataRequest } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { LateData } from './late-data.service';

/** What became known of a month after it was published. */
@ApiTags('evaluation')
@Controller('api/evaluation-months/:id/late')
export class LateDataController {
  constructor(private readonly late: LateData) {}

  @Requires('scores.edit')
  @Post()
  @ApiCreatedResponse({ type: LateAdjustmentView })
  add(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: LateDataRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<LateAdjustmentView> {
    return this.late.add(id, request, actor, retry);
  }
}
