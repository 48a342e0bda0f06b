import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { PeopleModule } from '../people/people.module';
import { AttendanceController } from './attendance.controller';
import { AttendanceMonths } from './attendance.service';
import { AnswerAppeal } from './answer-appeal.service';
import { ChangeEvaluationTemplate } from './change-evaluation-template.service';
import { EnterAttendance } from './enter-attendance.service';
import { EnterFigures } from './enter-figures.service';
import { EvaluationMonthsController } from './evaluation-months.controller';
import { EvaluationMonths } from './evaluation-months.service';
import { EvaluationNews } from './evaluation-news.service';
import { EvaluationPoliciesController } from './evaluation-policies.controller';
import { EvaluationPolicies } from './evaluation-policies.service';
import { EvaluationTemplatesController } from './evaluation-templates.controller';
import { EvaluationTemplates } from './evaluation-templates.service';
import { FigureSheetsController } from './figure-sheets.controller';
import { LateDataController } from './late-data.controller';
import { LateData } from './late-data.service';
import { MonthFactsReader } from './month-facts.service';
import { MonthNotices } from './month-notices.service';
import { OpenMonth } from './open-month.service';
import { OwnScoresController } from './own-scores.controller';
import { OwnScores } from './own-scores.service';
import { QuartersController } from './quarters.controller';
import { Quarters } from './quarters.service';
import { ScoreEntries } from './score-entries.service';
import { AttendanceSheet } from './sheets/attendance-sheet.service';
import { FigureSheet } from './sheets/figure-sheet.service';
import { SheetHeadings } from './sheets/sheet-headings.service';
import { TakeMonthStep } from './take-month-step.service';

@Module({
  imports: [LiveModule, PeopleModule],
  controllers: [
    AttendanceController,
    EvaluationMonthsController,
    EvaluationPoliciesController,
    FigureSheetsController,
    LateDataController,
    EvaluationTemplatesController,
    OwnScoresController,
    QuartersController,
  ],
  providers: [
    AnswerAppeal,
    AttendanceMonths,
    AttendanceSheet,
    ChangeEvaluationTemplate,
    EnterAttendance,
    EnterFigures,
    EvaluationMonths,
    EvaluationNews,
    EvaluationPolicies,
    EvaluationTemplates,
    FigureSheet,
    SheetHeadings,
    LateData,
    MonthFactsReader,
    MonthNotices,
    OpenMonth,
    OwnScores,
    Quarters,
    ScoreEntries,
    TakeMonthStep,
  ],
})
export class EvaluationModule {}
