'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Refusal } = require('../launch/refusal.cjs');
const { unpackBrowser } = require('./packaged-browser.cjs');

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

function installedCandidates({ platform, env }) {
  if (platform === 'darwin') return MAC;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => WINDOWS_PATHS.map((file) => `${root}\\${file}`));
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

// Some systems ship a file of that name which only says where to get the browser.
function works(file, platform) {
  if (!fs.existsSync(file)) return false;
  if (platform === 'win32') return true; // there --version opens a window
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\./.test(stdout);
}

/** The browser for the tests: the one named in CHROME_PATH, an installed one, or the one from our packages. */
async function findBrowser({
  env = process.env,
  platform = process.platform,
  packaged = unpackBrowser,
} = {}) {
  if (env.CHROME_PATH) {
    if (works(env.CHROME_PATH, platform)) return env.CHROME_PATH;
    throw new Refusal(`CHROME_PATH ${env.CHROME_PATH} is not a browser that starts.`);
  }
  const installed = installedCandidates({ platform, env }).find((file) => works(file, platform));
  if (installed) return installed;
  if (platform === 'linux' && process.arch === 'x64') return packaged();
  throw new Refusal(
    'There is no Chrome, Chromium or Edge on this machine; install one or name it in CHROME_PATH.',
  );
}

module.exports = { findBrowser };
