import { ApiTokensController } from './api-tokens.controller';
import { IssueApiToken } from './issue-api-token.service';
import { Module } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.service';
import { AccountsController } from './accounts.controller';
import { Accounts } from './accounts.service';
import { AnonymiseStaff } from './anonymise-staff.service';
import { CataloguesController } from './catalogues.controller';
import { Catalogues } from './catalogues.service';
import { ChangeAccount } from './change-account.service';
import { ChangeCatalogue } from './change-catalogue.service';
import { ChangeDepartment } from './change-department.service';
import { ChangeFixedRest } from './change-fixed-rest.service';
import { FixedRestCollisions } from './fixed-rest-collisions.service';
import { ChangeFlags } from './change-flags.service';
import { ChangeGrants } from './change-grants.service';
import { ChangeMembership } from './change-membership.service';
import { ChangePassword } from './change-password.service';
import { ChangeQualifications } from './change-qualifications.service';
import { ChangeSite } from './change-site.service';
import { ChangeStaff } from './change-staff.service';
import { ChangeTeam } from './change-team.service';
import { CreateDepartment } from './create-department.service';
import { CreateStaff } from './create-staff.service';
import { DepartmentsController } from './departments.controller';
import { Departments } from './departments.service';
import { GuessLimit } from './guess-limit.service';
import { InvitationsController } from './invitations.controller';
import { InvitationLinks } from './invitation-links.service';
import { InviteAccount } from './invite-account.service';
import { InviteStaff } from './invite-staff.service';
import { LeaveStaff } from './leave-staff.service';
import { Passwords } from './passwords.service';
import { ReadNamesAnew } from './read-names-anew.service';
import { QualificationReminders } from './qualification-reminders.service';
import { ReturnStaff } from './return-staff.service';
import { SecondStaff } from './second-staff.service';
import { SessionController } from './session.controller';
import { SessionViews } from './session-views.service';
import { SetUp } from './set-up.service';
import { SignIn } from './sign-in.service';
import { SignOut } from './sign-out.service';
import { SitesController } from './sites.controller';
import { Sites } from './sites.service';
import { StaffAccountsController } from './staff-accounts.controller';
import { StaffAccounts } from './staff-accounts.service';
import { StaffMovementsController } from './staff-movements.controller';
import { StaffNews } from './staff-news.service';
import { StaffPlaces } from './staff-places.service';
import { StaffQualificationsController } from './staff-qualifications.controller';
import { StaffRecords } from './staff-records.service';
import { StaffController } from './staff.controller';
import { Staff } from './staff.service';
import { TeamRoles } from './team-roles.service';

@Module({
  controllers: [
    ApiTokensController,
    SessionController,
    SitesController,
    DepartmentsController,
    CataloguesController,
    StaffController,
    StaffAccountsController,
    StaffMovementsController,
    StaffQualificationsController,
    AccountsController,
    InvitationsController,
  ],
  providers: [
    IssueApiToken,
    AcceptInvitation,
    Accounts,
    AnonymiseStaff,
    Catalogues,
    ChangeAccount,
    ChangeCatalogue,
    ChangeDepartment,
    ChangeFixedRest,
    FixedRestCollisions,
    ChangeFlags,
    ChangeGrants,
    ChangeMembership,
    ChangePassword,
    ChangeQualifications,
    ChangeSite,
    ChangeStaff,
    ChangeTeam,
    CreateDepartment,
    CreateStaff,
    Departments,
    GuessLimit,
    InvitationLinks,
    InviteAccount,
    InviteStaff,
    LeaveStaff,
    Passwords,
    ReadNamesAnew,
    QualificationReminders,
    ReturnStaff,
    SecondStaff,
    SessionViews,
    SetUp,
    SignIn,
    SignOut,
    Sites,
    Staff,
    StaffAccounts,
    StaffNews,
    StaffPlaces,
    StaffRecords,
    TeamRoles,
  ],
  exports: [Departments, StaffNews, StaffPlaces, StaffRecords, TeamRoles],
})
export class PeopleModule {}
