// One compiler setting for the build and the tests.
const { join, resolve } = require('node:path');
const { readFileSync } = require('node:fs');

const root = resolve(__dirname, '..');

function swcOptions() {
  const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions;
  return {
    swcrc: false,
    cwd: root,
    jsc: {
      target: 'es2022',
      baseUrl: root,
      paths,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  };
}

module.exports = { swcOptions };
