/** The letters a TrueType font can draw, from its map of the whole of Unicode (`cmap`, format 12). */
export function fontLetters(font: Buffer): (letter: number) => boolean {
  const groups = groupsOf(font);
  return (letter) => {
    let [low, high] = [0, groups.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { first, last } = groups[middle] ?? { first: 0, last: 0 };
      if (letter < first) high = middle - 1;
      else if (letter > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function groupsOf(font: Buffer): { first: number; last: number }[] {
  const map = tableOf(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(map + 2); index += 1) {
    const at = map + font.readUInt32BE(map + 4 + 8 * index + 4);
    if (font.readUInt16BE(at) !== 12) continue;
    return Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => ({
      first: font.readUInt32BE(at + 16 + 12 * group),
      last: font.readUInt32BE(at + 20 + 12 * group),
    }));
  }
  throw new Error('the font has no map of the whole of Unicode');
}

function tableOf(font: Buffer, name: string): number {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}
