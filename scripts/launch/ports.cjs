'use strict';
const net = require('node:net');
const { Refusal } = require('./refusal.cjs');

function listenOnce(host, port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** Refuses early, before minutes of installing and building, when the port cannot be had. */
async function requireFreePort(host, port) {
  try {
    await listenOnce(host, port);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new Refusal(
        `Port ${port} on ${host} is taken; choose another one, for example PORT=${port + 1} npm start.`,
      );
    }
    if (error.code === 'EACCES') {
      throw new Refusal(
        `Port ${port} needs more rights than this user has; choose one above 1023 with PORT=….`,
      );
    }
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
      throw new Refusal(`HOST=${host} is no address of this machine.`);
    }
    throw error;
  }
}

/** A port nobody listens on at this moment; the caller retries when somebody was faster. */
const findFreePort = () => listenOnce('127.0.0.1', 0);

module.exports = { requireFreePort, findFreePort };
