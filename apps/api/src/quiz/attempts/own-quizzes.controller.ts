import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnsweredView, AnswerRequest, AttemptView, OwnQuizListView, OwnQuizView } from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { AnswerAttempt } from './answer-attempt.service';
import { OwnQuizzes } from './own-quizzes.service';
import { StartAttempt } from './start-attempt.service';

/** Everybody's own quizzes; nobody reads or answers another's here. */
@ApiTags('own quizzes')
@Controller('api/own-quizzes')
export class OwnQuizzesController {
  constructor(
    private readonly own: OwnQuizzes,
    private readonly start: StartAttempt,
    private readonly answers: AnswerAttempt,
  ) {}

  @Requires('training.read')
  @Get()
  @ApiOkResponse({ type: OwnQuizListView })
  list(@CurrentActor() actor: Actor): Promise<OwnQuizListView> {
    return this.own.list(actor);
  }

  @Requires('training.read')
  @Get(':id')
  @ApiOkResponse({ type: OwnQuizView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<OwnQuizView> {
    return this.own.show(id, actor);
  }

  /** Goes on with the attempt that is open, so it needs no key. */
  @Requires('training.read')
  @HttpCode(200)
  @Post(':id/attempts')
  @ApiOkResponse({ type: AttemptView })
  begin(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AttemptView> {
    return this.start.run(id, actor);
  }

  @Requires('training.read')
  @Get('attempts/:id')
  @ApiOkResponse({ type: AttemptView })
  attempt(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AttemptView> {
    return this.own.attempt(id, actor);
  }

  @Requires('training.read')
  @Put('attempts/:id/answers/:slot')
  @ApiOkResponse({ type: AnsweredView })
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('slot', ParseIntPipe) slot: number,
    @Body() request: AnswerRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AnsweredView> {
    return this.answers.answer(id, slot, request, actor);
  }

  @Requires('training.read')
  @Put('attempts/:id/submission')
  @ApiOkResponse({ type: AttemptView })
  submit(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AttemptView> {
    return this.answers.submit(id, actor);
  }
}
