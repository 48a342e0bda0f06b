import { Module } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.service';
import { AccountsController } from './accounts.controller';
import { Accounts } from './accounts.service';
import { CataloguesController } from './catalogues.controller';
import { Catalogues } from './catalogues.service';
import { ChangeAccount } from './change-account.service';
import { ChangeCatalogue } from './change-catalogue.service';
import { ChangeDepartment } from './change-department.service';
import { ChangeGrants } from './change-grants.service';
import { ChangePassword } from './change-password.service';
import { ChangeSite } from './change-site.service';
import { ChangeTeam } from './change-team.service';
import { CreateDepartment } from './create-department.service';
import { DepartmentsController } from './departments.controller';
import { Departments } from './departments.service';
import { GuessLimit } from './guess-limit.service';
import { InvitationsController } from './invitations.controller';
import { InviteAccount } from './invite-account.service';
import { Passwords } from './passwords.service';
import { SessionController } from './session.controller';
import { SetUp } from './set-up.service';
import { SignIn } from './sign-in.service';
import { SignOut } from './sign-out.service';
import { SitesController } from './sites.controller';
import { Sites } from './sites.service';

@Module({
  controllers: [
    SessionController,
    SitesController,
    DepartmentsController,
    CataloguesController,
    AccountsController,
    InvitationsController,
  ],
  providers: [
    AcceptInvitation,
    Accounts,
    Catalogues,
    ChangeAccount,
    ChangeCatalogue,
    ChangeDepartment,
    ChangeGrants,
    ChangePassword,
    ChangeSite,
    ChangeTeam,
    CreateDepartment,
    Departments,
    GuessLimit,
    InviteAccount,
    Passwords,
    SetUp,
    SignIn,
    SignOut,
    Sites,
  ],
  exports: [Departments],
})
export class PeopleModule {}
