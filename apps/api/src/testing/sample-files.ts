/** The least that is recognised as each kind of file. */
export const SAMPLE_FILES: Record<string, Buffer> = {
  pdf: Buffer.from('%PDF-1.7\n%%EOF'),
  png: Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'),
  jpeg: Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0', 'latin1'),
  gif: Buffer.from('GIF89a....'),
  webp: Buffer.from('RIFF....WEBPVP8 ', 'latin1'),
  mp4: Buffer.from('\0\0\0\x18ftypmp42', 'latin1'),
  xlsx: archiveOf('[Content_Types].xml', 'xl/workbook.xml'),
  docx: archiveOf('[Content_Types].xml', 'word/document.xml'),
  pptx: archiveOf('[Content_Types].xml', 'ppt/presentation.xml'),
  csv: Buffer.from('\ufeff姓名,工号\r\n某人,KF001\r\n'),
  txt: Buffer.from('交接班记录\n'),
};

/** An archive of empty files with these names. */
export function archiveOf(...names: string[]): Buffer {
  const local: Buffer[] = [];
  const contents: Buffer[] = [];
  for (const name of names) {
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    local.push(head, Buffer.from(name));
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    contents.push(entry, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  return Buffer.concat([...local, ...contents, end]);
}
