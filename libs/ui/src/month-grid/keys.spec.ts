import { keyDeed, type KeySituation, type Press } from './keys';

const IDLE: KeySituation = { mode: 'idle', candidates: 0, page: 20, painting: false };
const TYPING: KeySituation = { mode: 'typing', candidates: 1, page: 20, painting: false };
const EDITING: KeySituation = { mode: 'editing', candidates: 1, page: 20, painting: false };

function press(keys: string): Press {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key,
    code: /^[a-zπ]$/i.test(key) ? `Key${key === 'π' ? 'P' : key.toUpperCase()}` : key,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

const down = { rows: 1, columns: 0 };
const right = { rows: 0, columns: 1 };

describe('a key of the month grid', () => {
  it.each([
    ['ArrowDown', { kind: 'move', step: down, extend: false }],
    ['Shift+ArrowRight', { kind: 'move', step: right, extend: true }],
    ['Ctrl+ArrowRight', { kind: 'move', step: { rows: 0, columns: Infinity }, extend: false }],
    ['Ctrl+Shift+ArrowUp', { kind: 'move', step: { rows: -Infinity, columns: 0 }, extend: true }],
    ['Home', { kind: 'move', step: { rows: 0, columns: -Infinity }, extend: false }],
    ['PageDown', { kind: 'move', step: { rows: 20, columns: 0 }, extend: false }],
    ['Ctrl+End', { kind: 'corner', end: true, extend: false }],
    ['Enter', { kind: 'commit', step: down, inside: true }],
    ['Shift+Enter', { kind: 'commit', step: { rows: -1, columns: 0 }, inside: true }],
    ['Tab', { kind: 'commit', step: right, inside: true }],
    ['Shift+Tab', { kind: 'commit', step: { rows: 0, columns: -1 }, inside: true }],
    ['Ctrl+Enter', { kind: 'commit-all' }],
    ['F2', { kind: 'edit' }],
    ['Shift+F2', { kind: 'card' }],
    ['Delete', { kind: 'clear' }],
    ['Ctrl+a', { kind: 'all' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Ctrl+d', { kind: 'fill-down' }],
    ['Ctrl+R', { kind: 'fill-right' }],
    ['Alt+p', { kind: 'pin' }],
    ['Alt+π', { kind: 'pin' }],
    ['F1', { kind: 'help' }],
    ['Ctrl+f', { kind: 'filter' }],
    ['Alt+ArrowLeft', { kind: 'month', by: -1 }],
    ['Alt+ArrowRight', { kind: 'month', by: 1 }],
    ['Shift+F10', { kind: 'menu' }],
    ['Escape', { kind: 'escape' }],
  ])('%s', (keys, deed) => {
    expect(keyDeed(press(keys), IDLE)).toEqual(deed);
  });

  it.each(['x', '休', 'Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'Ctrl+Tab', 'Ctrl+Alt+p', 'Ctrl+Shift+R', 'F5'])(
    '%s is left to the browser',
    (keys) => {
      expect(keyDeed(press(keys), IDLE)).toBeNull();
    },
  );

  it('paints by the space bar while a brush is armed, and types a space in a text', () => {
    expect(keyDeed(press(' '), { ...IDLE, painting: true })).toEqual({ kind: 'paint' });
    expect(keyDeed(press(' '), IDLE)).toBeNull();
    expect(keyDeed(press(' '), { ...TYPING, painting: true })).toBeNull();
  });

  it('leaves a text being typed by arrows, but moves in one being edited', () => {
    expect(keyDeed(press('ArrowRight'), TYPING)).toEqual({ kind: 'commit', step: right, inside: false });
    expect(keyDeed(press('ArrowRight'), EDITING)).toBeNull();
  });

  it('goes through the candidates while there are several', () => {
    expect(keyDeed(press('ArrowDown'), { ...TYPING, candidates: 3 })).toEqual({ kind: 'choose', by: 1 });
    expect(keyDeed(press('ArrowUp'), { ...EDITING, candidates: 2 })).toEqual({ kind: 'choose', by: -1 });
    expect(keyDeed(press('ArrowDown'), TYPING)).toEqual({ kind: 'commit', step: down, inside: false });
  });

  it.each(['Delete', 'Backspace', 'Ctrl+a', 'Ctrl+z', 'Home'])('%s belongs to a text being typed', (keys) => {
    expect(keyDeed(press(keys), TYPING)).toBeNull();
  });
});
