import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CommentedStepRequest,
  CommentOnCellRequest,
  PlanPublicationRequest,
  ReasonedStepRequest,
  RosterLifeView,
  RosterNoticeListView,
  RosterStepRequest,
  SettleCommentRequest,
} from '@banke/contracts';
import { CurrentActor, Requires, SignedIn } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { Retry, type RetryKey } from '../../common/retry-key';
import { AmendRoster } from './amend-roster.service';
import { AnswerRoster } from './answer-roster.service';
import { CloseRoster } from './close-roster.service';
import { CommentOnCell } from './comment-on-cell.service';
import { PublishRoster } from './publish-roster.service';
import { RosterLife } from './roster-life.service';
import { SubmitRoster } from './submit-roster.service';

/**
 * A roster from draft to closed. What an approver does is open to everybody signed in, since a delegate need not have
 * the right himself; `Approvals` asks.
 */
@ApiTags('rosters')
@Controller('api/rosters/:id')
export class RosterLifeController {
  constructor(
    private readonly life: RosterLife,
    private readonly submitting: SubmitRoster,
    private readonly answering: AnswerRoster,
    private readonly publishing: PublishRoster,
    private readonly amending: AmendRoster,
    private readonly closing: CloseRoster,
    private readonly comments: CommentOnCell,
  ) {}

  @SignedIn()
  @Get('life')
  @ApiOkResponse({ type: RosterLifeView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RosterLifeView> {
    return this.life.show(actor, id);
  }

  @SignedIn()
  @Get('notices')
  @ApiOkResponse({ type: RosterNoticeListView })
  notices(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RosterNoticeListView> {
    return this.life.notices(actor, id);
  }

  @Requires('rosters.edit')
  @Put('submission')
  @ApiOkResponse({ type: RosterLifeView })
  submit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: CommentedStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.submitting.submit(id, request, actor);
  }

  @Requires('rosters.edit')
  @Put('withdrawal')
  @ApiOkResponse({ type: RosterLifeView })
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RosterStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.submitting.withdraw(id, request, actor);
  }

  @SignedIn()
  @Put('approval')
  @ApiOkResponse({ type: RosterLifeView })
  approve(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: CommentedStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.answering.approve(id, request, actor);
  }

  @SignedIn()
  @Put('return')
  @ApiOkResponse({ type: RosterLifeView })
  return(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: CommentedStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.answering.return(id, request, actor);
  }

  @SignedIn()
  @Put('publication')
  @ApiOkResponse({ type: RosterLifeView })
  publish(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RosterStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.publishing.publish(id, request, actor);
  }

  @SignedIn()
  @Put('planned-publication')
  @ApiOkResponse({ type: RosterLifeView })
  plan(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: PlanPublicationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.publishing.plan(id, request, actor);
  }

  @SignedIn()
  @Put('planned-publication/end')
  @ApiOkResponse({ type: RosterLifeView })
  cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RosterStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.publishing.cancel(id, request, actor);
  }

  @Requires('rosters.edit')
  @Put('amendment')
  @ApiOkResponse({ type: RosterLifeView })
  amend(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ReasonedStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.amending.run(id, request, actor);
  }

  @Requires('rosters.edit')
  @Put('closing')
  @ApiOkResponse({ type: RosterLifeView })
  close(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RosterStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.closing.close(id, request, actor);
  }

  @SignedIn()
  @Put('reopening')
  @ApiOkResponse({ type: RosterLifeView })
  reopen(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ReasonedStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.closing.reopen(id, request, actor);
  }

  @SignedIn()
  @Post('comments')
  @ApiCreatedResponse({ type: RosterLifeView })
  comment(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: CommentOnCellRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<RosterLifeView> {
    return this.comments.say(id, request, actor, retry);
  }

  @SignedIn()
  @Put('comments/:commentId')
  @ApiOkResponse({ type: RosterLifeView })
  settle(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @Body() request: SettleCommentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RosterLifeView> {
    return this.comments.settle(id, commentId, request, actor);
  }
}
