'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { livingOwner, tryOwn, whileOwning } = require('./owner-lock.cjs');
const { identify } = require('./process-identity.cjs');

describe('a file that one process owns', () => {
  let folder, file;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banke-lock-'));
    file = path.join(folder, 'owner.json');
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  test('is had by one, and by the next once it is free', () => {
    const first = tryOwn(file, { address: 'here' });
    expect(livingOwner(file)).toMatchObject({ pid: process.pid, address: 'here' });
    expect(tryOwn(file)).toBeNull();
    first.release();
    expect(tryOwn(file)).not.toBeNull();
  });

  test('is taken over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    fs.writeFileSync(file, JSON.stringify(identify(child.pid)));
    expect(tryOwn(file)).toBeNull();
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(tryOwn(file)).toMatchObject({ tookOver: true });
    expect(fs.readdirSync(folder)).toEqual(['owner.json']);
  });

  test('stays held while a program that the killed owner started is still at work', async () => {
    const helper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    tryOwn(file).setHelper(helper.pid);
    const left = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.writeFileSync(file, JSON.stringify({ ...left, startTime: 'of a process long dead' }));
    expect(tryOwn(file)).toBeNull();
    helper.kill('SIGKILL');
    await new Promise((resolve) => helper.once('exit', resolve));
    expect(tryOwn(file)).not.toBeNull();
  });

  test('is not held by a process that merely has the same number', () => {
    fs.writeFileSync(file, JSON.stringify({ ...identify(process.pid), startTime: 'another time' }));
    expect(livingOwner(file)).toBeNull();
    expect(tryOwn(file)).not.toBeNull();
  });

  test.each(['', '{"pid":', '{}'])('is taken over when it holds %j', (text) => {
    fs.writeFileSync(file, text);
    expect(tryOwn(file)).not.toBeNull();
  });

  test('goes to exactly one of many that find it stale', async () => {
    fs.writeFileSync(file, '{}');
    const script = `
      const { tryOwn } = require(${JSON.stringify(path.join(__dirname, 'owner-lock.cjs'))});
      process.stdout.write(tryOwn(${JSON.stringify(file)}) ? 'owned' : 'refused');
      process.stdin.once('data', () => process.exit());`;
    const children = Array.from({ length: 6 }, () => spawn(process.execPath, ['-e', script]));
    const answers = await Promise.all(
      children.map(
        (child) => new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data)))),
      ),
    );
    children.forEach((child) => child.stdin.end('done'));
    await Promise.all(children.map((child) => new Promise((resolve) => child.once('close', resolve))));
    expect(answers.filter((answer) => answer === 'owned')).toHaveLength(1);
  });

  test('lets the next wait for it', async () => {
    const order = [];
    let finish;
    const first = whileOwning(
      file,
      () => {},
      () => new Promise((resolve) => (finish = resolve)),
    );
    const second = whileOwning(
      file,
      () => (order.push('waits'), finish()),
      async () => order.push('works'),
    );
    await Promise.all([first, second]);
    expect(order).toEqual(['waits', 'works']);
    expect(fs.existsSync(file)).toBe(false);
  });
});
