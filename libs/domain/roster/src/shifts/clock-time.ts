/** Minutes after midnight as people write them: `15:00`, `24:00`, and `+1 06:00` for the next morning. */
export function clockTime(minutes: number): string {
  const nextDay = minutes > 1440;
  const shown = nextDay ? minutes - 1440 : minutes;
  const time = `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
  return nextDay ? `+1 ${time}` : time;
}

/** The inverse; undefined for what is no time. Colons may be full-width or points, and the hour may have one digit. */
export function minutesOf(text: string): number | undefined {
  const match = /^(\+1 ?)?(\d{1,2})[:.：](\d{2})$/.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  return hours * 60 + minutes + (match[1] ? 1440 : 0);
}
