import { searchNeedle } from '@banke/domain/people';
import { pinyin } from 'pinyin-pro';

/** What the search of the catalogue looks into: the title, how it is read, and its initials, a line each. */
export function readableTitle(title: string): string {
  const syllables = pinyin(title, { type: 'array', toneType: 'none', nonZh: 'consecutive' });
  const initials = syllables.map((syllable) => Array.from(syllable)[0] ?? '').join('');
  return [title, syllables.join(''), initials].map(searchNeedle).join('\n');
}
