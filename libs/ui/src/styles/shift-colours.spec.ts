import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'shift-colours.css'), 'utf8');
const themes = css
  .split('}')
  .map(
    (block) =>
      new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])),
  )
  .filter(({ size }) => size > 0);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it('has twelve colours in both themes', () => {
  expect(themes.map(({ size }) => size)).toEqual([24, 24]);
});

it.each(Array.from({ length: 12 }, (_, number) => number))('colour %i can be read on', (number) => {
  for (const theme of themes) {
    const [ground, ink] = [theme.get(`shift-${String(number)}`), theme.get(`on-shift-${String(number)}`)];
    expect(contrast(ground ?? '', ink ?? '')).toBeGreaterThanOrEqual(4.5);
  }
});
