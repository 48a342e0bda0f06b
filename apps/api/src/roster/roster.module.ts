import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { ApplyRosterOperation } from './apply-roster-operation.service';
import { ChangeShiftTemplate } from './change-shift-template.service';
import { CreateRoster } from './create-roster.service';
import { RestoreRoster } from './restore-roster.service';
import { RosterMonth } from './roster-month.service';
import { RostersController } from './rosters.controller';
import { Rosters } from './rosters.service';
import { ShiftTemplatesController } from './shift-templates.controller';
import { ShiftTemplates } from './shift-templates.service';
import { TakeOverPresets } from './take-over-presets.service';

@Module({
  imports: [PeopleModule],
  controllers: [RostersController, ShiftTemplatesController],
  providers: [
    ApplyRosterOperation,
    ChangeShiftTemplate,
    CreateRoster,
    RestoreRoster,
    RosterMonth,
    Rosters,
    ShiftTemplates,
    TakeOverPresets,
  ],
})
export class RosterModule {}
