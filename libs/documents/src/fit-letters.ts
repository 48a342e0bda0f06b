/** 〓, the geta of Chinese type setters: a letter belongs here that the font does not have. */
export const NO_LETTER = '〓';

/** Marks that are not drawn, such as which variant of a letter is meant. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** The same thing with 〓 for every letter that cannot be drawn, and which those are. */
export function fitLetters<T>(
  thing: T,
  canDraw: (letter: number) => boolean,
): { fitted: T; missing: string[] } {
  const missing = new Set<string>();
  const fit = (value: unknown): unknown => {
    if (typeof value === 'string') return Array.from(value, fitLetter).join('');
    if (Array.isArray(value)) return value.map(fit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fit(each)]));
  };
  const fitLetter = (letter: string): string => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '\n' || canDraw(code)) return letter;
    if (UNSEEN.test(letter)) return '';
    missing.add(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
    return NO_LETTER;
  };
  return { fitted: fit(thing) as T, missing: [...missing] };
}
