/** Spaces of every width, and marks that nobody sees. */
const BLANKS = /[\s\u00a0\u3000]+/g;
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** One line without blanks around it, and one space where there were several or a line break. */
export function tidyText(text: string): string {
  return text.replace(UNSEEN, '').replace(BLANKS, ' ').trim();
}

/** Digits, letters and signs in full width (１２３ＡＢ－＠) as the keyboard of a computer writes them; tidied. */
export function foldWidth(text: string): string {
  return tidyText(text).replace(FULL_WIDTH, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}

/** What people take for the same name: without blanks, in one width and one case. */
export function nameKey(text: string): string {
  return tidyText(text).normalize('NFKC').toLowerCase().replace(BLANKS, '');
}
