'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Refusal } = require('./refusal.cjs');
const { tryOwn, livingOwner } = require('./owner-lock.cjs');
const { choosePlace } = require('./postgres-place.cjs');
const { prepareBinaries } = require('./postgres-binaries.cjs');
const { clusterExists, createCluster, requireSameMajor } = require('./postgres-cluster.cjs');
const { readOrCreateSecrets } = require('./postgres-secrets.cjs');
const { ensureRolesAndDatabase, OWNER, APPLICATION, DATABASE } = require('./postgres-roles.cjs');
const { startPostmaster, stopPostmaster } = require('./postmaster.cjs');
const { stopOrphan } = require('./postmaster-file.cjs');
const { pause } = require('./poll.cjs');

const RESTARTS_PER_MINUTE = 5;
const LARGEST_LOG = 5 * 1024 * 1024;

// Nothing of a temporary database outlives the run, so it need not survive a power cut either.
const TEMPORARY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

const ownerFile = (dataDir) => path.join(dataDir, 'owner.json');

function inUse(dataDir) {
  const owner = livingOwner(ownerFile(dataDir));
  const where = owner?.address ? ` at ${owner.address}` : '';
  return new Refusal(
    `The data in ${dataDir} is in use by Banke running as process ${owner?.pid}${where}; stop that one first or choose another DATA_DIR.`,
  );
}

/** Refuses early when a living instance owns the data; the lock itself is taken later. */
function refuseOwnedData(dataDir) {
  const place = choosePlace(dataDir);
  if (livingOwner(ownerFile(place.dataDir))) throw inUse(place.dataDir);
}

function ownDataDir(dataDir, details) {
  const lock = tryOwn(ownerFile(dataDir), details);
  if (!lock) throw inUse(dataDir);
  return lock;
}

function keepLogSmall(file) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) fs.renameSync(file, `${file}.1`);
}

/**
 * A real PostgreSQL from the package, owned by this process.
 *
 * dataDir    folder to keep it in; without one `.data` in the checkout, or where root must keep it
 * details    what else to write into the owner file, such as the address served
 * temporary  no roles, no database of ours and no durability: for tests and benchmarks
 * say        told when the server died and was started again
 * onLost     told when it keeps dying
 */
function createEmbeddedPostgres({
  dataDir,
  details,
  temporary = false,
  say = () => {},
  onLost = () => {},
} = {}) {
  let lock, server, child, port, stopped;
  let stopping = false;
  const restarts = [];

  const urlOf = (user, password, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

  async function boot() {
    const started = await startPostmaster({
      ...server,
      port,
      isStopping: () => stopping,
      onSpawn: (spawned) => (child = spawned),
    });
    port = started.port;
    child.once('exit', onExit);
    if (child.exitCode !== null || child.signalCode !== null) onExit();
  }

  function onExit() {
    if (!stopping) restart().catch((error) => !stopping && onLost(error));
  }

  async function restart() {
    const minuteAgo = Date.now() - 60_000;
    while (restarts[0] < minuteAgo) restarts.shift();
    if (restarts.push(Date.now()) > RESTARTS_PER_MINUTE)
      throw new Refusal(`PostgreSQL keeps stopping; ${server.logFile} says why.`);
    say('PostgreSQL stopped unexpectedly; starting it again');
    await pause(100 * 2 ** (restarts.length - 1));
    await boot();
    say('PostgreSQL is back');
  }

  async function start() {
    const place = choosePlace(dataDir);
    const nativeDir = prepareBinaries(place.account, place.sharedDir);
    requireSameMajor(place.clusterDir, nativeDir);
    lock = ownDataDir(place.dataDir, details);
    const secrets = readOrCreateSecrets(place.dataDir, clusterExists(place.clusterDir));
    const stoppedOrphan = await stopOrphan(place.clusterDir);
    if (stoppedOrphan) say('stopped the PostgreSQL that an earlier start left behind');
    if (!clusterExists(place.clusterDir)) {
      await createCluster({ ...place, nativeDir, durable: !temporary, superuserPassword: secrets.superuser });
    }
    const logFile = path.join(place.dataDir, 'postgres.log');
    keepLogSmall(logFile);
    server = { ...place, nativeDir, logFile, settings: temporary ? TEMPORARY_SETTINGS : {} };
    await boot();
    const superuserUrl = urlOf('postgres', secrets.superuser, 'postgres');
    if (!temporary) await ensureRolesAndDatabase(superuserUrl, secrets);
    return {
      dataDir: place.dataDir,
      moved: place.moved,
      superuserUrl,
      adminUrl: temporary ? null : urlOf(OWNER, secrets.owner, DATABASE),
      appUrl: temporary ? null : urlOf(APPLICATION, secrets.app, DATABASE),
      secretsKey: secrets.key,
      stop,
    };
  }

  /** Ends the server and gives the data free; may be called at any moment and more than once. */
  function stop() {
    stopping = true;
    stopped ??= stopPostmaster(child, server ?? {}).then(() => lock?.release());
    return stopped;
  }

  /** For a forced end: the server stops at once and recovers at the next start. */
  function kill() {
    stopping = true;
    child?.kill('SIGQUIT');
    lock?.release();
  }

  return { start, stop, kill };
}

/** Creates and starts in one go, for callers that have nothing to interrupt. */
async function startEmbeddedPostgres(options) {
  const database = createEmbeddedPostgres(options);
  try {
    return await database.start();
  } catch (error) {
    await database.stop();
    throw error;
  }
}

module.exports = { refuseOwnedData, createEmbeddedPostgres, startEmbeddedPostgres };
