import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { ApplyCheckedStaffImport } from './apply-staff-import.handler';
import { ApplyStaffImport } from './apply-staff-import.service';
import { CheckStaffImport } from './check-staff-import.handler';
import { ExportStaff } from './export-staff.service';
import { ForgetStaffImports } from './forget-staff-imports';
import { ImportErrors } from './import-errors.service';
import { ImportNews } from './import-news.service';
import { MapStaffImport } from './map-staff-import.service';
import { StaffImportsController } from './staff-imports.controller';
import { StaffImports } from './staff-imports.service';
import { StaffTemplate } from './staff-template.service';
import { UploadStaffImport } from './upload-staff-import.service';
import { WriteStaffImport } from './write-staff-import.service';

/** People by the thousand: files in, files out. */
@Module({
  imports: [PeopleModule],
  controllers: [StaffImportsController],
  providers: [
    ApplyCheckedStaffImport,
    ApplyStaffImport,
    CheckStaffImport,
    ExportStaff,
    ForgetStaffImports,
    ImportErrors,
    ImportNews,
    MapStaffImport,
    StaffImports,
    StaffTemplate,
    UploadStaffImport,
    WriteStaffImport,
  ],
})
export class ImportsModule {}
