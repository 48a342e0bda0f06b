import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AppealRequest, OwnScoreListView } from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { OwnScores } from './own-scores.service';

/** Scores of whoever is signed in. */
@ApiTags('evaluation')
@Controller('api/me')
export class OwnScoresController {
  constructor(private readonly scores: OwnScores) {}

  @SignedIn()
  @Get('scores')
  @ApiOkResponse({ type: OwnScoreListView })
  list(@CurrentActor() actor: Actor): Promise<OwnScoreListView> {
    return this.scores.list(actor);
  }

  @SignedIn()
  @Post('appeals')
  @ApiCreatedResponse({ type: OwnScoreListView })
  appeal(
    @Body() request: AppealRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<OwnScoreListView> {
    return this.scores.appeal(request, actor, retry);
  }
}
