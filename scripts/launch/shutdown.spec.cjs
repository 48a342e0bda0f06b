'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const { poll } = require('./poll.cjs');
const { isRunning } = require('./process-identity.cjs');

const SCRIPT = path.join(__dirname, 'testing', 'end-stub.cjs');
const alive = (pid) => isRunning(pid);

let node, output, ended, pids;

/** Node under a real Shutdown; what it says about its children is read from its output. */
async function start(scene) {
  output = '';
  pids = [];
  node = spawn(process.execPath, [SCRIPT, scene], { stdio: ['ignore', 'pipe', 'inherit'] });
  ended = new Promise((resolve) => node.once('exit', (code) => resolve(code)));
  node.stdout.on('data', (chunk) => (output += chunk));
  await poll(() => output.includes('ready'), { deadlineMs: 20_000 });
  pids = [...output.matchAll(/pid (\d+)/g)].map((found) => Number(found[1]));
}

const endsWithin = async (ms) => {
  const since = Date.now();
  const code = await ended;
  expect(Date.now() - since).toBeLessThan(ms);
  return code;
};

const noneLeft = () => poll(() => !pids.some(alive), { deadlineMs: 5_000 });

afterEach(() => {
  for (const pid of [node.pid, ...pids].filter(alive)) process.kill(pid, 'SIGKILL');
});

describe('ending', () => {
  test('is not held up by a grandchild that left the group and keeps the output open', async () => {
    await start('escaped-grandchild');
    node.kill('SIGTERM');
    expect(await endsWithin(15_000)).toBe(143);
  });

  test('kills what a program left behind in its group', async () => {
    await start('stubborn-grandchild');
    node.kill('SIGTERM');
    expect(await endsWithin(15_000)).toBe(143);
    expect(await noneLeft()).toBe(true);
  });

  test('a second wish ends the programs as well', async () => {
    await start('stubborn-child');
    node.kill('SIGINT');
    await poll(() => output.includes('stopping'), { deadlineMs: 20_000 });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    node.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(await noneLeft()).toBe(true);
  });

  test('after a failure is not cut short by the first wish', async () => {
    await start('failed');
    node.kill('SIGINT');
    await ended;
    expect(output).toContain('task ended');
  });

  test('kills a task that takes too long, and says the last words last', async () => {
    await start('slow-task');
    expect(await ended).toBe(0);
    expect(output.trimEnd().split('\n').slice(-2)).toEqual(['task killed', 'last words']);
  });
});
