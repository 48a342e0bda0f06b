import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { LiveModule } from '../live/live.module';
import { ObligationsModule } from '../obligations/obligations.module';
import { PeopleModule } from '../people/people.module';
import { ActivitiesController } from './activities.controller';
import { Activities } from './activities.service';
import { ActivityNotices } from './activity-notices.service';
import { ActivityOwners } from './activity-owners';
import { ApplyRosterOperation } from './apply-roster-operation.service';
import { CalendarFeed } from './calendar-feed.service';
import { CalendarFeedsController } from './calendar-feeds.controller';
import { ChangeHoliday } from './change-holiday.service';
import { ChangeShiftTemplate } from './change-shift-template.service';
import { ChangeNeed } from './change-need.service';
import { ChangeRuleSetting } from './change-rule-setting.service';
import { ConfirmNotice } from './confirm-notice.service';
import { CopyNeeds } from './copy-needs.service';
import { CreateRoster } from './create-roster.service';
import { HolidaysController } from './holidays.controller';
import { Holidays } from './holidays.service';
import { IssueCalendarFeed } from './issue-calendar-feed.service';
import { Leaves } from './leaves.service';
import { LeavesController } from './leaves.controller';
import { MyWishesController } from './my-wishes.controller';
import { AmendRoster } from './life/amend-roster.service';
import { AnswerRoster } from './life/answer-roster.service';
import { CloseRoster } from './life/close-roster.service';
import { CommentOnCell } from './life/comment-on-cell.service';
import { Publication } from './life/publication.service';
import { PublishPlannedRosters } from './life/publish-planned-rosters.service';
import { PublishRoster } from './life/publish-roster.service';
import { RosterLifeController } from './life/roster-life.controller';
import { RosterLife } from './life/roster-life.service';
import { RosterSteps } from './life/roster-steps.service';
import { RosterTold } from './life/roster-told.service';
import { SubmitRoster } from './life/submit-roster.service';
import { NeedMonths } from './need-months.service';
import { NeedsController } from './needs.controller';
import { Needs } from './needs.service';
import { OwnShifts } from './own-shifts.service';
import { OwnShiftsController } from './own-shifts.controller';
import { OwnWishes } from './own-wishes.service';
import { OverrideFinding } from './override-finding.service';
import { RestoreRoster } from './restore-roster.service';
import { RosterFindingsController } from './roster-findings.controller';
import { RosterFindings } from './roster-findings.service';
import { RosterMonth } from './roster-month.service';
import { RosterNews } from './roster-news.service';
import { RosterPresenceController } from './roster-presence.controller';
import { RosterPresence } from './roster-presence.service';
import { RostersController } from './rosters.controller';
import { Rosters } from './rosters.service';
import { RuleSettingsController } from './rule-settings.controller';
import { RuleSettings } from './rule-settings.service';
import { ShiftTemplatesController } from './shift-templates.controller';
import { ShiftTemplates } from './shift-templates.service';
import { ExportMonth } from './sheets/export-month.service';
import { PrintMonth } from './sheets/print-month.service';
import { ImportMonth } from './sheets/import-month.service';
import { MonthSheetsController } from './sheets/month-sheets.controller';
import { NeedSheet } from './sheets/need-sheet.service';
import { SheetCodesController } from './sheets/sheet-codes.controller';
import { SheetCodes } from './sheets/sheet-codes.service';
import { TakeOverPack } from './take-over-pack.service';
import { TakeOverPresets } from './take-over-presets.service';
import { WishesController } from './wishes.controller';
import { Wishes } from './wishes.service';

@Module({
  imports: [DiscoveryModule, LiveModule, ObligationsModule, PeopleModule],
  controllers: [
    ActivitiesController,
    CalendarFeedsController,
    HolidaysController,
    LeavesController,
    MonthSheetsController,
    SheetCodesController,
    MyWishesController,
    NeedsController,
    OwnShiftsController,
    RosterFindingsController,
    RosterLifeController,
    RosterPresenceController,
    RostersController,
    RuleSettingsController,
    ShiftTemplatesController,
    WishesController,
  ],
  providers: [
    Activities,
    ActivityNotices,
    ActivityOwners,
    AmendRoster,
    AnswerRoster,
    ApplyRosterOperation,
    CalendarFeed,
    ChangeHoliday,
    ChangeNeed,
    ChangeRuleSetting,
    ChangeShiftTemplate,
    ConfirmNotice,
    CloseRoster,
    CommentOnCell,
    CopyNeeds,
    CreateRoster,
    ExportMonth,
    PrintMonth,
    Holidays,
    ImportMonth,
    IssueCalendarFeed,
    Leaves,
    NeedMonths,
    Needs,
    NeedSheet,
    OwnShifts,
    OwnWishes,
    OverrideFinding,
    Publication,
    PublishPlannedRosters,
    PublishRoster,
    RestoreRoster,
    RosterFindings,
    RosterLife,
    RosterMonth,
    RosterNews,
    RosterPresence,
    RosterSteps,
    RosterTold,
    Rosters,
    RuleSettings,
    SheetCodes,
    ShiftTemplates,
    SubmitRoster,
    TakeOverPack,
    TakeOverPresets,
    Wishes,
  ],
  exports: [ActivityNotices, RosterNews],
})
export class RosterModule {}
