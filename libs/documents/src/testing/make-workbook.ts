import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive of these entries; `wide` writes sizes in 64-bit fields only, as Java's libraries do. */
export function makeZip(entries: Record<string, string | Buffer>, { wide = false, flags = 0 } = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    directory.push(directoryEntry({ name, plain, packed, offset, wide, flags }));
    pieces.push(local, Buffer.from(name), packed);
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = directory.length;
  return Buffer.concat([
    ...pieces,
    listed,
    ...(wide ? wideEnd(count, listed.length, offset) : [end(count, listed.length, offset)]),
  ]);
}

interface Entry {
  name: string;
  plain: Buffer;
  packed: Buffer;
  offset: number;
  wide: boolean;
  flags: number;
}

function directoryEntry({ name, plain, packed, offset, wide, flags }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(crc32(plain), 16);
  header.writeUInt32LE(wide ? 0xffffffff : packed.length, 20);
  header.writeUInt32LE(wide ? 0xffffffff : plain.length, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt16LE(wide ? 28 : 0, 30);
  header.writeUInt32LE(wide ? 0xffffffff : offset, 42);
  const extra = Buffer.alloc(wide ? 28 : 0);
  if (wide) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [plain.length, packed.length, offset].forEach((value, index) =>
      extra.writeBigUInt64LE(BigInt(value), 4 + index * 8),
    );
  }
  return Buffer.concat([header, Buffer.from(name), extra]);
}

function end(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function wideEnd(count: number, length: number, offset: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  return [record, locator, end(0xffff, 0xffffffff, 0xffffffff)];
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** The XML within `<worksheet>`. */
  sheet: string;
  /** The XML within `<workbook>` before the sheets. */
  workbook?: string;
  /** The XML within `<sst>`. */
  texts?: string;
  /** The XML within `<styleSheet>`. */
  styles?: string;
  sheets?: string;
}

/** The entries of a workbook with one sheet, written by hand so that it can be as odd as it likes. */
export function workbookParts({ sheet, workbook = '', texts = '', styles = '', sheets }: Parts) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${RELATIONS}">${workbook}<sheets>${
      sheets ?? '<sheet name="员工" sheetId="1" r:id="rId1"/>'
    }</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation(
      'rId2',
      'sharedStrings',
      '/xl/sharedStrings.xml',
    )}${relation('rId3', 'styles', './styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  };
}

export function makeWorkbook(parts: Parts): Buffer {
  return makeZip(workbookParts(parts));
}
