import { richText, TEXT_FORMATS, type RichText, type TextFormat } from '../questions/question';

/** What a backslash takes the meaning from; before anything else it is itself, as formulas want. */
const ESCAPED = /\\([~=#{}:\\n])|-\\>/g;
const TO_ESCAPE = /[~=#{}:\\\n]|->/g;

export function unescapeGift(text: string): string {
  return text.replace(ESCAPED, (whole, sign?: string) =>
    sign === undefined ? '->' : sign === 'n' ? '\n' : whole.slice(1),
  );
}

export function escapeGift(text: string): string {
  return text.replace(TO_ESCAPE, (sign) => (sign === '\n' ? '\\n' : sign === '->' ? '-\\>' : `\\${sign}`));
}

const ESCAPABLE = '~=#{}:\\n';

/** Where the first of some signs stands that no backslash takes the meaning from; −1 where none does. */
export function findSign(text: string, signs: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\' && ESCAPABLE.includes(text.charAt(at + 1))) at++;
    else if (signs.includes(sign)) return at;
  }
  return -1;
}

/** Where a run of one sign stands, such as `::`; −1 where none does. */
export function findRun(text: string, run: string, from = 0): number {
  for (let at = findSign(text, run.charAt(0), from); at >= 0; at = findSign(text, run.charAt(0), at + 1)) {
    if (text.startsWith(run, at)) return at;
  }
  return -1;
}

/** Where the last such run stands. */
export function findLastRun(text: string, run: string): number {
  let last = -1;
  for (let at = findRun(text, run); at >= 0; at = findRun(text, run, at + 1)) last = at;
  return last;
}

const FORMAT = new RegExp(`^\\[(${TEXT_FORMATS.join('|')})\\]`, 'i');

/** A text as it stands in a file: its format in brackets, signs escaped, lines indented as somebody liked. */
export function readGiftText(raw: string, otherwise: TextFormat): RichText {
  const text = raw.trim();
  const found = FORMAT.exec(text);
  const format = (found?.[1]?.toLowerCase() as TextFormat | undefined) ?? otherwise;
  return richText(readGiftPlain(found ? text.slice(found[0].length) : text), format);
}

export function readGiftPlain(raw: string): string {
  const lines = raw.split('\n').map((line) => line.trim());
  return unescapeGift(lines.join('\n').trim()).trim();
}

/** What would be taken for something else at the beginning of a text. */
const MISLEADING = /^(?:\[|\/\/|\$CATEGORY)/i;

export function writeGiftText({ text, format }: RichText, otherwise: TextFormat): string {
  const needsFormat = text !== '' && (format !== otherwise || MISLEADING.test(text));
  return `${needsFormat ? `[${format}]` : ''}${escapeGift(text)}`;
}
