// Lets a script require the sources of a library as they are, compiled in memory as for the tests.
const Module = require('node:module');
const swc = require('@swc/core');
const { swcOptions } = require('./swc-options.cjs');

function loadTypeScript() {
  Module._extensions['.ts'] = (module, filename) => {
    const { code } = swc.transformFileSync(filename, swcOptions());
    module._compile(code, filename);
  };
}

module.exports = { loadTypeScript };
