import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { compactReferrerSites } from './compactReferrerSites.ts';

test('the bundle carries the lists as they are now (R40)', async () => {
  const written = await readFile(new URL('../../../force-app/main/engine/lwc/referrerSites/hosts.ts', import.meta.url), 'utf8');
  assert.equal(written, await compactReferrerSites(), 'run node --import tsx scripts/sessions/data/writeReferrerSites.ts');
});

test('the lists leave out what R40 leaves out', async () => {
  const text = await compactReferrerSites();
  for (const host of ['github.com', 'stackoverflow.com', 'login.live.com']) assert.ok(!text.includes(host), host);
});

test('no host has two names of one kind', async () => {
  const kinds = (await compactReferrerSites()).split('export const').slice(1);
  for (const kind of kinds) {
    const hosts = kind
      .slice(kind.indexOf('`') + 1, kind.lastIndexOf('`'))
      .split('\n')
      .flatMap((one) => (one.split('|').at(-1) ?? '').split(' '));
    const twice = hosts.filter((host, at) => hosts.indexOf(host) !== at);
    assert.deepEqual(twice, [], kind.slice(0, 20));
    assert.deepEqual(
      hosts.filter((host) => !/^(?:[a-z\d_-]+|\{\})(?:\.(?:[a-z\d-]+|\{\}))+$/.test(host)),
      []
    );
  }
});
