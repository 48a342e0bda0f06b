/** What lists sort and search by. `pinyin` has one syllable for each Chinese character of the name. */
export interface NamedPerson {
  name: string;
  /** Syllables in lower case separated by blanks; other scripts stand among them as words. */
  pinyin: string;
}

export interface FindablePerson extends NamedPerson {
  employeeNumber: string | null;
  initials: string;
  /** The name as others read it, who do not know how this surname is spoken: more pinyin, more initials. */
  alsoRead?: readonly string[];
}

const WORDS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** A name as its readings see it: every Chinese character by itself, other letters and digits as words. */
export function nameWords(name: string): string[] {
  return folded(name).match(WORDS) ?? [];
}

/**
 * The text by which people are sorted, compared code point by code point (`COLLATE "C"` in SQL). Character by character:
 * first how it reads, then which one it is, so that all 张 stand together before the 章. It is made of the person's own
 * reading, so 曾 sorts under zeng; and it depends on no version of ICU, of which the database and each browser have
 * their own, with tables that differ. Characters that read alike follow each other by code point, not by tone.
 */
export function sortKeyOf({ name, pinyin }: NamedPerson): string {
  const words = nameWords(name);
  const readings = pinyin.split(' ');
  const aligned = readings.length === words.length;
  return words
    .map((word, index) => {
      const reading = aligned ? (readings[index] ?? word) : word;
      return reading === word ? `${word} ` : `${reading} ${word} `;
    })
    .join('');
}

/** The order of {@link sortKeyOf}: negative, zero or positive. */
export function compareNames(a: NamedPerson, b: NamedPerson): number {
  return compareCodePoints(sortKeyOf(a), sortKeyOf(b));
}

/** What the search looks into: one line for each way to name somebody, none with blanks. */
export function searchKeyOf({
  employeeNumber,
  name,
  pinyin,
  initials,
  alsoRead = [],
}: FindablePerson): string {
  return [employeeNumber ?? '', name, pinyin, initials, ...alsoRead].map(withoutBlanks).join('\n');
}

/**
 * What is looked for in {@link searchKeyOf}, anywhere in one line, since it has no line break itself: parts of the name, the
 * number, the pinyin with or without blanks, or the initials; full-width letters and ü typed as v count.
 */
export function searchNeedle(text: string): string {
  return withoutBlanks(text);
}

function withoutBlanks(text: string): string {
  return folded(text)
    .replace(/[\s·•‧・]+/gu, '')
    .replaceAll('ü', 'v');
}

/** One form for what people take for the same: full-width and half-width, upper and lower case. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFC');
}

/** By code points, as PostgreSQL's "C" compares UTF-8; JavaScript's own `<` goes by UTF-16 and puts rare characters elsewhere. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
