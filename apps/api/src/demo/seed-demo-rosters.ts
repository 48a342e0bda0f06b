import {
  ActivityEntity,
  insertMany,
  NeedDayEntity,
  NeedEntity,
  PublishedCellEntity,
  RosterAmendmentEntity,
  RosterCellEntity,
  RosterEntity,
  RosterNoticeEntity,
  RosterOperationEntity,
  RosterOverrideEntity,
  RosterStepEntity,
  RuleSettingEntity,
  ShiftTemplateEntity,
  ShiftTemplateVersionEntity,
  WishEntity,
  type Tx,
} from '@banke/database';
import { DemoCalendar } from './demo-calendar';
import { demoRosterFacts } from './demo-roster-facts';
import { demoRosters } from './demo-rosters';
import { demoRotation } from './demo-rotation';
import { demoShifts } from './demo-shifts';
import { demoWishes } from './demo-wishes';

/** Shifts, rules, needs, five months of rosters of both departments, and wishes for the one that is drafted. */
export async function seedDemoRosters(tx: Tx, asOf: Date): Promise<void> {
  const calendar = new DemoCalendar(asOf);
  const { templates, versions } = demoShifts(calendar);
  await insertMany(tx, ShiftTemplateEntity, templates);
  await insertMany(tx, ShiftTemplateVersionEntity, versions);
  const facts = demoRosterFacts(calendar);
  await insertMany(tx, RuleSettingEntity, facts.rules);
  await insertMany(tx, NeedEntity, facts.needs);
  await insertMany(tx, NeedDayEntity, facts.needDays);
  const { rosters, operations, cells, ...life } = demoRosters(calendar, demoRotation(calendar));
  await insertMany(tx, RosterEntity, rosters);
  await insertMany(tx, RosterOperationEntity, operations);
  await insertMany(tx, RosterCellEntity, cells);
  await insertMany(tx, RosterStepEntity, life.steps);
  await insertMany(tx, PublishedCellEntity, life.published);
  await insertMany(tx, RosterAmendmentEntity, life.amendments);
  await insertMany(tx, RosterNoticeEntity, life.notices);
  await insertMany(tx, ActivityEntity, facts.activities);
  await insertMany(tx, RosterOverrideEntity, facts.overrides);
  await insertMany(tx, WishEntity, demoWishes(calendar, cells));
}
