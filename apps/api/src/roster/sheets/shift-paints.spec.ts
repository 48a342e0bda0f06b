import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIFT_PAINTS } from './shift-paints';

const CSS = join(__dirname, '../../../../../libs/ui/src/styles/shift-colours.css');

it('has the colours that light screens have', () => {
  const [light = ''] = readFileSync(CSS, 'utf8').split('}');
  const colours = new Map(
    [...light.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
  expect(SHIFT_PAINTS).toEqual(
    Array.from({ length: 12 }, (_, number) => ({
      ground: colours.get(`shift-${String(number)}`),
      ink: colours.get(`on-shift-${String(number)}`),
    })),
  );
});
