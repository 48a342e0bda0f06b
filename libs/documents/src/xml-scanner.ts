import { StringDecoder } from 'node:string_decoder';
import { TableError } from './table';

export interface XmlEvents {
  /** `name` without its prefix; `attributes` as written, for {@link attributeReader}; `at` in characters of the file. */
  open(name: string, attributes: string, at: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** Far more than a cell can hold (32,767 characters); beyond it somebody wants to fill the memory. */
const LONGEST_PIECE = 4 * 1024 * 1024;

/**
 * Reads XML as it arrives, without building a tree: what a spreadsheet consists of, and no more. A document type, and
 * with it every entity somebody could define, is refused.
 */
export class XmlScanner {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  /** Characters before `rest`. */
  private passed = 0;

  constructor(private readonly events: XmlEvents) {}

  write(bytes: Buffer): void {
    const xml = this.rest + this.decoder.write(bytes);
    const end = this.scan(xml);
    this.passed += end;
    this.rest = xml.slice(end);
    if (this.rest.length > LONGEST_PIECE) throw new TableError('damaged');
  }

  /** Throws a TableError `damaged` when a tag was left open. */
  end(): void {
    if (this.rest.includes('<')) throw new TableError('damaged');
  }

  /** Returns how far it came: the rest is incomplete until more has arrived. */
  private scan(xml: string): number {
    let at = 0;
    for (;;) {
      const tag = xml.indexOf('<', at);
      if (tag < 0) return at;
      if (tag > at) this.events.text(unescapeXml(xml.slice(at, tag)));
      const end = this.markup(xml, tag);
      if (end === undefined) return tag;
      at = end;
    }
  }

  private markup(xml: string, start: number): number | undefined {
    const kind = xml.charCodeAt(start + 1);
    if (kind === QUESTION) return after(xml, '?>', start + 2);
    if (kind === EXCLAMATION) return this.declaration(xml, start);
    const end = tagEnd(xml, start + 1);
    if (end === undefined) return undefined;
    if (kind === SLASH) {
      this.events.close(localName(xml.slice(start + 2, end).trim()));
      return end + 1;
    }
    const empty = xml.charCodeAt(end - 1) === SLASH;
    const body = xml.slice(start + 1, empty ? end - 1 : end);
    const blank = body.search(/\s/);
    const name = localName(blank < 0 ? body : body.slice(0, blank));
    this.events.open(name, blank < 0 ? '' : body.slice(blank), this.passed + start);
    if (empty) this.events.close(name);
    return end + 1;
  }

  private declaration(xml: string, start: number): number | undefined {
    if (xml.length < start + '<![CDATA['.length) return undefined;
    if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
    if (!xml.startsWith('<![CDATA[', start)) throw new TableError('damaged');
    const end = after(xml, ']]>', start);
    if (end !== undefined) this.events.text(xml.slice(start + 9, end - 3));
    return end;
  }
}

const [EXCLAMATION, QUESTION, SLASH, GREATER, DOUBLE_QUOTE, SINGLE_QUOTE] = [33, 63, 47, 62, 34, 39];

function after(xml: string, mark: string, from: number): number | undefined {
  const at = xml.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

/** The closing bracket of a tag: one between quotes is part of a value. */
function tagEnd(xml: string, from: number): number | undefined {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Finds one attribute by its name without prefix; undefined when it is missing. */
export function attributeReader(name: string): (attributes: string) => string | undefined {
  const pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    const found = pattern.exec(attributes);
    return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
  };
}

/** Every attribute by its name as written. */
export function readAttributes(attributes: string): Record<string, string> {
  const found = attributes.matchAll(/\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    Array.from(found, ([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
