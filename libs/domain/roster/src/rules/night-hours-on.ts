import type { DayNumber } from '@banke/domain/calendar';
import { USUAL_NIGHT, type NightHours } from '../shifts/place-shift';
import { holdsOn, type RuleSetting } from './rule-setting';

/** The night hours that hold on a roster day. */
export function nightHoursOn(settings: readonly RuleSetting[], day: DayNumber): NightHours {
  for (const setting of settings) {
    if (setting.code === 'night-hours' && holdsOn(setting, day)) return setting.value;
  }
  return USUAL_NIGHT;
}
