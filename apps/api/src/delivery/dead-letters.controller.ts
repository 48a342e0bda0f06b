import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DeadLetterListView } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { DeadLetters } from './dead-letters.service';

@ApiTags('deliveries')
@Controller('api/deliveries')
export class DeadLettersController {
  constructor(private readonly letters: DeadLetters) {}

  @Requires('deliveries.edit')
  @Get('failed')
  @ApiOkResponse({ type: DeadLetterListView })
  list(@CurrentActor() actor: Actor): Promise<DeadLetterListView> {
    return this.letters.list(actor);
  }

  @Requires('deliveries.edit')
  @Post(':id/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: DeadLetterListView })
  retry(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DeadLetterListView> {
    return this.letters.retry(id, actor);
  }

  @Requires('deliveries.edit')
  @Delete(':id')
  @ApiOkResponse({ type: DeadLetterListView })
  discard(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DeadLetterListView> {
    return this.letters.discard(id, actor);
  }
}
