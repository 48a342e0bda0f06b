'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { poll } = require('./poll.cjs');
const { isRunning } = require('./process-identity.cjs');
const {
  createModel,
  createReachableFolder,
  createUsedFolder,
  removeModel,
} = require('./testing/data-folders.cjs');
const { StubLauncher, keepWriting, processesOf } = require('./testing/stub-launcher.cjs');

jest.setTimeout(120_000);

let dataDir, launcher;

beforeAll(createModel);
afterAll(removeModel);

beforeEach(() => (dataDir = createUsedFolder()));

afterEach(async () => {
  await launcher?.stop();
  const left = processesOf(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
  expect(left).toEqual([]);
});

describe('stopping', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s leaves no process and no owner file, and is a normal end',
    async (signal) => {
      launcher = await StubLauncher.started(dataDir);
      expect(processesOf(dataDir)).not.toEqual([]);
      launcher.signalGroup(signal);
      launcher.signalGroup(signal); // npm passes it on besides the terminal
      expect(await launcher.ended).toBe(0);
      expect(processesOf(dataDir)).toEqual([]);
      expect(fs.existsSync(path.join(dataDir, 'owner.json'))).toBe(false);
    },
  );

  test('npm being told to stop, which only ends the shell between, leaves no process', async () => {
    launcher = await StubLauncher.startedThroughShell(dataDir);
    launcher.child.kill('SIGTERM');
    await poll(() => processesOf(dataDir).length === 0, { deadlineMs: 20_000 });
    expect(processesOf(dataDir)).toEqual([]);
    expect(fs.existsSync(path.join(dataDir, 'owner.json'))).toBe(false);
  });

  test('a PostgreSQL that cannot end by itself is stopped the hard way, and the data is free', async () => {
    launcher = await StubLauncher.started(dataDir);
    const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' });
    const [, checkpointer] = stdout
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s.*checkpointer/.exec(line))
      .find((found) => Number(found?.[2]) === launcher.postmasterPid);
    process.kill(Number(checkpointer), 'SIGSTOP');
    launcher.signalGroup('SIGINT');
    expect(await launcher.ended).toBe(0);
    expect(isRunning(Number(checkpointer))).toBe(false);
    expect(processesOf(dataDir)).toEqual([]);
    expect(fs.existsSync(path.join(dataDir, 'owner.json'))).toBe(false);
  });

  test('while the database is being made leaves no process, and the next start works', async () => {
    fs.rmSync(dataDir, { recursive: true });
    dataDir = createReachableFolder();
    launcher = new StubLauncher(dataDir);
    await poll(() => processesOf(dataDir).length > 0, { deadlineMs: 20_000 });
    launcher.signalGroup('SIGTERM');
    expect(await launcher.ended).toBe(143);
    expect(processesOf(dataDir)).toEqual([]);
    launcher = await StubLauncher.started(dataDir);
  });
});

describe('a start that fails', () => {
  test('because the port was taken at the last moment says only that, and stops PostgreSQL', async () => {
    const other = net.createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    launcher = new StubLauncher(dataDir, undefined, { PORT: String(other.address().port) });
    expect(await launcher.ended).toBe(1);
    await new Promise((resolve) => other.close(resolve));
    const [, ...said] = launcher.output
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('✓'));
    expect(said).toEqual(['Port taken, says the API.']);
    expect(processesOf(dataDir)).toEqual([]);
    expect(fs.existsSync(path.join(dataDir, 'owner.json'))).toBe(false);
  });
});

describe('a second start on the same data', () => {
  test('is refused in one sentence while the first lives, and does not disturb it', async () => {
    launcher = await StubLauncher.started(dataDir);
    const second = new StubLauncher(dataDir);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(
      `The data in ${dataDir} is in use by Banke running as process ${launcher.child.pid}; stop that one first or choose another DATA_DIR.`,
    );
    expect(await launcher.written()).toEqual([]);
  });

  test('stops the PostgreSQL that a killed Node left behind', async () => {
    launcher = await StubLauncher.started(dataDir);
    const orphan = launcher.postmasterPid;
    await launcher.killNode();
    launcher = await StubLauncher.started(dataDir);
    expect(launcher.output).toContain('stopped the PostgreSQL that an earlier start left behind');
    expect(launcher.postmasterPid).not.toBe(orphan);
  });
});

describe('what was acknowledged is never lost', () => {
  const enough = (writer, count) => poll(() => writer.acknowledged.length >= count, { deadlineMs: 30_000 });

  async function expectAllThere(writer) {
    const kept = new Set(await launcher.written());
    expect(writer.acknowledged.length).toBeGreaterThan(0);
    expect(writer.acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  }

  test('when Node is killed in the middle of writing', async () => {
    launcher = await StubLauncher.started(dataDir);
    const writer = keepWriting(launcher.address, 1);
    await enough(writer, 100);
    await launcher.killNode();
    await writer.stop();
    launcher = await StubLauncher.started(dataDir);
    await expectAllThere(writer);
  });

  test('when PostgreSQL is killed, and writing goes on by itself', async () => {
    launcher = await StubLauncher.started(dataDir);
    const writer = keepWriting(launcher.address, 1);
    await enough(writer, 100);
    process.kill(launcher.postmasterPid, 'SIGKILL');
    await launcher.says('PostgreSQL is back');
    await enough(writer, writer.acknowledged.length + 100);
    await writer.stop();
    await expectAllThere(writer);
  });

  test('when both are killed at once', async () => {
    launcher = await StubLauncher.started(dataDir);
    const writer = keepWriting(launcher.address, 1);
    await enough(writer, 100);
    process.kill(launcher.postmasterPid, 'SIGKILL');
    await launcher.killNode();
    await writer.stop();
    launcher = await StubLauncher.started(dataDir);
    await expectAllThere(writer);
  });

  test('when Node is killed again and again, and each start finds a server left behind', async () => {
    const acknowledged = [];
    for (let round = 0; round < 3; round += 1) {
      launcher = await StubLauncher.started(dataDir);
      const writer = keepWriting(launcher.address, round * 1_000_000);
      await enough(writer, 50);
      await launcher.killNode();
      await writer.stop();
      acknowledged.push(...writer.acknowledged);
    }
    launcher = await StubLauncher.started(dataDir);
    await expectAllThere({ acknowledged });
  });
});
