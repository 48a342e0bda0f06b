// Compiles the API and the libraries it uses, file by file, with the compiler the tests use: what is tested is what runs.
const { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const swc = require('@swc/core');
const { swcOptions } = require('./swc-options.cjs');

const root = join(__dirname, '..');
const out = join(root, 'dist/apps/api');
const TEXTS = ['apps/api/src/demo/courses', 'apps/api/src/demo/questions'];
const sources = [
  'apps/api/src',
  'libs/contracts/src',
  'libs/database/src',
  'libs/documents/src',
  'libs/domain',
  'migrations',
];

/** The words of what the server says outside the product; they are the web’s own. */
const WORDS = 'apps/web/src/i18n';

/** @param {string} folder */
function typeScriptFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
}

async function build() {
  rmSync(out, { recursive: true, force: true });
  const files = sources.flatMap(typeScriptFiles).filter((file) => !file.includes('/testing/'));
  for (const file of files) {
    const target = join(out, file.replace(/\.ts$/, '.js'));
    const { code, map } = await swc.transformFile(join(root, file), { ...swcOptions(), sourceMaps: true });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
    writeFileSync(`${target}.map`, map ?? '');
  }
  // Texts that are read, not compiled.
  cpSync(join(root, WORDS), join(out, WORDS), { recursive: true });
  for (const texts of TEXTS) cpSync(join(root, texts), join(out, texts), { recursive: true });
  writeFileSync(join(out, 'main.js'), "module.exports = require('./apps/api/src/main.js');\n");
  console.log(`api: ${files.length} files compiled`);
}

build().catch((error) => {
  console.error(error);
  process.exit(1);
});
