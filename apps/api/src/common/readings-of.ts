import { searchNeedle } from '@banke/domain/people';
import { pinyin } from 'pinyin-pro';

/** How a title or a name of something is read, in lower case without blanks: in full, and its initials. */
export function readingsOf(title: string): string[] {
  const syllables = pinyin(title, { type: 'array', toneType: 'none', nonZh: 'consecutive' });
  const initials = syllables.map((syllable) => Array.from(syllable.trim())[0] ?? '');
  return [syllables.join(''), initials.join('')].map(searchNeedle);
}
