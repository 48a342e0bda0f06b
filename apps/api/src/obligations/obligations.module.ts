import { Module } from '@nestjs/common';
import { AnswerObligation } from './answer-obligation.service';
import { ChangeObligationRule } from './change-obligation-rule.service';
import { ChangeObligation } from './change-obligation.service';
import { HandIn } from './hand-in.service';
import { NeedsDuty } from './needs-duty.service';
import { ObligationDeeds } from './obligation-deeds.service';
import { ObligationFileAccess } from './obligation-file-access.service';
import { ObligationNews } from './obligation-news.service';
import { ObligationReminders } from './obligation-reminders.service';
import { ObligationRulesController } from './obligation-rules.controller';
import { ObligationRules } from './obligation-rules.service';
import { ObligationViews } from './obligation-views.service';
import { ObligationsController } from './obligations.controller';
import { Obligations } from './obligations.service';
import { PlanAhead } from './plan-ahead.service';
import { PlanDuties } from './plan-duties.service';
import { RosterDuty } from './roster-duty.service';
import { StartObligation } from './start-obligation.service';

@Module({
  controllers: [ObligationsController, ObligationRulesController],
  providers: [
    AnswerObligation,
    ChangeObligation,
    ChangeObligationRule,
    HandIn,
    NeedsDuty,
    ObligationDeeds,
    ObligationFileAccess,
    ObligationNews,
    ObligationReminders,
    ObligationRules,
    ObligationViews,
    Obligations,
    PlanAhead,
    PlanDuties,
    RosterDuty,
    StartObligation,
  ],
  exports: [NeedsDuty, RosterDuty],
})
export class ObligationsModule {}
