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

/** Waits for the work, but no longer than this; whether it ended in time. */
async function endsWithin(ms, work) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms, false)));
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

module.exports = { poll, pause, endsWithin };
