import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CellHistoryView,
  CellQuery,
  ComparisonQuery,
  ComparisonView,
  CreateRosterRequest,
  MonthView,
  OperationListView,
  OperationQuery,
  OperationResultView,
  RestoreRosterRequest,
  RosterListView,
  RosterOperationRequest,
  RosterQuery,
  RosterView,
} from '@banke/contracts';
import { CurrentActor, Requires, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ApplyRosterOperation } from './apply-roster-operation.service';
import { CreateRoster } from './create-roster.service';
import { RestoreRoster } from './restore-roster.service';
import { RosterMonth } from './roster-month.service';
import { Rosters } from './rosters.service';

/** Drafts are open to everybody signed in, since a delegate need not have the right himself; what is read asks. */
@ApiTags('rosters')
@Controller('api/rosters')
export class RostersController {
  constructor(
    private readonly rosters: Rosters,
    private readonly months: RosterMonth,
    private readonly createRoster: CreateRoster,
    private readonly applyOperation: ApplyRosterOperation,
    private readonly restoreRoster: RestoreRoster,
  ) {}

  @SignedIn({ programsWith: 'rosters.draft' })
  @Get()
  @ApiOkResponse({ type: RosterListView })
  list(@Query() { department }: RosterQuery, @CurrentActor() actor: Actor): Promise<RosterListView> {
    return this.rosters.list(actor, department);
  }

  @Requires('rosters.edit')
  @Post()
  @ApiCreatedResponse({ type: RosterView })
  create(
    @Body() request: CreateRosterRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<RosterView> {
    return this.createRoster.run(request, actor, retry);
  }

  @SignedIn({ programsWith: 'rosters.draft' })
  @Get(':id')
  @ApiOkResponse({ type: RosterView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RosterView> {
    return this.rosters.show(actor, id);
  }

  /** All that the grid draws and the rules look at, in one answer. */
  @SignedIn({ programsWith: 'rosters.draft' })
  @Get(':id/month')
  @ApiOkResponse({ type: MonthView })
  month(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<MonthView> {
    return this.months.show(actor, id);
  }

  @SignedIn({ programsWith: 'rosters.draft' })
  @Get(':id/operations')
  @ApiOkResponse({ type: OperationListView })
  operations(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after }: OperationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<OperationListView> {
    return this.rosters.operations(actor, id, after);
  }

  @SignedIn({ programsWith: 'rosters.draft' })
  @Get(':id/comparison')
  @ApiOkResponse({ type: ComparisonView })
  compare(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() revisions: ComparisonQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ComparisonView> {
    return this.rosters.compare(actor, id, revisions);
  }

  /** Carries its own id, so it needs no key. */
  @Requires('rosters.edit')
  @Post(':id/operations')
  @ApiCreatedResponse({ type: OperationResultView })
  operate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RosterOperationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<OperationResultView> {
    return this.applyOperation.run(id, request, actor);
  }

  @Requires('rosters.edit')
  @Post(':id/restoration')
  @ApiCreatedResponse({ type: OperationResultView })
  restore(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RestoreRosterRequest,
    @CurrentActor() actor: Actor,
  ): Promise<OperationResultView> {
    return this.restoreRoster.run(id, request, actor);
  }

  @SignedIn({ programsWith: 'rosters.draft' })
  @Get(':id/cell-history')
  @ApiOkResponse({ type: CellHistoryView })
  cellHistory(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() cell: CellQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CellHistoryView> {
    return this.rosters.cellHistory(actor, id, cell);
  }
}
