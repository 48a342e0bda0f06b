'use strict';
// ES5 on purpose: an old Node must get far enough to print the sentence about its version.
var nodeVersion = require('./launch/node-version.cjs');

var refusal = nodeVersion.refuseNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  require('./launch/launch-worker.cjs').launchWorker(process.env);
}
