'use strict';
const { run } = require('../child-processes.cjs');
const { Shutdown } = require('../shutdown.cjs');
const { pause } = require('../poll.cjs');

const SLEEP = 'setInterval(() => {}, 1000);';
const STUBBORN = `process.on('SIGTERM', () => {}); ${SLEEP} console.log('pid ' + process.pid);`;

// What the child runs: a grandchild that shares its output, in its group or not, and then sleep.
const parentOf = (grandchild, detached) =>
  `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit', detached: ${detached} }); ${SLEEP}`;

async function runAndTell(source) {
  let told;
  const seen = new Promise((resolve) => (told = resolve));
  const onLine = (line) => (console.log(line), told());
  run(process.execPath, ['-e', source], { onLine, onSpawn: (pid) => console.log(`pid ${pid}`) });
  await seen;
}

const SCENES = {
  'escaped-grandchild': () => runAndTell(parentOf(STUBBORN, true)),
  'stubborn-grandchild': () => runAndTell(parentOf(STUBBORN, false)),
  'stubborn-child': () => runAndTell(STUBBORN),
  failed(shutdown) {
    shutdown.add({ stop: () => pause(2_500).then(() => console.log('task ended')) });
    void shutdown.fail({ exitSentence: 'failed' });
  },
  'slow-task'(shutdown) {
    shutdown.add({ stop: () => pause(60_000), kill: () => console.log('task killed') });
    void shutdown.end(0, () => console.log('last words'));
  },
};

// One scene of an ending, in a process that may be signalled.
async function main(scene) {
  const shutdown = new Shutdown({ patienceMs: scene === 'slow-task' ? 300 : undefined });
  shutdown.listen();
  setInterval(() => {}, 1_000);
  await SCENES[scene](shutdown);
  console.log('ready');
}

void main(process.argv[2]);
