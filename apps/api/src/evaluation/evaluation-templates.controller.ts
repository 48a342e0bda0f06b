import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeEvaluationTemplateRequest,
  CreateEvaluationTemplateRequest,
  EvaluationDepartmentQuery,
  EvaluationTemplateListView,
  EvaluationTemplateView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeEvaluationTemplate } from './change-evaluation-template.service';
import { EvaluationTemplates } from './evaluation-templates.service';

/** By what posts are scored. */
@ApiTags('evaluation')
@Controller('api/evaluation-templates')
export class EvaluationTemplatesController {
  constructor(
    private readonly templates: EvaluationTemplates,
    private readonly changeTemplate: ChangeEvaluationTemplate,
  ) {}

  @Requires('scores.read')
  @Get()
  @ApiOkResponse({ type: EvaluationTemplateListView })
  list(
    @Query() { department }: EvaluationDepartmentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationTemplateListView> {
    return this.templates.list(actor, department);
  }

  @Requires('scores.templates')
  @Post()
  @ApiCreatedResponse({ type: EvaluationTemplateView })
  create(
    @Body() request: CreateEvaluationTemplateRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<EvaluationTemplateView> {
    return this.changeTemplate.create(request, actor, retry);
  }

  @Requires('scores.templates')
  @Put(':id')
  @ApiOkResponse({ type: EvaluationTemplateView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeEvaluationTemplateRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationTemplateView> {
    return this.changeTemplate.change(id, request, actor);
  }
}
