import { StreamableFile } from '@nestjs/common';

/** `Content-Disposition` for a file to be saved under any name. */
export function attachment(name: string): string {
  return disposition('attachment', name);
}

/** The same for one that is shown, and saved from there under its name: RFC 6266 with the encoding of RFC 5987. */
export function disposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A file to be saved. */
export function toDownload({
  name,
  type,
  bytes,
}: {
  name: string;
  type: string;
  bytes: Buffer;
}): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
}
