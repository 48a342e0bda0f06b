import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { PeopleModule } from '../people/people.module';
import { ApplyRosterOperation } from './apply-roster-operation.service';
import { ChangeShiftTemplate } from './change-shift-template.service';
import { CreateRoster } from './create-roster.service';
import { RestoreRoster } from './restore-roster.service';
import { RosterMonth } from './roster-month.service';
import { RosterNews } from './roster-news.service';
import { RostersController } from './rosters.controller';
import { Rosters } from './rosters.service';
import { ShiftTemplatesController } from './shift-templates.controller';
import { ShiftTemplates } from './shift-templates.service';
import { TakeOverPresets } from './take-over-presets.service';

@Module({
  imports: [LiveModule, PeopleModule],
  controllers: [RostersController, ShiftTemplatesController],
  providers: [
    ApplyRosterOperation,
    ChangeShiftTemplate,
    CreateRoster,
    RestoreRoster,
    RosterMonth,
    RosterNews,
    Rosters,
    ShiftTemplates,
    TakeOverPresets,
  ],
})
export class RosterModule {}
