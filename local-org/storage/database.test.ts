import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from './database.ts';

test('a file is opened by one org at a time, and by the next when that has ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-org-file-'));
  const file = join(folder, 'org.db');
  const first = await openDatabase(file);
  await assert.rejects(openDatabase(file), { code: 'ERR_SQLITE_ERROR', errstr: 'database is locked' });
  first.close();
  (await openDatabase(file)).close();
  rmSync(folder, { recursive: true });
});
