import { searchNeedle } from '@banke/domain/people';
import { readingsOf } from '../common/readings-of';

/** What the search of the catalogue looks into: the title, how it is read, and its initials, a line each. */
export function readableTitle(title: string): string {
  return [searchNeedle(title), ...readingsOf(title)].join('\n');
}
