import { LATEST_MINUTE } from './check-template';

const NEXT_DAY = /^(?:\+1|次日|翌日|第二天|next day|tomorrow)/;
const AFTER_NEXT_DAY = /(?:\+1|next day)$/;
const TIME = /^(\d{1,2})(?:[:.点时h](\d{2})?|(\d{2}))?$/;

/**
 * A time of the roster day as people type it, in minutes after its midnight: `8:30`, `830`, `24:00`, and for the next
 * morning `次日 06:00`, `+1 06:00`, `06:00 next day` or `30:00`. Undefined for what is no time within two days.
 */
export function typedTime(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace('半', '30').replace(/分$/, '');
  const nextDay = NEXT_DAY.test(typed) || AFTER_NEXT_DAY.test(typed);
  const match = TIME.exec(typed.replace(NEXT_DAY, '').replace(AFTER_NEXT_DAY, '').replaceAll(' ', ''));
  if (!match) return undefined;
  const minutes = Number(match[2] ?? match[3] ?? 0);
  const total = Number(match[1]) * 60 + minutes + (nextDay ? 1440 : 0);
  return minutes <= 59 && total <= LATEST_MINUTE ? total : undefined;
}
