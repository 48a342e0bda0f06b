import { PERMISSIONS, type Permission } from '@banke/domain/people';
import { ChoicesField, InstantField, IntegerField, ListField, TextField, UuidField } from '../fields';

/** Days a token may live. */
const LONGEST_LIFE = 366;

export class ApiTokenView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) name!: string;
  @ChoicesField(PERMISSIONS, { description: 'at most these, and never more than the person has' })
  scopes!: Permission[];
  @InstantField() createdAt!: string;
  @InstantField() expiresAt!: string;
  @InstantField({ nullable: true, description: 'to the hour' }) usedAt!: string | null;
}

export class ApiTokenListView {
  @ListField(() => ApiTokenView, { max: 100, description: 'newest first, without those taken back' })
  tokens!: ApiTokenView[];
}

/** The secret is told once and never again. */
export class IssuedApiTokenView extends ApiTokenView {
  @TextField({ max: 200, description: 'for the header `Authorization: Bearer …`' }) secret!: string;
}

export class IssueApiTokenRequest {
  @TextField({ min: 1, max: 60, description: 'what it is for' }) name!: string;
  @ChoicesField(PERMISSIONS, { description: 'of those that the person has' }) scopes!: Permission[];
  @IntegerField({ min: 1, max: LONGEST_LIFE }) days!: number;
}
