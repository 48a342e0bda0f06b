import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeSheetCodeRequest, SheetCodeListView, SheetCodeQuery, SheetCodesQuery } from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { SheetCodes } from './sheet-codes.service';

/** What codes of other people's sheets were said to mean in a department. */
@ApiTags('sheet-codes')
@Controller('api/sheet-codes')
export class SheetCodesController {
  constructor(private readonly codes: SheetCodes) {}

  @Requires('rosters.draft')
  @Get()
  @ApiOkResponse({ type: SheetCodeListView })
  list(@Query() { department }: SheetCodesQuery, @CurrentActor() actor: Actor): Promise<SheetCodeListView> {
    return this.codes.list(actor, department);
  }

  @Requires('rosters.edit')
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  change(@Body() request: ChangeSheetCodeRequest, @CurrentActor() actor: Actor): Promise<void> {
    return this.codes.change(request, actor);
  }

  @Requires('rosters.edit')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  forget(@Query() query: SheetCodeQuery, @CurrentActor() actor: Actor): Promise<void> {
    return this.codes.forget(query, actor);
  }
}
