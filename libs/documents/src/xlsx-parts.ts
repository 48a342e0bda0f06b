import { readNumberFormat, type NumberFormat } from './number-format';
import { TableError } from './table';
import { attributeReader, XmlScanner, type XmlEvents } from './xml-scanner';
import type { ZipArchive } from './zip-archive';

/** The parts of a workbook beside its sheets: what sheets there are, shared texts, number formats. */
export interface Workbook {
  from1904: boolean;
  /** Visible ones, in their order; hidden ones only when there is no other. */
  sheets: { name: string; path: string }[];
  texts: string[];
  /** By the style of a cell. */
  formats: NumberFormat[];
}

const readId = attributeReader('id');
const readName = attributeReader('name');
const readState = attributeReader('state');
const readType = attributeReader('Type');
const readTarget = attributeReader('Target');
const readCode = attributeReader('formatCode');
const readFormatId = attributeReader('numFmtId');
const readDate1904 = attributeReader('date1904');
const readRelationId = attributeReader('Id');

export async function readXml(archive: ZipArchive, path: string, events: XmlEvents): Promise<void> {
  const scanner = new XmlScanner(events);
  for await (const bytes of archive.read(path)) scanner.write(bytes);
  scanner.end();
}

/** Throws a TableError for an archive that is no workbook. */
export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const root = await readRelations(archive, '_rels/.rels', '');
  const path = root.find(({ type }) => type.endsWith('/officeDocument'))?.path;
  if (!path || !archive.has(path)) throw new TableError('damaged');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const { from1904, listed } = await readSheetList(archive, path);
  const worksheets = listed.flatMap(({ relation, ...sheet }) =>
    relations
      .filter(({ id, type }) => id === relation && type.endsWith('/worksheet'))
      .map((target) => ({ ...sheet, path: target.path })),
  );
  const visible = worksheets.filter(({ hidden }) => !hidden);
  const part = (type: string) =>
    relations.find((each) => each.type.endsWith(type) && archive.has(each.path))?.path;
  return {
    from1904,
    sheets: (visible.length > 0 ? visible : worksheets).map(({ name, path: at }) => ({ name, path: at })),
    texts: await readSharedTexts(archive, part('/sharedStrings')),
    formats: await readFormats(archive, part('/styles')),
  };
}

interface Relation {
  id: string;
  type: string;
  path: string;
}

async function readRelations(archive: ZipArchive, path: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(archive, path, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = readTarget(attributes) ?? '';
      relations.push({
        id: readRelationId(attributes) ?? '',
        type: readType(attributes) ?? '',
        path: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      });
    },
    close: ignore,
    text: ignore,
  });
  return relations;
}

async function readSheetList(archive: ZipArchive, path: string) {
  let from1904 = false;
  const listed: { name: string; hidden: boolean; relation: string }[] = [];
  await readXml(archive, path, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(readDate1904(attributes) ?? '');
      if (element !== 'sheet') return;
      listed.push({
        name: readName(attributes) ?? '',
        hidden: (readState(attributes) ?? 'visible') !== 'visible',
        relation: readId(attributes) ?? '',
      });
    },
    close: ignore,
    text: ignore,
  });
  return { from1904, listed };
}

async function readSharedTexts(archive: ZipArchive, path: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!path) return texts;
  const collector = new TextCollector();
  await readXml(archive, path, {
    open: (name) => {
      if (name === 'si') collector.begin();
      else collector.open(name);
    },
    close: (name) => {
      if (name === 'si') texts.push(collector.end());
      else collector.close(name);
    },
    text: (text) => collector.text(text),
  });
  return texts;
}

/** The runs of a rich text put together, without the readings that may stand above them. */
export class TextCollector {
  private parts: string[] = [];
  private inText = false;
  private inReading = false;

  begin(): void {
    this.parts = [];
  }

  open(name: string): void {
    if (name === 't') this.inText = !this.inReading;
    if (name === 'rPh') this.inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.inReading = false;
  }

  text(text: string): void {
    if (this.inText) this.parts.push(text);
  }

  end(): string {
    return unescapeText(this.parts.join(''));
  }
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

async function readFormats(archive: ZipArchive, path: string | undefined): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (!path) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  await readXml(archive, path, {
    open: (name, attributes) => {
      const id = Number(readFormatId(attributes) ?? 0);
      if (name === 'numFmt') codes.set(id, readCode(attributes) ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(readNumberFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: ignore,
  });
  return formats;
}

const ignore = () => undefined;
