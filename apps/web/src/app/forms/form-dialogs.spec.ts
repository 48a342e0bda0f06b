import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const APP = join(__dirname, '..');

function componentsIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return componentsIn(path);
    return name.endsWith('.ts') && !name.endsWith('.spec.ts') ? [path] : [];
  });
}

function templateOf(file: string, source: string): string {
  const apart = /templateUrl: '(.+?)'/.exec(source)?.[1];
  return apart === undefined ? source : readFileSync(join(dirname(file), apart), 'utf8');
}

/** Without the module the browser sends the form itself, which loads the page anew and loses what was typed. */
it('every form that waits for ngSubmit has the module that tells it', () => {
  const deaf = componentsIn(APP).filter((file) => {
    const source = readFileSync(file, 'utf8');
    return templateOf(file, source).includes('(ngSubmit)') && !source.includes('FormsModule');
  });
  expect(deaf).toEqual([]);
});
