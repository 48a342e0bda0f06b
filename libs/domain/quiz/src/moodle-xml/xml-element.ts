import { richText, type RichText, type TextFormat } from '../questions/question';

/** What the reader of a file makes of it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
  children: readonly XmlElement[];
  text: string;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((each) => each.name === name);
}

/** What an element says: in its `text`, or, as Moodle writes short values, in itself. */
export function textIn(element: XmlElement | undefined): string {
  return (child(element, 'text') ?? element)?.text ?? '';
}

export function valueOf(element: XmlElement, name: string): string | undefined {
  return child(element, name)?.text.trim();
}

const FORMATS: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
};

export const FORMAT_NAMES: Readonly<Record<TextFormat, string>> = {
  html: 'html',
  moodle: 'moodle_auto_format',
  plain: 'plain_text',
  markdown: 'markdown',
};

export function richTextIn(element: XmlElement | undefined, otherwise: TextFormat): RichText {
  return richText(textIn(element), FORMATS[element?.attributes['format'] ?? ''] ?? otherwise);
}

/** Moodle writes 1 and 0, and true and false. */
export function isTrue(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined || value === '' ? otherwise : value === '1' || value.toLowerCase() === 'true';
}
