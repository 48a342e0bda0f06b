import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.service';
import { AuditController } from './audit.controller';
import { ReadAudit } from './read-audit.service';

/** The log of deeds: every room writes it. */
@Global()
@Module({ controllers: [AuditController], providers: [AuditTrail, ReadAudit], exports: [AuditTrail] })
export class AuditModule {}
