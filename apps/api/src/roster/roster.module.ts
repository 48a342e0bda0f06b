import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { PeopleModule } from '../people/people.module';
import { ApplyRosterOperation } from './apply-roster-operation.service';
import { ChangeShiftTemplate } from './change-shift-template.service';
import { ChangeRuleSetting } from './change-rule-setting.service';
import { CreateRoster } from './create-roster.service';
import { OverrideFinding } from './override-finding.service';
import { RestoreRoster } from './restore-roster.service';
import { RosterFindingsController } from './roster-findings.controller';
import { RosterFindings } from './roster-findings.service';
import { RosterMonth } from './roster-month.service';
import { RosterNews } from './roster-news.service';
import { RostersController } from './rosters.controller';
import { Rosters } from './rosters.service';
import { RuleSettingsController } from './rule-settings.controller';
import { RuleSettings } from './rule-settings.service';
import { ShiftTemplatesController } from './shift-templates.controller';
import { ShiftTemplates } from './shift-templates.service';
import { TakeOverPack } from './take-over-pack.service';
import { TakeOverPresets } from './take-over-presets.service';

@Module({
  imports: [LiveModule, PeopleModule],
  controllers: [
    RosterFindingsController,
    RostersController,
    RuleSettingsController,
    ShiftTemplatesController,
  ],
  providers: [
    ApplyRosterOperation,
    ChangeRuleSetting,
    ChangeShiftTemplate,
    CreateRoster,
    OverrideFinding,
    RestoreRoster,
    RosterFindings,
    RosterMonth,
    RosterNews,
    Rosters,
    RuleSettings,
    ShiftTemplates,
    TakeOverPack,
    TakeOverPresets,
  ],
})
export class RosterModule {}
