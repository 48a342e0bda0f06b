import { ROLES, type Role, type ScopeKind } from '@banke/domain/people';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  SecretField,
  SignInNameField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';
import { GrantView } from './session';

export const ACCOUNT_STATES = ['active', 'invited', 'blocked'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export class AccountView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) displayName!: string;
  @SignInNameField() signInName!: string;
  @ChoiceField(ACCOUNT_STATES) state!: AccountState;
  @InstantField({ nullable: true }) lastSignInAt!: string | null;
  @IntegerField({ min: 0, max: 1000 }) openSessions!: number;
  @IntegerField({ min: 1, max: 2_147_483_647 }) version!: number;
  @ListField(() => GrantView, { max: 100 }) grants!: GrantView[];
}

export class AccountListView {
  @ListField(() => AccountView, { max: 10_000 }) accounts!: AccountView[];
}

/** A role somewhere, for a time. `scope` team needs `teamId`, department needs `departmentId`. */
export class GrantRequest {
  @ChoiceField(ROLES) role!: Role;
  @ChoiceField(['team', 'department', 'company']) scope!: ScopeKind;
  @UuidField({ optional: true }) departmentId?: string;
  @UuidField({ optional: true }) teamId?: string;
  @DayField({ optional: true, description: 'first day; today when left out' }) from?: string;
  @DayField({ optional: true, description: 'last day; open when left out' }) through?: string;
}

export class CreateAccountRequest {
  @TextField({ max: 60 }) displayName!: string;
  @SignInNameField() name!: string;
  @NestedField(() => GrantRequest) grant!: GrantRequest;
}

export class SetBlockedRequest {
  @BooleanField() blocked!: boolean;
  @VersionField() version!: number;
}

/** Shown once: the token is stored only as a hash. */
export class InvitationLinkView {
  @UuidField() accountId!: string;
  @TextField({ max: 400, description: 'path of the invitation page, token after the #' }) path!: string;
  @InstantField() expiresAt!: string;
}

export class TemporaryPasswordView {
  @UuidField() accountId!: string;
  @TextField({ max: 40, description: 'shown once' }) password!: string;
}

export class InvitationTokenRequest {
  @TextField({ max: 200 }) token!: string;
}

export class InvitationView {
  @TextField({ max: 60 }) displayName!: string;
  @SignInNameField() signInName!: string;
  @TextField({ max: 80 }) companyName!: string;
  @InstantField() expiresAt!: string;
}

export class AcceptInvitationRequest {
  @TextField({ max: 200 }) token!: string;
  @SecretField() password!: string;
}
