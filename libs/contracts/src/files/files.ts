import { ChoiceField, InstantField, IntegerField, TextField, UuidField } from '../fields';

/** What a file belongs to; who may see the thing may see its files. */
export const FILE_SUBJECTS = ['obligation', 'course'] as const;
export type FileSubject = (typeof FILE_SUBJECTS)[number];

export class FileView {
  @UuidField() id!: string;
  @TextField({ max: 200 }) name!: string;
  @TextField({ max: 120, description: 'as recognised by its content, not as claimed' }) mediaType!: string;
  @IntegerField({ min: 0, max: 2_147_483_647, description: 'bytes' }) size!: number;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @InstantField() at!: string;
}

/** The body is the file itself, `application/octet-stream`. */
export class UploadFileQuery {
  @TextField({ max: 200 }) name!: string;
  @ChoiceField(FILE_SUBJECTS) subjectKind!: FileSubject;
  @UuidField() subjectId!: string;
}
