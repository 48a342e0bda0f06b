'use strict';
// ES5 on purpose, see scripts/start.cjs. The same range stands in package.json under "engines".

var SUPPORTED = '20.19 or newer of 20, 22.12 or newer of 22, or 24 and later';

function isSupported(version) {
  var parts = version.split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

/** The sentence that refuses this version of Node, or null when it is supported. */
function refuseNode(version) {
  if (isSupported(version)) return null;
  return 'Banke needs Node ' + SUPPORTED + '; this is Node ' + version + '.';
}

module.exports = { refuseNode: refuseNode };
