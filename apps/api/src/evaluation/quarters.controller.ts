import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { QuarterQuery, QuarterView } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Quarters } from './quarters.service';

/** Grades of quarters. */
@ApiTags('evaluation')
@Controller('api/evaluation-quarters')
export class QuartersController {
  constructor(private readonly quarters: Quarters) {}

  @Requires('scores.read')
  @Get()
  @ApiOkResponse({ type: QuarterView })
  show(@Query() query: QuarterQuery, @CurrentActor() actor: Actor): Promise<QuarterView> {
    return this.quarters.show(query, actor);
  }
}
