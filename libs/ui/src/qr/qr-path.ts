import qrcode from 'qrcode-generator';

/** White around it, in modules, without which readers do not find it. */
const QUIET = 4;

export interface QrPath {
  /** Modules of a side, with the white around them. */
  size: number;
  /** The dark modules as an SVG path. */
  path: string;
}

/** `text` as a QR code that is still read with an eighth of it hidden by a fold or a thumb. */
export function qrPath(text: string): QrPath {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const runs: string[] = [];
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (code.isDark(row, column)) runs.push(`M${String(column + QUIET)} ${String(row + QUIET)}h1v1h-1z`);
    }
  }
  return { size: modules + 2 * QUIET, path: runs.join('') };
}
