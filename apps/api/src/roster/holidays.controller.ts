import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeHolidayRequest,
  CreateHolidayRequest,
  HolidayListView,
  HolidayQuery,
  HolidayView,
  VersionQuery,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeHoliday } from './change-holiday.service';
import { Holidays } from './holidays.service';

/** What the days of a year are: by the country's calendar, and as the company has set them. */
@ApiTags('holidays')
@Controller('api/holidays')
export class HolidaysController {
  constructor(
    private readonly holidays: Holidays,
    private readonly changeHoliday: ChangeHoliday,
  ) {}

  @Requires('rosters.read')
  @Get()
  @ApiOkResponse({ type: HolidayListView })
  list(@Query() { year }: HolidayQuery, @CurrentActor() actor: Actor): Promise<HolidayListView> {
    return this.holidays.list(actor, year);
  }

  @Requires('rosters.settings')
  @Post()
  @ApiCreatedResponse({ type: HolidayView })
  create(
    @Body() request: CreateHolidayRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<HolidayView> {
    return this.changeHoliday.create(request, actor, retry);
  }

  @Requires('rosters.settings')
  @Patch(':id')
  @ApiOkResponse({ type: HolidayView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeHolidayRequest,
    @CurrentActor() actor: Actor,
  ): Promise<HolidayView> {
    return this.changeHoliday.change(id, request, actor);
  }

  @Requires('rosters.settings')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: VersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.changeHoliday.remove(id, version, actor);
  }
}
