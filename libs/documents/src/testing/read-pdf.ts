import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  pages: { width: number; height: number; text: string }[];
  fonts: string[];
}

/** The pages of a PDF that `writePdf` wrote, read back as a viewer does: glyphs through the map from glyphs to letters. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes);
  const body = (reference: string | undefined) => objects.get(Number(reference))?.head ?? '';
  const stream = (reference: string | undefined) => objects.get(Number(reference))?.stream ?? '';
  const all = [...objects.values()].map(({ head }) => head);
  const pages = all
    .filter((head) => /\/Type \/Page\b(?!s)/.test(head))
    .map((head) => {
      const [width = 0, height = 0] = numbers(/\/MediaBox \[([^\]]*)\]/.exec(head)?.[1]).slice(2);
      const fonts = new Map(
        pairs(body(/\/Resources (\d+) 0 R/.exec(head)?.[1])).map(([name, font]) => [
          name,
          lettersOf(stream(/\/ToUnicode (\d+) 0 R/.exec(body(font))?.[1])),
        ]),
      );
      return { width, height, text: textOf(stream(/\/Contents (\d+) 0 R/.exec(head)?.[1]), fonts) };
    });
  const fonts = all.flatMap((head) => /\/Type \/FontDescriptor[^]*\/FontName \/(\S+)/.exec(head)?.[1] ?? []);
  return { pages, fonts };
}

function objectsOf(bytes: Buffer): Map<number, { head: string; stream: string }> {
  const whole = bytes.toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  const start = /(\d+) 0 obj\r?\n/g;
  for (let match = start.exec(whole); match; match = start.exec(whole)) {
    const end = whole.indexOf('endobj', start.lastIndex);
    const at = whole.indexOf('stream\n', start.lastIndex);
    const head = whole.slice(start.lastIndex, at >= 0 && at < end ? at : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const data = bytes.subarray(at + 7, at + 7 + length);
    const packed = length > 0 && head.includes('FlateDecode');
    objects.set(Number(match[1]), { head, stream: packed ? inflateSync(data).toString('latin1') : '' });
    if (length > 0) start.lastIndex = at + 7 + length;
  }
  return objects;
}

/** `/F1 8 0 R` of a page's resources. */
function pairs(resources: string): [string, string][] {
  const fonts = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '';
  return [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, font]);
}

/** Glyph → letters, of a ToUnicode map. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, code = ''], index) => {
      const units = code.match(/\w{4}/g) ?? [];
      letters.set(
        parseInt(from, 16) + index,
        String.fromCharCode(...units.map((unit) => parseInt(unit, 16))),
      );
    });
  }
  return letters;
}

/** As it stands, without breaks. A glyph without a letter, or the one that stands for "missing", reads as �. */
function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> | undefined;
  const pieces: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font);
    else {
      const glyphs = [...(shown ?? '').matchAll(/<(\w*)>/g)].map(([, hex = '']) => hex).join('');
      const codes = (glyphs.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16));
      pieces.push(codes.map((code) => (code === 0 ? '�' : (letters?.get(code) ?? '�'))).join(''));
    }
  }
  return pieces.join('');
}

function numbers(text = ''): number[] {
  return text.trim().split(/\s+/).map(Number);
}
