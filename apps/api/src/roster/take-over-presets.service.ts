import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ShiftTemplateListView, TakeOverPresetsRequest } from '@banke/contracts';
import { loadShiftTemplates, ShiftTemplateEntity, ShiftTemplateVersionEntity } from '@banke/database';
import { PRESET_TEMPLATES, takenCodes } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { ShiftTemplates } from './shift-templates.service';

/** A department starts from the shifts of the field. Asking again adds only what is not there. */
@Injectable()
export class TakeOverPresets {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: ShiftTemplates,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async run(
    { departmentId, language }: TakeOverPresetsRequest,
    actor: Actor,
  ): Promise<ShiftTemplateListView> {
    await this.transactions.run(actor, async (tx) => {
      const department = await this.departments.view(tx, actor, departmentId, 'rosters.settings');
      const present = await loadShiftTemplates(tx, reachOfActor(actor, 'rosters.settings'), { departmentId });
      const open = present.filter(({ closedAt }) => closedAt === null);
      const wanted = PRESET_TEMPLATES.filter(
        (preset) => !open.some((each) => each.preset === preset.key) && takenCodes(preset, open).length === 0,
      );
      if (wanted.length === 0) return;
      const { companyId, accountId: createdBy } = actor;
      // One after another in the list, as they are shipped.
      const rows = wanted.map((preset, index) => ({
        preset,
        id: randomUUID(),
        createdAt: new Date(this.clock.now().getTime() + index),
      }));
      await tx.insert(
        ShiftTemplateEntity,
        rows.map(({ preset, id, createdAt }) => ({
          ...{ companyId, id, departmentId, createdAt, code: preset.code, preset: preset.key },
        })),
      );
      await tx.insert(
        ShiftTemplateVersionEntity,
        rows.map(({ preset: { key: _, name, aliases, blocks, ...preset }, id: templateId, createdAt }) => ({
          ...{ ...preset, companyId, id: randomUUID(), templateId, number: 1, createdBy, createdAt },
          ...{ name: name[language], aliases: [...aliases], blocks: [...blocks], skillIds: [] },
        })),
      );
      await this.audit.record(tx, actor, {
        action: 'shift-template.presets-taken',
        subject: { kind: 'department', id: departmentId, name: department.name },
        after: { templates: wanted.map(({ code }) => code).join(' ') },
      });
    });
    return this.templates.list(actor, departmentId);
  }
}
