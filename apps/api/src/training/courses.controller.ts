import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ArchiveCourseRequest,
  ChangeCourseRequest,
  CourseCatalogueView,
  CourseDetailView,
  CourseVersionQuery,
  CreateCourseRequest,
  SetCourseTeamRequest,
  StepCourseRequest,
  VoteCourseRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeCourse } from './change-course.service';
import { Courses } from './courses.service';
import { DevelopCourse } from './develop-course.service';

@ApiTags('courses')
@Controller('api/courses')
export class CoursesController {
  constructor(
    private readonly courses: Courses,
    private readonly changeCourse: ChangeCourse,
    private readonly develop: DevelopCourse,
  ) {}

  @Requires('training.read')
  @Get()
  @ApiOkResponse({ type: CourseCatalogueView })
  catalogue(@CurrentActor() actor: Actor): Promise<CourseCatalogueView> {
    return this.courses.catalogue(actor);
  }

  @Requires('training.read')
  @Get(':id')
  @ApiOkResponse({ type: CourseDetailView })
  show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { number }: CourseVersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CourseDetailView> {
    return this.courses.show(actor, id, number);
  }

  @Requires('training.edit')
  @Post()
  @ApiCreatedResponse({ type: CourseDetailView })
  create(
    @Body() request: CreateCourseRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<CourseDetailView> {
    return this.changeCourse.create(request, actor, retry);
  }

  @Requires('training.edit')
  @Put(':id')
  @ApiOkResponse({ type: CourseDetailView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeCourseRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseDetailView> {
    return this.changeCourse.change(id, request, actor);
  }

  @Requires('training.edit')
  @Put(':id/state')
  @ApiOkResponse({ type: CourseDetailView })
  step(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: StepCourseRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseDetailView> {
    return this.develop.step(id, request, actor);
  }

  @Requires('training.edit')
  @Put(':id/team')
  @ApiOkResponse({ type: CourseDetailView })
  setTeam(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetCourseTeamRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseDetailView> {
    return this.develop.setTeam(id, request, actor);
  }

  /** Experts have any role: whether the actor is one is the course's own question. */
  @Requires('training.read')
  @Put(':id/vote')
  @ApiOkResponse({ type: CourseDetailView })
  vote(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: VoteCourseRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseDetailView> {
    return this.develop.vote(id, request, actor);
  }

  @Requires('training.archive')
  @Put(':id/archived')
  @ApiOkResponse({ type: CourseDetailView })
  archive(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ArchiveCourseRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseDetailView> {
    return this.develop.archive(id, request, actor);
  }
}
