import { Global, Module } from '@nestjs/common';
import { Approvals } from './approvals.service';
import { ChangeDelegation } from './change-delegation.service';
import { DelegationsController } from './delegations.controller';
import { Delegations } from './delegations.service';

/** Who may approve what, and who stands in for whom: every room that lets somebody approve asks here. */
@Global()
@Module({
  controllers: [DelegationsController],
  providers: [Approvals, ChangeDelegation, Delegations],
  exports: [Approvals],
})
export class ApprovalsModule {}
