import { TABLE_FORMATS, type TableFormat } from '../codes';
import { ChoiceField, DayField, IntegerField, ListField, NestedField, TextField, UuidField } from '../fields';

const COUNT = { min: 0, max: 1_000_000 };

class ReportSatisfactionView {
  @IntegerField({ ...COUNT, description: 'answers that are shown' }) n!: number;
  @IntegerField({
    ...{ min: 0, max: 10_000, nullable: true },
    description: 'hundredths of a percent, weighted by n; null: no session has 5 answers',
  })
  share!: number | null;
}

export class DepartmentTrainingView {
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @IntegerField({ ...COUNT, description: 'in employment at the end of the month, or today' }) people!: number;
  @IntegerField({ ...COUNT, description: 'of those, who attended a session or completed a course' })
  trained!: number;
  @IntegerField({
    ...COUNT,
    description: 'by the plan handed in; without one all sessions of the month, cancelled ones too',
  })
  planned!: number;
  @IntegerField({ ...COUNT, description: 'of those, with who came written down' }) held!: number;
  @NestedField(() => ReportSatisfactionView) satisfaction!: ReportSatisfactionView;
  @IntegerField({ ...COUNT, description: 'assigned courses overdue at the end of the month, or today' })
  overdue!: number;
}

export class TaughtHoursView {
  @UuidField() departmentId!: string;
  @UuidField() trainerId!: string;
  @TextField({ max: 60 }) trainerName!: string;
  @IntegerField(COUNT) sessions!: number;
  @IntegerField({ ...COUNT, description: 'of sessions that were held' }) minutes!: number;
}

export class MonthTrainingView {
  @DayField({ description: 'its first day' }) month!: string;
  @ListField(() => DepartmentTrainingView, { max: 500 }) departments!: DepartmentTrainingView[];
  @ListField(() => TaughtHoursView, { max: 2000, description: 'one for each department somebody taught in' })
  trainers!: TaughtHoursView[];
}

export class TrainingReportView {
  @ListField(() => MonthTrainingView, { max: 6, description: 'six months, the last is the one asked for' })
  months!: MonthTrainingView[];
}

export class TrainingReportQuery {
  @DayField({ description: 'any day of the month' }) month!: string;
}

export class TrainingReportSheetQuery extends TrainingReportQuery {
  @UuidField({ optional: true, description: 'only this department' }) department?: string;
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}
