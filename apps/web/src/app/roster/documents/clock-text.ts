/** Minutes after midnight as 08:30; the end of a day is 24:00, and what lies behind it begins again. */
export function clockText(minutes: number): string {
  const within = minutes > 1440 ? minutes - 1440 : (minutes + 1440) % 1440;
  const [hours, rest] = minutes === 1440 ? [24, 0] : [Math.floor(within / 60), within % 60];
  return [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
}
