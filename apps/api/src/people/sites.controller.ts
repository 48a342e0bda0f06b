import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeSiteRequest, CreateSiteRequest, SiteListView, SiteView } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeSite } from './change-site.service';
import { Sites } from './sites.service';

@ApiTags('sites')
@Controller('api/sites')
export class SitesController {
  constructor(
    private readonly sites: Sites,
    private readonly change: ChangeSite,
  ) {}

  @Requires('departments.read')
  @Get()
  @ApiOkResponse({ type: SiteListView })
  list(@CurrentActor() actor: Actor): Promise<SiteListView> {
    return this.sites.list(actor);
  }

  @Requires('sites.edit')
  @Post()
  @ApiCreatedResponse({ type: SiteView })
  createSite(
    @Body() request: CreateSiteRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<SiteView> {
    return this.change.create(request, actor, retry);
  }

  @Requires('sites.edit')
  @Patch(':id')
  @ApiOkResponse({ type: SiteView })
  changeSite(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeSiteRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SiteView> {
    return this.change.change(id, request, actor);
  }
}
