// The built API as a process of its own, so that load and server do not share an event loop.
const { start } = require('../../dist/apps/api/main.js');

start({
  ...process.env,
  PORT: '0',
  LOG_LEVEL: 'info',
  REQUESTS_PER_MINUTE: '10000000',
  SIGN_INS_PER_MINUTE: '10000000',
}).then(({ address }) => process.send({ address }));
