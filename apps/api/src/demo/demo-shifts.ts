import type { ShiftTemplateEntity, ShiftTemplateVersionEntity } from '@banke/database';
import { PRESET_TEMPLATES } from '@banke/domain/roster';
import type { DemoCalendar } from './demo-calendar';
import { demoId, departmentId } from './demo-id';

export type DemoDepartment = 'service' | 'desk';
export const ROSTERED: readonly DemoDepartment[] = ['service', 'desk'];

const companyId = demoId('company');
export const demoTemplateId = (department: DemoDepartment, key: string) =>
  demoId(`template ${department} ${key}`);

/** The first version of a shipped template in a department. */
export const versionId = (department: DemoDepartment, key: string) =>
  demoId(`template version ${department} ${key}`);

/** Both departments have taken the shipped templates over, in the order in which they are shipped. */
export function demoShifts(calendar: DemoCalendar): {
  templates: ShiftTemplateEntity[];
  versions: ShiftTemplateVersionEntity[];
} {
  const rows = ROSTERED.flatMap((department) =>
    PRESET_TEMPLATES.map((preset, index) => ({
      ...{ department, preset },
      createdAt: new Date(calendar.morningOf(calendar.since).getTime() + index),
    })),
  );
  return {
    templates: rows.map(({ department, preset, createdAt }) => ({
      ...{ companyId, id: demoTemplateId(department, preset.key), departmentId: departmentId(department) },
      ...{ code: preset.code, preset: preset.key, closedAt: null, version: 1, createdAt },
    })),
    versions: rows.map(({ department, preset, createdAt }) => {
      const { key, kind, code, name, aliases, colour, dayPart, earlyClass, blocks } = preset;
      return {
        ...{
          companyId,
          id: versionId(department, key),
          templateId: demoTemplateId(department, key),
          number: 1,
        },
        ...{ kind, code, name: name['zh-CN'], aliases: [...aliases], colour, dayPart, earlyClass },
        ...{ blocks: [...blocks], skillIds: [], createdBy: null, createdAt },
      };
    }),
  };
}
