'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');
const { createEmbeddedPostgres, startEmbeddedPostgres } = require('./embedded-postgres.cjs');
const { poll } = require('./poll.cjs');
const { readPostmasterFile } = require('./postmaster-file.cjs');
const {
  clusterIn,
  createModel,
  createReachableFolder,
  createUsedFolder,
  removeModel,
} = require('./testing/data-folders.cjs');
const { processesOf } = require('./testing/stub-launcher.cjs');

jest.setTimeout(120_000);

let dataDir, clusterDir, database;

beforeAll(createModel);
afterAll(removeModel);

beforeEach(() => {
  database = undefined;
  dataDir = createUsedFolder();
  clusterDir = clusterIn(dataDir);
});

afterEach(async () => {
  await database?.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

function startOver() {
  fs.rmSync(dataDir, { recursive: true });
  dataDir = createReachableFolder();
  clusterDir = clusterIn(dataDir);
}

async function ask(url, sql) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  test('has an owner that may create and an application that may not, both under row security', async () => {
    database = await startEmbeddedPostgres({ dataDir });
    await ask(
      database.adminUrl,
      'CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm; CREATE EXTENSION citext',
    );
    await ask(database.adminUrl, 'CREATE TABLE facts (id integer)');
    await expect(ask(database.appUrl, 'CREATE TABLE mine (id integer)')).rejects.toThrow('permission denied');
    await expect(ask(database.appUrl, 'SELECT * FROM facts')).rejects.toThrow('permission denied');
    const roles =
      "SELECT rolname FROM pg_roles WHERE rolname ~ '^banke' AND (rolsuper OR rolbypassrls OR rolcreaterole)";
    expect(await ask(database.superuserUrl, roles)).toEqual([]);
  });

  test('sorts and searches Chinese', async () => {
    database = await startEmbeddedPostgres({ dataDir });
    await ask(database.adminUrl, 'CREATE EXTENSION pg_trgm');
    const [{ near }] = await ask(database.adminUrl, "SELECT similarity('客服一组', '客服二组') > 0 AS near");
    expect(near).toBe(true);
    const sorted = `SELECT string_agg(name, '' ORDER BY name COLLATE "zh-Hans-x-icu") AS names FROM unnest(ARRAY['张','李','啊','王']) name`;
    expect(await ask(database.adminUrl, sorted)).toEqual([{ names: '啊李王张' }]);
  });

  test('keeps its passwords to itself, and the same ones from start to start', async () => {
    database = await startEmbeddedPostgres({ dataDir });
    const file = path.join(dataDir, 'secrets.json');
    const secrets = fs.readFileSync(file, 'utf8');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    await expect(ask(database.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    await database.stop();
    database = await startEmbeddedPostgres({ dataDir });
    expect(fs.readFileSync(file, 'utf8')).toBe(secrets);
    expect(Buffer.from(database.secretsKey, 'base64')).toHaveLength(32);
    await database.stop();
    const older = JSON.parse(secrets);
    delete older.key;
    fs.writeFileSync(file, JSON.stringify(older), { mode: 0o600 });
    database = await startEmbeddedPostgres({ dataDir });
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ ...older, key: expect.any(String) });
  });

  test('without its passwords is refused in one sentence', async () => {
    fs.rmSync(path.join(dataDir, 'secrets.json'));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      /^\S+secrets\.json is missing or damaged[^\n]+\.$/,
    );
    expect(fs.existsSync(path.join(dataDir, 'owner.json'))).toBe(false);
  });

  test('of another major version is refused in one sentence and left untouched', async () => {
    startOver();
    fs.mkdirSync(clusterDir);
    fs.writeFileSync(path.join(clusterDir, 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      `The data in ${clusterDir} was written by PostgreSQL 16 and this Banke brings PostgreSQL 18; start the version that wrote it or choose another DATA_DIR.`,
    );
    expect(fs.readdirSync(dataDir)).toEqual(['postgres']);
    expect(fs.readdirSync(clusterDir)).toEqual(['PG_VERSION']);
  });

  test('left half made by a kill is made anew', async () => {
    startOver();
    fs.mkdirSync(`${clusterDir}.new`);
    fs.writeFileSync(path.join(`${clusterDir}.new`, 'half'), '');
    database = await startEmbeddedPostgres({ dataDir });
    expect(fs.existsSync(`${clusterDir}.new`)).toBe(false);
  });

  test('starts over a pid file whose number now belongs to another process', async () => {
    fs.writeFileSync(
      path.join(clusterDir, 'postmaster.pid'),
      `${process.pid}\n${clusterDir}\n1\n5432\n\n127.0.0.1\n`,
    );
    database = await startEmbeddedPostgres({ dataDir });
    expect(await ask(database.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('killed under a living owner comes back on the same port, and gives up when it keeps dying', async () => {
    const said = [];
    let lost;
    const running = createEmbeddedPostgres({
      dataDir,
      say: (line) => said.push(line),
      onLost: (error) => (lost = error),
    });
    database = running;
    const { appUrl } = await running.start();
    const back = () => said.filter((line) => line === 'PostgreSQL is back').length;
    for (let kills = 1; kills <= 5; kills += 1) {
      process.kill(readPostmasterFile(clusterDir).pid, 'SIGKILL');
      await poll(() => back() === kills, { deadlineMs: 30_000 });
      expect(await ask(appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    }
    process.kill(readPostmasterFile(clusterDir).pid, 'SIGKILL');
    await poll(() => lost, { deadlineMs: 30_000 });
    expect(lost.exitSentence).toMatch(/^PostgreSQL keeps stopping; \S+ says why\.$/);
  });

  test('stopped while it starts leaves nothing running', async () => {
    database = createEmbeddedPostgres({ dataDir });
    const starting = database.start();
    starting.catch(() => {});
    await poll(() => readPostmasterFile(clusterDir), { deadlineMs: 20_000, everyMs: 1 });
    await database.stop();
    await expect(starting).rejects.toThrow();
    expect(processesOf(dataDir)).toEqual([]);
  });
});
