import type { Step } from './selection';

export interface Press {
  key: string;
  /** The place on the keyboard: Alt changes the letter on some. */
  code: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

/** `typing` replaces the cell and arrows leave it, `editing` began with F2 and arrows move in the text. */
export type TypingMode = 'idle' | 'typing' | 'editing';

export interface KeySituation {
  mode: TypingMode;
  /** How many things could still be meant. */
  candidates: number;
  /** Rows in sight. */
  page: number;
  /** A code is armed as a brush. */
  painting: boolean;
}

/** What needs nothing but the selection. */
export type PlainDeed =
  | 'all'
  | 'undo'
  | 'redo'
  | 'fill-down'
  | 'fill-right'
  | 'pin'
  | 'help'
  | 'filter'
  | 'edit'
  | 'clear'
  | 'paint'
  | 'card';

export type KeyDeed =
  | { kind: 'move'; step: Step; extend: boolean }
  | { kind: 'corner'; end: boolean; extend: boolean }
  /** Writes what was typed, or only moves when nothing was; `inside` stays in a selection of several places. */
  | { kind: 'commit'; step: Step; inside: boolean }
  | { kind: 'commit-all' }
  | { kind: 'choose'; by: -1 | 1 }
  | { kind: 'month'; by: -1 | 1 }
  | { kind: 'escape' | 'menu' }
  | { kind: PlainDeed };

const FAR = Infinity;

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

const CTRL_LETTERS: Readonly<Record<string, KeyDeed>> = {
  a: { kind: 'all' },
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  d: { kind: 'fill-down' },
  r: { kind: 'fill-right' },
  f: { kind: 'filter' },
};

const PLAIN: Readonly<Record<string, KeyDeed>> = {
  F1: { kind: 'help' },
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
  ContextMenu: { kind: 'menu' },
};

const SHIFTED: Readonly<Record<string, KeyDeed>> = {
  F2: { kind: 'card' },
  F10: { kind: 'menu' },
};

/** What a key means to the grid; null when it is the browser's or the text's. */
export function keyDeed(press: Press, situation: KeySituation): KeyDeed | null {
  if (press.key === 'Escape') return { kind: 'escape' };
  if (press.key === 'Enter' || press.key === 'Tab') return commitDeed(press);
  if (press.alt) return altDeed(press);
  if (situation.mode !== 'idle') return typingDeed(press, situation);
  if (press.ctrl) return ctrlDeed(press);
  if (press.key === ' ' && situation.painting) return { kind: 'paint' };
  const arrow = ARROWS[press.key];
  if (arrow) return { kind: 'move', step: arrow, extend: press.shift };
  const shifted = press.shift ? SHIFTED[press.key] : undefined;
  if (shifted) return shifted;
  return PLAIN[press.key] ?? farDeed(press, situation.page);
}

function commitDeed({ key, ctrl, shift, alt }: Press): KeyDeed | null {
  if (key === 'Tab') {
    return ctrl || alt ? null : { kind: 'commit', step: { rows: 0, columns: shift ? -1 : 1 }, inside: true };
  }
  if (alt) return null;
  return ctrl
    ? { kind: 'commit-all' }
    : { kind: 'commit', step: { rows: shift ? -1 : 1, columns: 0 }, inside: true };
}

function altDeed({ key, code, ctrl, shift }: Press): KeyDeed | null {
  if (ctrl || shift) return null; // AltGr writes letters on some keyboards
  if (code === 'KeyP') return { kind: 'pin' };
  if (key === 'ArrowLeft') return { kind: 'month', by: -1 };
  if (key === 'ArrowRight') return { kind: 'month', by: 1 };
  return null;
}

function typingDeed({ key, ctrl }: Press, { mode, candidates }: KeySituation): KeyDeed | null {
  const step = ARROWS[key];
  if (ctrl || !step) return null;
  if (step.rows !== 0 && candidates > 1) return { kind: 'choose', by: step.rows > 0 ? 1 : -1 };
  return mode === 'typing' ? { kind: 'commit', step, inside: false } : null;
}

function ctrlDeed({ key, shift }: Press): KeyDeed | null {
  const arrow = ARROWS[key];
  if (arrow) return { kind: 'move', step: far(arrow), extend: shift };
  if (key === 'Home' || key === 'End') return { kind: 'corner', end: key === 'End', extend: shift };
  const letter = key.toLowerCase();
  if (shift) return letter === 'z' ? { kind: 'redo' } : null;
  return CTRL_LETTERS[letter] ?? null;
}

function farDeed({ key, shift }: Press, page: number): KeyDeed | null {
  const steps: Record<string, Step> = {
    Home: { rows: 0, columns: -FAR },
    End: { rows: 0, columns: FAR },
    PageUp: { rows: -page, columns: 0 },
    PageDown: { rows: page, columns: 0 },
  };
  const step = steps[key];
  return step ? { kind: 'move', step, extend: shift } : null;
}

function far({ rows, columns }: Step): Step {
  return { rows: rows && rows * FAR, columns: columns && columns * FAR };
}
