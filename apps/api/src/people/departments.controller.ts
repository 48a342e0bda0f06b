import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CreateDepartmentRequest,
  CreateTeamRequest,
  DepartmentListQuery,
  DepartmentListView,
  DepartmentView,
  RenameRequest,
  SetClosedRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeDepartment } from './change-department.service';
import { ChangeTeam } from './change-team.service';
import { CreateDepartment } from './create-department.service';
import { Departments } from './departments.service';

@ApiTags('departments')
@Controller('api')
export class DepartmentsController {
  constructor(
    private readonly departments: Departments,
    private readonly create: CreateDepartment,
    private readonly change: ChangeDepartment,
    private readonly teams: ChangeTeam,
  ) {}

  @Requires('departments.read')
  @Get('departments')
  @ApiOkResponse({ type: DepartmentListView })
  list(@Query() query: DepartmentListQuery, @CurrentActor() actor: Actor): Promise<DepartmentListView> {
    return this.departments.list(actor, { includeClosed: query.closed === 'include' });
  }

  @Requires('departments.edit')
  @Post('departments')
  @ApiCreatedResponse({ type: DepartmentView })
  createDepartment(
    @Body() request: CreateDepartmentRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<DepartmentView> {
    return this.create.run(request, actor, retry);
  }

  @Requires('departments.edit')
  @Patch('departments/:id')
  @ApiOkResponse({ type: DepartmentView })
  rename(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RenameRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DepartmentView> {
    return this.change.rename(id, request, actor);
  }

  @Requires('departments.edit')
  @Put('departments/:id/closed')
  @ApiOkResponse({ type: DepartmentView })
  setClosed(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetClosedRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DepartmentView> {
    return this.change.setClosed(id, request, actor);
  }

  @Requires('departments.edit')
  @Post('departments/:id/teams')
  @ApiCreatedResponse({ type: DepartmentView })
  createTeam(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: CreateTeamRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<DepartmentView> {
    return this.teams.create(id, request, actor, retry);
  }

  @Requires('departments.edit')
  @Patch('teams/:id')
  @ApiOkResponse({ type: DepartmentView })
  renameTeam(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RenameRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DepartmentView> {
    return this.teams.rename(id, request, actor);
  }

  @Requires('departments.edit')
  @Put('teams/:id/closed')
  @ApiOkResponse({ type: DepartmentView })
  setTeamClosed(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetClosedRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DepartmentView> {
    return this.teams.setClosed(id, request, actor);
  }
}
