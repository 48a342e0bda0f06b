import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OwnPromotionView } from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Standings } from './standings.service';

/** Where whoever is signed in stands on the ladder. */
@ApiTags('promotion')
@Controller('api/me/promotion')
export class OwnPromotionController {
  constructor(private readonly standings: Standings) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: OwnPromotionView })
  show(@CurrentActor() actor: Actor): Promise<OwnPromotionView> {
    return this.standings.own(actor);
  }
}
