import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { DecidePromotion } from './decide-promotion.service';
import { OwnPromotionController } from './own-promotion.controller';
import { PromotionNews } from './promotion-news.service';
import { PromotionRecords } from './promotion-records.service';
import { PromotionRunsController } from './promotion-runs.controller';
import { PromotionRuns } from './promotion-runs.service';
import { PromotionSchemesController } from './promotion-schemes.controller';
import { PromotionSchemes } from './promotion-schemes.service';
import { PromotionController } from './promotion.controller';
import { Standings } from './standings.service';

@Module({
  imports: [PeopleModule],
  controllers: [
    OwnPromotionController,
    PromotionController,
    PromotionRunsController,
    PromotionSchemesController,
  ],
  providers: [DecidePromotion, PromotionNews, PromotionRecords, PromotionRuns, PromotionSchemes, Standings],
})
export class PromotionModule {}
