'use strict';
const { setTimeout: pause } = require('node:timers/promises');

/** Asks again until the answer is truthy; after the deadline the last answer is returned. */
async function poll(ask, { deadlineMs, everyMs = 25 }) {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() >= end) return answer;
    await pause(everyMs);
  }
}

module.exports = { poll, pause };
