import { isUtf8 } from 'node:buffer';
import { TableError } from './table';
import { readAttributes, XmlScanner, type XmlEvents } from './xml-scanner';

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Where it begins; the first is 1. */
  line: number;
  children: XmlElement[];
  /** What stands in it between its children, joined. */
  text: string;
}

export interface XmlLimits {
  bytes: number;
  elements: number;
  depth: number;
}

export const XML_LIMITS: XmlLimits = { bytes: 50 * 1024 * 1024, elements: 2_000_000, depth: 40 };

export type XmlReading =
  | { ok: true; root: XmlElement }
  | { ok: false; problem: 'too-large'; limit: number }
  /** Not well-formed, not UTF-8, or with a document type; `line` is the last that could be read. */
  | { ok: false; problem: 'damaged'; line: number };

/** Reads a whole XML file as a tree. Entities that a file defines itself are never read, so none can grow. */
export function readXml(bytes: Buffer, limits: XmlLimits = XML_LIMITS): XmlReading {
  if (bytes.length > limits.bytes) return { ok: false, problem: 'too-large', limit: limits.bytes };
  // Other encodings have no place in what Moodle writes.
  if (!isUtf8(bytes)) return { ok: false, problem: 'damaged', line: 1 };
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const tree = new Tree(text, limits);
  const scanner = new XmlScanner(tree);
  try {
    scanner.write(Buffer.from(text, 'utf8'));
    scanner.end();
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    if (error.problem === 'too-large') return { ok: false, problem: 'too-large', limit: limits.elements };
    return { ok: false, problem: 'damaged', line: tree.line };
  }
  const root = tree.root();
  return root ? { ok: true, root } : { ok: false, problem: 'damaged', line: tree.line };
}

class Tree implements XmlEvents {
  line = 1;
  private counted = 0;
  private elements = 0;
  private readonly top: XmlElement[] = [];
  private readonly path: { element: XmlElement; texts: string[] }[] = [];

  constructor(
    private readonly xml: string,
    private readonly limits: XmlLimits,
  ) {}

  open(name: string, attributes: string, at: number): void {
    this.countLines(at);
    if (++this.elements > this.limits.elements) throw new TableError('too-large');
    if (this.path.length >= this.limits.depth || name === '') throw new TableError('damaged');
    const element = { name, attributes: readAttributes(attributes), line: this.line, children: [], text: '' };
    const siblings = this.path.at(-1)?.element.children ?? this.top;
    siblings.push(element);
    this.path.push({ element, texts: [] });
  }

  close(name: string): void {
    const closed = this.path.pop();
    if (closed?.element.name !== name) throw new TableError('damaged');
    closed.element.text = closed.texts.join('');
  }

  text(text: string): void {
    const within = this.path.at(-1);
    if (within) within.texts.push(text);
    else if (text.trim() !== '') throw new TableError('damaged');
  }

  /** The one element that holds all others. */
  root(): XmlElement | undefined {
    return this.top.length === 1 && this.path.length === 0 ? this.top[0] : undefined;
  }

  private countLines(at: number): void {
    for (let next = this.xml.indexOf('\n', this.counted); next >= 0 && next < at;) {
      this.line++;
      this.counted = next + 1;
      next = this.xml.indexOf('\n', this.counted);
    }
  }
}
