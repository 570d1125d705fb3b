import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetch } from 'undici';
import { dispatcherFor } from './dispatcher.ts';

test('does not use a connection again that was idle, though the server would keep it for a minute', async () => {
  let connections = 0;
  const server = createServer((_, response) => response.setHeader('keep-alive', 'timeout=72').end('fine'));
  server.on('connection', () => connections++);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const [kept, closed] = [dispatcherFor(url), dispatcherFor(url, { keptMs: 20 })];
  for (const [dispatcher, expected] of [
    [kept, 1],
    [closed, 2]
  ] as const) {
    connections = 0;
    await (await fetch(url, { dispatcher })).text();
    await sleep(200);
    await (await fetch(url, { dispatcher })).text();
    assert.equal(connections, expected);
    await dispatcher.close();
  }
  server.close();
});
