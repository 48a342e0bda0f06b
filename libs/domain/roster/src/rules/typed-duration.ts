const HOURS = /^(\d{1,3})(?:[.,](\d{1,2}))?(?:h|小时)?$/;
const CLOCK = /^(\d{1,3})(?::|h|小时)(\d{1,2})(?:min|分钟?)?$/;
const MINUTES = /^(\d{1,5})(?:min|分钟?)$/;

/** Minutes of a length of time as people type it: `11` and `11 h` are hours, `7:30` and `7.5` half past, `30min` minutes. */
export function typedDuration(text: string): number | undefined {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  const minutes = MINUTES.exec(typed);
  if (minutes) return Number(minutes[1]);
  const clock = CLOCK.exec(typed);
  if (clock) return Number(clock[2]) <= 59 ? Number(clock[1]) * 60 + Number(clock[2]) : undefined;
  const hours = HOURS.exec(typed);
  return hours ? Math.round(Number(`${hours[1] ?? ''}.${hours[2] ?? '0'}`) * 60) : undefined;
}

/** The same back: 11, 7:30, 0:30. */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? String(hours) : `${String(hours)}:${String(rest).padStart(2, '0')}`;
}
