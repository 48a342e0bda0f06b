import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  CatalogueEntryView,
  CatalogueView,
  ChangeCatalogueEntryRequest,
  CreateCatalogueEntryRequest,
} from '@banke/contracts';
import { CATALOGUES, type Catalogue } from '@banke/domain/people';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { CataloguePipe } from './catalogue-pipe';
import { Catalogues } from './catalogues.service';
import { ChangeCatalogue } from './change-catalogue.service';

@ApiTags('catalogues')
@ApiParam({ name: 'catalogue', enum: CATALOGUES })
@Controller('api/catalogues/:catalogue')
export class CataloguesController {
  constructor(
    private readonly catalogues: Catalogues,
    private readonly change: ChangeCatalogue,
  ) {}

  @Requires('catalogues.read')
  @Get()
  @ApiOkResponse({ type: CatalogueView })
  list(
    @Param('catalogue', CataloguePipe) catalogue: Catalogue,
    @CurrentActor() actor: Actor,
  ): Promise<CatalogueView> {
    return this.catalogues.list(actor, catalogue);
  }

  @Requires('catalogues.edit')
  @Post()
  @ApiCreatedResponse({ type: CatalogueEntryView })
  createEntry(
    @Param('catalogue', CataloguePipe) catalogue: Catalogue,
    @Body() request: CreateCatalogueEntryRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<CatalogueEntryView> {
    return this.change.create(catalogue, request, actor, retry);
  }

  @Requires('catalogues.edit')
  @Patch(':id')
  @ApiOkResponse({ type: CatalogueEntryView })
  changeEntry(
    @Param('catalogue', CataloguePipe) catalogue: Catalogue,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeCatalogueEntryRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CatalogueEntryView> {
    return this.change.change(catalogue, id, request, actor);
  }
}
