import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AssignedListView,
  AssignedQuery,
  AssignmentListView,
  AssignmentReachView,
  AssignRequest,
  ChangeCourseBundleRequest,
  CourseBundleListView,
  CreateCourseBundleRequest,
  ExemptRequest,
  WithdrawAssignmentRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { AssignCourses } from './assign-courses.service';
import { Assignments } from './assignments.service';
import { CourseBundles } from './course-bundles.service';
import { EndAssigned } from './end-assigned.service';

/** What people are told to take: bundles, assignments, and what each of them asks of each person. */
@ApiTags('assignments')
@Controller('api')
export class AssignmentsController {
  constructor(
    private readonly assignments: Assignments,
    private readonly assign: AssignCourses,
    private readonly end: EndAssigned,
    private readonly bundles: CourseBundles,
  ) {}

  @Requires('training.follow')
  @Get('assignments')
  @ApiOkResponse({ type: AssignmentListView })
  list(@CurrentActor() actor: Actor): Promise<AssignmentListView> {
    return this.assignments.list(actor);
  }

  @Requires('training.assign')
  @Post('assignments')
  @ApiCreatedResponse({ type: AssignmentListView })
  create(
    @Body() request: AssignRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<AssignmentListView> {
    return this.assign.create(request, actor, retry);
  }

  /** Whom it would reach; changes nothing. */
  @Requires('training.assign')
  @Post('assignments/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: AssignmentReachView })
  preview(@Body() request: AssignRequest, @CurrentActor() actor: Actor): Promise<AssignmentReachView> {
    return this.assign.preview(request, actor);
  }

  @Requires('training.assign')
  @Put('assignments/:id/withdrawal')
  @ApiOkResponse({ type: AssignmentListView })
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: WithdrawAssignmentRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentListView> {
    return this.assign.withdraw(id, request, actor);
  }

  @Requires('training.follow')
  @Get('assigned-courses')
  @ApiOkResponse({ type: AssignedListView })
  people(@Query() query: AssignedQuery, @CurrentActor() actor: Actor): Promise<AssignedListView> {
    return this.assignments.people(actor, query);
  }

  @Requires('training.assign')
  @Put('assigned-courses/:id/exemption')
  @HttpCode(204)
  @ApiNoContentResponse()
  exempt(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ExemptRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.end.exempt(id, request, actor);
  }

  @Requires('training.follow')
  @Get('course-bundles')
  @ApiOkResponse({ type: CourseBundleListView })
  listBundles(@CurrentActor() actor: Actor): Promise<CourseBundleListView> {
    return this.bundles.list(actor);
  }

  @Requires('training.assign')
  @Post('course-bundles')
  @ApiCreatedResponse({ type: CourseBundleListView })
  createBundle(
    @Body() request: CreateCourseBundleRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<CourseBundleListView> {
    return this.bundles.create(request, actor, retry);
  }

  @Requires('training.assign')
  @Put('course-bundles/:id')
  @ApiOkResponse({ type: CourseBundleListView })
  changeBundle(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeCourseBundleRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseBundleListView> {
    return this.bundles.change(id, request, actor);
  }
}
