'use strict';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of the start and shows that it is alive: a line that ticks in a terminal, a line now and then elsewhere.
 * The work may call `detail(text)` to say how far it is.
 */
async function step(label, work, { stream = process.stdout, succeeded = () => true } = {}) {
  const since = performance.now();
  const terminal = stream.isTTY;
  let latest = '';
  const line = () => `  ${label} … ${seconds(since)}${latest ? `, ${latest}` : ''}`;
  const tick = () => stream.write(terminal ? `\r\x1b[K${line()}`.slice(0, stream.columns) : `${line()}\n`);
  const timer = setInterval(tick, terminal ? 250 : 10_000);
  if (terminal) tick();
  try {
    const result = await work((text) => (latest = text));
    if (terminal) stream.write('\r\x1b[K');
    stream.write(`${succeeded(result) ? '✓' : '✗'} ${label} (${seconds(since)})\n`);
    return result;
  } catch (error) {
    if (terminal) stream.write('\r\x1b[K');
    stream.write(`✗ ${label} (${seconds(since)})\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

module.exports = { step };
