import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AnswerObligationRequest,
  AssignObligationRequest,
  HandInRequest,
  ObligationDetailView,
  ObligationListView,
  ObligationQuery,
  ReopenObligationRequest,
  WaiveObligationRequest,
} from '@banke/contracts';
import { CurrentActor, Requires, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { AnswerObligation } from './answer-obligation.service';
import { ChangeObligation } from './change-obligation.service';
import { HandIn } from './hand-in.service';
import { Obligations } from './obligations.service';

@ApiTags('obligations')
@Controller('api/obligations')
export class ObligationsController {
  constructor(
    private readonly obligations: Obligations,
    private readonly handIn: HandIn,
    private readonly answers: AnswerObligation,
    private readonly change: ChangeObligation,
  ) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: ObligationListView })
  list(@Query() query: ObligationQuery, @CurrentActor() actor: Actor): Promise<ObligationListView> {
    return this.obligations.list(query, actor);
  }

  @SignedIn()
  @Get(':id')
  @ApiOkResponse({ type: ObligationDetailView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ObligationDetailView> {
    return this.obligations.show(id, actor);
  }

  @SignedIn()
  @Put(':id/hand-in')
  @ApiOkResponse({ type: ObligationDetailView })
  submit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: HandInRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.handIn.handIn(id, request, actor);
  }

  @SignedIn()
  @Put(':id/answer')
  @ApiOkResponse({ type: ObligationDetailView })
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AnswerObligationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.answers.run(id, request, actor);
  }

  @SignedIn()
  @Put(':id/reopening')
  @ApiOkResponse({ type: ObligationDetailView })
  reopen(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ReopenObligationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.handIn.reopen(id, request, actor);
  }

  @Requires('obligations.edit')
  @Put(':id/waiver')
  @ApiOkResponse({ type: ObligationDetailView })
  waive(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: WaiveObligationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.change.waive(id, request, actor);
  }

  @Requires('obligations.edit')
  @Put(':id/owner')
  @ApiOkResponse({ type: ObligationDetailView })
  assign(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AssignObligationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.change.assign(id, request, actor);
  }
}
