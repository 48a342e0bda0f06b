'use strict';
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
const { Refusal } = require('./refusal.cjs');

const CANDIDATES = ['postgres', '_postgres', 'nobody'];

const runsAsRoot = () => process.getuid?.() === 0;

function lookUp(name) {
  const ask = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const uid = ask('-u');
  if (uid.status !== 0) return null;
  return { name, uid: Number(uid.stdout), gid: Number(ask('-g').stdout) };
}

/**
 * The account PostgreSQL runs under, as options for spawn: nothing for an ordinary user.
 * PostgreSQL refuses root, so root lends it an account the machine already has; none is ever created.
 * An existing cluster keeps the account it was made with; without a cluster the machine decides.
 */
function postgresAccount(clusterDir) {
  const owner = clusterDir && fs.statSync(clusterDir, { throwIfNoEntry: false });
  if (!runsAsRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new Refusal(
        `The database in ${clusterDir} belongs to another user (uid ${owner.uid}); start as that user or as root.`,
      );
    }
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = CANDIDATES.map(lookUp).find((found) => found !== null);
  if (!account) {
    throw new Refusal(
      'PostgreSQL does not run as root and this machine has no user "postgres" or "nobody"; start as an ordinary user.',
    );
  }
  return { uid: account.uid, gid: account.gid };
}

/** Whether the account can reach this path; the kernel is asked, since mode bits are not the whole truth. */
function canReach(account, file, test = '-x') {
  if (account.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', file], { ...account, cwd: '/' });
  return status === 0;
}

module.exports = { postgresAccount, canReach };
