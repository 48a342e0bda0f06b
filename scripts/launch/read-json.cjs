'use strict';
const fs = require('node:fs');

/** The contents of a JSON file: null when it is missing, an empty object when it is damaged. */
function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

module.exports = { readJson };
