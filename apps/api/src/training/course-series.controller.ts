import { Body, Controller, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeCourseSeriesRequest,
  CourseCatalogueView,
  CreateCourseSeriesRequest,
  OrderCourseSeriesRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeCourseSeries } from './change-course-series.service';

/** Every answer is the catalogue as it is then. */
@ApiTags('courses')
@Controller('api/course-series')
export class CourseSeriesController {
  constructor(private readonly series: ChangeCourseSeries) {}

  @Requires('training.edit')
  @Post()
  @ApiCreatedResponse({ type: CourseCatalogueView })
  create(
    @Body() request: CreateCourseSeriesRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<CourseCatalogueView> {
    return this.series.create(request, actor, retry);
  }

  @Requires('training.edit')
  @Patch(':id')
  @ApiOkResponse({ type: CourseCatalogueView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeCourseSeriesRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseCatalogueView> {
    return this.series.change(id, request, actor);
  }

  @Requires('training.edit')
  @Put(':id/order')
  @ApiOkResponse({ type: CourseCatalogueView })
  order(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: OrderCourseSeriesRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CourseCatalogueView> {
    return this.series.order(id, request, actor);
  }
}
