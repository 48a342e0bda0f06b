import { findByCode, findTemplate, type Typeable } from './find-template';

/** A piece of a rotation as typed, and the template it means, if any. */
export interface CyclePiece<Each> {
  piece: string;
  meant: Each | undefined;
}

/**
 * A rotation as typed, code by code: between spaces and commas the longest code or alias counts, so that codes may stand
 * together. What means nothing is one piece.
 */
export function readCycle<Each extends Typeable>(
  typed: string,
  templates: readonly Each[],
): CyclePiece<Each>[] {
  return typed
    .split(/[\s,，、]+/u)
    .filter((run) => run !== '')
    .flatMap((run) => readRun(run, templates));
}

/** Codes as a rotation is typed, apart where together they would be hard to read or mean something else. */
export function cycleText(codes: readonly string[], templates: readonly Typeable[]): string {
  const together = codes.join('');
  const read = readCycle(together, templates);
  const same = read.length === codes.length && read.every(({ piece }, index) => piece === codes[index]);
  return same && codes.every((code) => [...code].length === 1) ? together : codes.join(' ');
}

function readRun<Each extends Typeable>(run: string, templates: readonly Each[]): CyclePiece<Each>[] {
  const letters = [...run];
  const pieces: CyclePiece<Each>[] = [];
  let at = 0;
  while (at < letters.length) {
    const { piece, meant } = longest(letters.slice(at), templates);
    const last = pieces.at(-1);
    if (last && !last.meant && !meant) last.piece += piece;
    else pieces.push({ piece, meant });
    at += [...piece].length;
  }
  if (pieces.every(({ meant }) => meant)) return pieces;
  const named = findTemplate(run, templates);
  return named ? [{ piece: run, meant: named }] : pieces;
}

function longest<Each extends Typeable>(
  letters: readonly string[],
  templates: readonly Each[],
): CyclePiece<Each> {
  for (let length = letters.length; length > 1; length -= 1) {
    const piece = letters.slice(0, length).join('');
    const meant = findByCode(piece, templates);
    if (meant) return { piece, meant };
  }
  const [piece = ''] = letters;
  return { piece, meant: findTemplate(piece, templates) };
}
