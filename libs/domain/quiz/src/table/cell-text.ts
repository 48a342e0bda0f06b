import { richText, TEXT_FORMATS, type RichText, type TextFormat } from '../questions/question';

const FORMAT = new RegExp(`^\\[(${TEXT_FORMATS.join('|')})\\]`, 'i');

/** A text of a cell: its format in brackets where it has one, as GIFT writes it. */
export function readCellText(text: string): RichText {
  const [bracket = '', format] = FORMAT.exec(text) ?? [];
  return richText(text.slice(bracket.length), (format?.toLowerCase() as TextFormat | undefined) ?? 'moodle');
}

export function writeCellText({ text, format }: RichText): string {
  return text !== '' && (format !== 'moodle' || FORMAT.test(text)) ? `[${format}]${text}` : text;
}
