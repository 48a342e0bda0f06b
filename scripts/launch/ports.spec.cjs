'use strict';
const net = require('node:net');
const { findFreePort, requireFreePort } = require('./ports.cjs');

describe('the port to serve on', () => {
  test('taken by another program is refused in one sentence that names it', async () => {
    const server = net.createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken; choose another one, for example PORT=${port + 1} npm start.`,
    );
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort('127.0.0.1', port)).resolves.toBeUndefined();
  });

  test('on an address of another machine is refused in one sentence', async () => {
    await expect(requireFreePort('192.0.2.1', await findFreePort())).rejects.toThrow(
      'HOST=192.0.2.1 is no address of this machine.',
    );
  });
});
