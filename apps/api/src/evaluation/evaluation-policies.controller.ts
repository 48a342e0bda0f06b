import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DecidePolicyRequest, EvaluationDepartmentQuery, EvaluationPolicyListView } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { EvaluationPolicies } from './evaluation-policies.service';

/** What departments decide about their scores beside the templates. */
@ApiTags('evaluation')
@Controller('api/evaluation-policies')
export class EvaluationPoliciesController {
  constructor(private readonly policies: EvaluationPolicies) {}

  @Requires('scores.read')
  @Get()
  @ApiOkResponse({ type: EvaluationPolicyListView })
  list(
    @Query() { department }: EvaluationDepartmentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationPolicyListView> {
    return this.policies.list(actor, department);
  }

  /** Carries the number the person saw, so it needs no key. */
  @Requires('scores.templates')
  @Put()
  @ApiOkResponse({ type: EvaluationPolicyListView })
  decide(
    @Body() request: DecidePolicyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationPolicyListView> {
    return this.policies.decide(request, actor);
  }
}
