import { Controller, Delete, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CalendarFeedQuery, IssuedCalendarFeedView, OwnCalendarFeedView } from '@banke/contracts';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Public, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { CalendarFeed } from './calendar-feed.service';
import { IssueCalendarFeed } from './issue-calendar-feed.service';

/** Published shifts for the calendars of phones and desktops. */
@ApiTags('calendar')
@Controller('api')
export class CalendarFeedsController {
  constructor(
    private readonly feed: CalendarFeed,
    private readonly issuing: IssueCalendarFeed,
  ) {}

  @SignedIn()
  @Get('me/calendar-feed')
  @ApiOkResponse({ type: OwnCalendarFeedView })
  show(@CurrentActor() actor: Actor): Promise<OwnCalendarFeedView> {
    return this.issuing.show(actor);
  }

  /** A new address; the one before stops working. */
  @SignedIn()
  @Post('me/calendar-feed')
  @ApiCreatedResponse({ type: IssuedCalendarFeedView })
  issue(@CurrentActor() actor: Actor): Promise<IssuedCalendarFeedView> {
    return this.issuing.issue(actor);
  }

  @SignedIn()
  @Delete('me/calendar-feed')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor): Promise<void> {
    return this.issuing.revoke(actor);
  }

  /** The secret opens it, no session: it stands in the query, which is never logged. */
  @Public()
  @Get('calendar.ics')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'RFC 5545' })
  async fetch(
    @Query() { key }: CalendarFeedQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { text, tag } = await this.feed.read(key);
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (isKnown(known, tag)) return void reply.status(304).send();
    reply.type('text/calendar; charset=utf-8').send(text);
  }
}

/** A proxy that packs answers marks the tag as weak, or as one of several. */
function isKnown(known: string | undefined, tag: string): boolean {
  return (known ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
