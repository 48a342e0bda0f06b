/** What may be stored, by the ending its content must agree with. Nothing that a browser would run. */
export const ACCEPTED_ENDINGS = [
  'pdf',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'xlsx',
  'docx',
  'pptx',
  'csv',
  'txt',
  'mp4',
] as const;

/** Bytes of the beginning that are looked at. */
export const HEAD_BYTES = 64 * 1024;
/** Bytes of the end that are looked at: an archive's table of contents stands there. */
export const TAIL_BYTES = 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

interface Kind {
  mediaType: string;
  endings: readonly string[];
  fits(head: Buffer, tail: Buffer): boolean;
}

const KINDS: readonly Kind[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], fits: begins('%PDF-') },
  { mediaType: 'image/png', endings: ['png'], fits: begins('\x89PNG\r\n\x1a\n') },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], fits: begins('\xff\xd8\xff') },
  {
    mediaType: 'image/gif',
    endings: ['gif'],
    fits: (head) => begins('GIF87a')(head) || begins('GIF89a')(head),
  },
  {
    mediaType: 'image/webp',
    endings: ['webp'],
    fits: (head) => begins('RIFF')(head) && begins('WEBP', 8)(head),
  },
  { mediaType: 'video/mp4', endings: ['mp4'], fits: begins('ftyp', 4) },
  office('spreadsheetml.sheet', 'xlsx', 'xl/workbook.xml'),
  office('wordprocessingml.document', 'docx', 'word/document.xml'),
  office('presentationml.presentation', 'pptx', 'ppt/presentation.xml'),
  { mediaType: 'text/csv', endings: ['csv'], fits: isPlainText },
  { mediaType: 'text/plain', endings: ['txt'], fits: isPlainText },
];

/**
 * The media type of a file by its content: the name only says which content it must be. Undefined for what is not
 * accepted, and for what is something else than its name claims.
 */
export function recogniseFile(name: string, head: Buffer, tail: Buffer): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS.find(({ endings }) => endings.includes(ending));
  return kind?.fits(head, tail) ? kind.mediaType : undefined;
}

function begins(signature: string, at = 0): (head: Buffer) => boolean {
  const bytes = Buffer.from(signature, 'latin1');
  return (head) => head.subarray(at, at + bytes.length).equals(bytes);
}

/** An office document is an archive with a certain main part, and without macros. */
function office(mediaType: string, ending: string, mainPart: string): Kind {
  return {
    mediaType: OFFICE + mediaType,
    endings: [ending],
    fits: (head, tail) => {
      if (!begins('PK\x03\x04')(head)) return false;
      const names = archiveNames(tail);
      return (
        names.includes('[Content_Types].xml') &&
        names.includes(mainPart) &&
        !names.some((name) => /vbaProject\.bin$/i.test(name))
      );
    },
  };
}

/** The names in an archive's table of contents, as far as it lies within these last bytes. */
function archiveNames(tail: Buffer): string[] {
  const names: string[] = [];
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = tail.indexOf(entry); at >= 0 && at + 46 <= tail.length;) {
    const length = tail.readUInt16LE(at + 28);
    names.push(tail.toString('utf8', at + 46, at + 46 + length));
    at = tail.indexOf(entry, at + 46 + length);
  }
  return names;
}

const MARKUP = /^\s*(?:<!doctype|<html|<head|<body|<script|<svg|<\?xml|<!--)/i;

/** Text without the bytes that only programs write; nothing that begins like a page, a drawing, or another kind. */
function isPlainText(head: Buffer, tail: Buffer): boolean {
  if (KINDS.some(({ fits }) => fits !== isPlainText && fits(head, tail))) return false;
  const wide = begins('\xff\xfe')(head) || begins('\xfe\xff')(head);
  const text = wide ? head.toString('utf16le') : head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  if (MARKUP.test(wide ? text.slice(1) : text)) return false;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return wide || !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
}
