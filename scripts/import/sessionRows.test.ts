import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { isBadRow } from '../files/readRows.ts';
import { readSessionRows } from './sessionRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchline-session-rows-'));
const LONGEST = { Session_Key__c: 120, BizibleId__c: 80, Email__c: 80, Click_Id__c: 255 };

async function read(given: object): Promise<string> {
  const path = join(folder, 'sessions.ndjson');
  writeFileSync(path, JSON.stringify({ Session_Key__c: 's', Started_At__c: '2026-05-04T12:17:00Z', ...given }));
  const [row] = await Array.fromAsync(readSessionRows(path));
  assert.ok(row);
  return isBadRow(row) ? `line ${String(row.line)}, column ${String(row.column)}: ${row.error}` : 'read';
}

describe('readSessionRows', () => {
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [field, length] of Object.entries(LONGEST)) {
    it(`takes a ${field} of ${String(length)} characters, and rejects a longer one`, async () => {
      const longest = `${'a'.repeat(length - 6)}@x.com`;
      assert.equal(await read({ [field]: longest }), 'read');
      assert.equal(await read({ [field]: `b${longest}` }), `line 1, column ${field}: has more than ${String(length)} characters`);
    });
  }

  it('rejects a visitor key without the visitor id it is worked out of, rather than import a session no call can match', async () => {
    assert.match(await read({ Visitor_Key__c: 'v' }), /column Visitor_Key__c: is worked out of BizibleId__c/);
    assert.equal(await read({ Visitor_Key__c: 'v', BizibleId__c: 'v' }), 'read');
    assert.equal(await read({ Channel__c: 'Radio' }), 'read');
  });

  it('leaves a long text that is only shown to be cut', async () => {
    assert.equal(await read({ Campaign_Name__c: 'a'.repeat(256) }), 'read');
  });
});
