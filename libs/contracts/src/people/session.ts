import { PERMISSIONS, ROLES, type Permission, type Role, type ScopeKind } from '@banke/domain/people';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  ListField,
  SecretField,
  SignInNameField,
  TextField,
  UuidField,
} from '../fields';

export class SignInRequest {
  @TextField({
    max: 40,
    optional: true,
    description: 'company code; needed only where several companies share one installation',
  })
  company?: string;
  @SignInNameField() name!: string;
  @SecretField() password!: string;
}

export class GrantView {
  @UuidField() id!: string;
  @ChoiceField(ROLES) role!: Role;
  @ChoiceField(['team', 'department', 'company']) scope!: ScopeKind;
  @UuidField({ nullable: true }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @TextField({ max: 10, description: 'first day' }) from!: string;
  @TextField({ max: 10, nullable: true, description: 'first day after the last' }) until!: string | null;
}

/** A department whose rosters somebody sees for another person; null: of all. */
export class StandInPlaceView {
  @UuidField({ nullable: true }) departmentId!: string | null;
}

/** Who is signed in, and what the screens may offer. */
export class SessionView {
  @UuidField() accountId!: string;
  @TextField({ max: 60 }) displayName!: string;
  @TextField({ max: 60 }) signInName!: string;
  @TextField({ max: 80 }) companyName!: string;
  @TextField({ max: 60, description: 'IANA zone whose days count' }) timeZone!: string;
  @BooleanField({ description: 'the company holds demo data' }) demo!: boolean;
  @BooleanField({ description: 'a temporary password must be replaced before anything else' })
  mustChangePassword!: boolean;
  @ListField(() => GrantView, { max: 100 }) grants!: GrantView[];
  @ChoiceField(PERMISSIONS) permissions!: Permission[];
  @ListField(() => StandInPlaceView, { max: 100, description: 'seen for those they stand in for' })
  rosterStandIns!: StandInPlaceView[];
  @TextField({ max: 100, description: 'send back as X-CSRF-Token with every change' }) csrfToken!: string;
  @InstantField() expiresAt!: string;
}

export class DemoSignInView {
  @SignInNameField() name!: string;
  @TextField({ max: 60 }) password!: string;
  @ChoiceField(ROLES) role!: Role;
  @TextField({ max: 60 }) displayName!: string;
}

/** What the sign-in page needs before anybody is known. */
export class WelcomeView {
  @BooleanField({ description: 'no company exists yet: ask for the first administrator' })
  setupNeeded!: boolean;
  @BooleanField({ description: 'several companies share this installation' }) companyNeeded!: boolean;
  @ListField(() => DemoSignInView, { max: 20 }) demoSignIns!: DemoSignInView[];
}

export class ChangePasswordRequest {
  @SecretField() current!: string;
  @SecretField() next!: string;
}

export class SetUpRequest {
  @TextField({ max: 100, description: 'printed in the terminal by the first start' }) code!: string;
  @TextField({ max: 80 }) companyName!: string;
  @TextField({ max: 60, description: 'IANA time zone of the first site' }) timeZone!: string;
  @TextField({ max: 60 }) displayName!: string;
  @SignInNameField() name!: string;
  @SecretField() password!: string;
}
