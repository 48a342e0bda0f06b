import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeRobotRequest,
  CreateRobotRequest,
  RobotListView,
  RobotTestView,
  RobotView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeRobot } from './change-robot.service';
import { Robots } from './robots.service';
import { TestRobot } from './test-robot.service';

@ApiTags('robots')
@Controller('api/robots')
export class RobotsController {
  constructor(
    private readonly robots: Robots,
    private readonly changes: ChangeRobot,
    private readonly tests: TestRobot,
  ) {}

  @Requires('robots.edit')
  @Get()
  @ApiOkResponse({ type: RobotListView })
  list(@CurrentActor() actor: Actor): Promise<RobotListView> {
    return this.robots.list(actor);
  }

  @Requires('robots.edit')
  @Post()
  @ApiCreatedResponse({ type: RobotView })
  create(
    @Body() request: CreateRobotRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<RobotView> {
    return this.changes.create(request, actor, retry);
  }

  @Requires('robots.edit')
  @Patch(':id')
  @ApiOkResponse({ type: RobotView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeRobotRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RobotView> {
    return this.changes.change(id, request, actor);
  }

  @Requires('robots.edit')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.changes.remove(id, actor);
  }

  @Requires('robots.edit')
  @Post(':id/test')
  @HttpCode(200)
  @ApiOkResponse({ type: RobotTestView })
  test(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RobotTestView> {
    return this.tests.test(id, actor);
  }
}
