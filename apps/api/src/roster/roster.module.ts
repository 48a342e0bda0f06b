import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { ChangeShiftTemplate } from './change-shift-template.service';
import { ShiftTemplatesController } from './shift-templates.controller';
import { ShiftTemplates } from './shift-templates.service';
import { TakeOverPresets } from './take-over-presets.service';

@Module({
  imports: [PeopleModule],
  controllers: [ShiftTemplatesController],
  providers: [ChangeShiftTemplate, ShiftTemplates, TakeOverPresets],
})
export class RosterModule {}
