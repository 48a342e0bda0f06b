import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SetWishTermsRequest, WishListView, WishQuery, WishTermsView } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Wishes } from './wishes.service';

/** What people of a department wish for, and how many wishes it takes. */
@ApiTags('wishes')
@Controller('api')
export class WishesController {
  constructor(private readonly wishes: Wishes) {}

  @Requires('rosters.draft')
  @Get('wishes')
  @ApiOkResponse({ type: WishListView })
  list(@Query() query: WishQuery, @CurrentActor() actor: Actor): Promise<WishListView> {
    return this.wishes.list(actor, query);
  }

  @Requires('rosters.settings')
  @Put('wish-terms/:departmentId')
  @ApiOkResponse({ type: WishTermsView })
  setTerms(
    @Param('departmentId', ParseUUIDPipe) departmentId: string,
    @Body() request: SetWishTermsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<WishTermsView> {
    return this.wishes.setTerms(departmentId, request, actor);
  }
}
