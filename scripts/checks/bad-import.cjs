'use strict';
const fs = require('node:fs');
const path = require('node:path');
const places = require('../launch/places.cjs');
const { runNx } = require('../launch/package-program.cjs');
const { step } = require('../launch/progress.cjs');

const PROJECT = 'domain-people';
// In a folder of testing: checked as the domain is, and yet no build compiles it should a kill leave it behind.
const FOLDER = path.join(places.repository, 'libs', 'domain', 'people', 'src', 'testing');
const FILE = path.join(FOLDER, 'bad-import.ts');

const CASES = [
  {
    name: 'the domain importing the database',
    target: 'lint',
    source: "import * as database from '@banke/database';\n\nexport const forbidden = database;\n",
    refusedBy: ['@nx/enforce-module-boundaries'],
  },
  {
    name: 'the domain importing node:fs',
    target: 'typecheck',
    source: "import { readFileSync } from 'node:fs';\n\nexport const forbidden = readFileSync;\n",
    refusedBy: ['bad-import.ts', "'node:fs'"],
  },
  {
    name: 'the domain touching the document',
    target: 'typecheck',
    source: 'export const forbidden = (): string => document.title;\n',
    refusedBy: ['bad-import.ts', "'document'"],
  },
];

/** Removes what a check writes, also after an earlier run was killed. */
function removeBadImport() {
  fs.rmSync(FILE, { force: true });
  if (fs.existsSync(FOLDER) && fs.readdirSync(FOLDER).length === 0) fs.rmdirSync(FOLDER);
}

async function isRefused({ name, target, source, refusedBy }) {
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(FILE, source);
  try {
    const { code, output } = await runNx(['run', `${PROJECT}:${target}`, '--outputStyle=static']);
    const refused = code !== 0 && refusedBy.every((reason) => output.includes(reason));
    if (!refused) console.error(`Not refused for the right reason: ${name}\n${output}`);
    return refused;
  } finally {
    removeBadImport();
  }
}

/** Walls are only believed once something ran into them: each import below must be refused, and for its own reason. */
async function checkBadImports(shutdown) {
  shutdown.add({ stop: async () => removeBadImport(), kill: removeBadImport });
  return step('boundaries', async (report) => {
    let passed = 0;
    for (const bad of CASES) {
      report(bad.name);
      if (await isRefused(bad)) passed += 1;
    }
    return [{ name: 'boundaries', passed, failed: CASES.length - passed }];
  });
}

module.exports = { checkBadImports, removeBadImport };
