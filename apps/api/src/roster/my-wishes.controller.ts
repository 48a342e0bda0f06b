import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreateWishRequest, OwnWishesQuery, OwnWishesView, OwnWishView } from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { OwnWishes } from './own-wishes.service';

/** What somebody asks for on days of a month to come. */
@ApiTags('wishes')
@Controller('api/me/wishes')
export class MyWishesController {
  constructor(private readonly wishes: OwnWishes) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: OwnWishesView })
  list(@Query() { month }: OwnWishesQuery, @CurrentActor() actor: Actor): Promise<OwnWishesView> {
    return this.wishes.show(actor, month);
  }

  @SignedIn()
  @Post()
  @ApiCreatedResponse({ type: OwnWishView })
  enter(
    @Body() request: CreateWishRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<OwnWishView> {
    return this.wishes.enter(request, actor, retry);
  }

  @SignedIn()
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.wishes.withdraw(id, actor);
  }
}
