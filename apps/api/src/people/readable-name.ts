import { nameWords, searchKeyOf, sortKeyOf } from '@banke/domain/people';
import { pinyin, polyphonic } from 'pinyin-pro';

/** Goes up with every change in what is made of a name: rows of an earlier edition are then read anew. */
export const NAME_EDITION = 2;

export interface ReadableName {
  name: string;
  pinyin: string;
  initials: string;
  sortKey: string;
  searchKey: string;
  nameEdition: number;
}

/**
 * Everything that is stored of a name, for one row or twenty thousand. The first character is read as a surname (曾 zeng,
 * 单 shan, 尉迟 yu chi), the others as they read in names; words of other scripts stand for themselves.
 */
export function readableName(name: string, employeeNumber: string | null): ReadableName {
  const words = nameWords(name);
  const syllables = syllablesOf(words, 'head');
  const person = { name, employeeNumber, pinyin: syllables.join(' '), initials: initialsOf(syllables) };
  return {
    name,
    pinyin: person.pinyin,
    initials: person.initials,
    sortKey: sortKeyOf(person),
    searchKey: searchKeyOf({ ...person, alsoRead: alsoRead(words, syllables) }),
    nameEdition: NAME_EDITION,
  };
}

const HAN = /^\p{Script=Han}$/u;

/**
 * By every other reading of the surname (单 dan, 覃 tan), and by that of whoever does not know it for one (尉迟 wei chi),
 * the initials included. Rare readings give no initials: hardly anybody would look for 石 under d, and many for others.
 */
function alsoRead(words: readonly string[], [spoken = '', ...rest]: readonly string[]): string[] {
  const [surname = ''] = words;
  if (!HAN.test(surname)) return [];
  const [readings = []] = polyphonic(surname, { type: 'array', toneType: 'none' });
  const unaware = syllablesOf(words, 'off');
  const lines = [
    ...readings.map((reading) => [reading, ...rest].join(' ')),
    unaware.join(' '),
    initialsOf(unaware),
  ];
  const known = [[spoken, ...rest].join(' '), initialsOf([spoken, ...rest])];
  return [...new Set(lines)].filter((line) => !known.includes(line));
}

/** One for each word; of what is not Chinese, the word itself. */
function syllablesOf(words: readonly string[], surname: 'head' | 'off'): string[] {
  const name = words.join('');
  const readings = name ? pinyin(name, { type: 'array', surname, toneType: 'none', nonZh: 'spaced' }) : [];
  return words.map((word) => {
    const [reading] = readings.splice(0, Array.from(word).length);
    return HAN.test(word) ? (reading ?? word) : word;
  });
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => Array.from(syllable)[0] ?? '').join('');
}

/** A number as it is stored: full-width letters and digits made half-width. */
export function employeeNumberOf(text: string): string {
  return text.normalize('NFKC').trim();
}
