import { nameWords, searchKeyOf, sortKeyOf } from '@banke/domain/people';
import { pinyin } from 'pinyin-pro';

export interface ReadableName {
  name: string;
  pinyin: string;
  initials: string;
  sortKey: string;
  searchKey: string;
}

/**
 * Everything that is stored of a name, for one row or twenty thousand. The first character is read as a surname (曾 zeng,
 * 单 shan, 尉迟 yu chi), the others as they read in names; words of other scripts stand for themselves.
 */
export function readableName(name: string, employeeNumber: string | null): ReadableName {
  const words = nameWords(name);
  const readings = words.length > 0 ? readingsOf(words.join('')) : [];
  const syllables: string[] = [];
  for (const word of words) {
    const characters = Array.from(word).length;
    const reading = readings.splice(0, characters);
    syllables.push(HAN.test(word) ? (reading[0] ?? word) : word);
  }
  const person = {
    name,
    employeeNumber,
    pinyin: syllables.join(' '),
    initials: syllables.map((syllable) => Array.from(syllable)[0] ?? '').join(''),
  };
  return {
    name,
    pinyin: person.pinyin,
    initials: person.initials,
    sortKey: sortKeyOf(person),
    searchKey: searchKeyOf(person),
  };
}

const HAN = /^\p{Script=Han}$/u;

/** One reading for each character. */
function readingsOf(name: string): string[] {
  return pinyin(name, { type: 'array', surname: 'head', toneType: 'none', nonZh: 'spaced' });
}

/** A number as it is stored: full-width letters and digits made half-width. */
export function employeeNumberOf(text: string): string {
  return text.normalize('NFKC').trim();
}
