import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LearningDetailView, LearningListView, ReadLessonRequest } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Learning } from './learning.service';
import { TakeCourse } from './take-course.service';

/** Everybody's own courses; nobody reads or writes another's here. */
@ApiTags('learning')
@Controller('api/learning')
export class LearningController {
  constructor(
    private readonly learning: Learning,
    private readonly take: TakeCourse,
  ) {}

  @Requires('training.read')
  @Get()
  @ApiOkResponse({ type: LearningListView })
  list(@CurrentActor() actor: Actor): Promise<LearningListView> {
    return this.learning.list(actor);
  }

  @Requires('training.read')
  @Get(':courseId')
  @ApiOkResponse({ type: LearningDetailView })
  show(
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LearningDetailView> {
    return this.learning.show(actor, courseId);
  }

  /** Does no more when it is sent again, so it needs no key. */
  @Requires('training.read')
  @Post(':courseId')
  @HttpCode(200)
  @ApiOkResponse({ type: LearningDetailView })
  begin(
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LearningDetailView> {
    return this.take.begin(courseId, actor);
  }

  @Requires('training.read')
  @Put(':courseId/lessons/:lessonId')
  @ApiOkResponse({ type: LearningDetailView })
  read(
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('lessonId', ParseUUIDPipe) lessonId: string,
    @Body() request: ReadLessonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<LearningDetailView> {
    return this.take.read(courseId, lessonId, request, actor);
  }
}
