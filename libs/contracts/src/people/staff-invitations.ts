import {
  ChoiceField,
  InstantField,
  ListField,
  SignInNameField,
  TextField,
  UuidField,
  UuidsField,
} from '../fields';
import { INVITATION_REFUSALS, type InvitationRefusal } from './invitation-refusals';

/** Accounts with the role staff for people without one, and fresh links for those who never used theirs. */
export class InviteStaffRequest {
  @UuidsField({ max: 500 }) staffIds!: string[];
}

/** One printed slip. The link is shown once: only its hash is stored. */
export class InvitationSlipView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 32 }) employeeNumber!: string;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @SignInNameField() signInName!: string;
  @TextField({ max: 400, description: 'path of the invitation page, token after the #' }) path!: string;
  @InstantField() expiresAt!: string;
}

export class RefusedInvitationView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @ChoiceField(INVITATION_REFUSALS) reason!: InvitationRefusal;
}

export class InvitedStaffView {
  @ListField(() => InvitationSlipView, { max: 500 }) slips!: InvitationSlipView[];
  @ListField(() => RefusedInvitationView, { max: 500 }) refused!: RefusedInvitationView[];
}
