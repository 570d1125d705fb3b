import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { seededRandom } from './bytes/oddCsv.ts';
import { resolveFiles, type FilesInput } from './resolveFiles.ts';
import { readRuleBook } from './resolving/readRuleBook.ts';
import { resolveSimply } from './testing/resolveSimply.ts';
import { byKey, FilesFolder } from './testing/filesFolder.ts';
import { smallWorld, type SmallWorld } from './testing/smallWorld.ts';

const folder = new FilesFolder();
const { out } = folder;
type Kind = keyof SmallWorld;
const NAMES: Readonly<Record<Kind, string>> = {
  calls: 'calls.csv',
  sessions: 'sessions.csv',
  people: 'people.csv',
  opportunities: 'opportunities.csv',
  contactRoles: 'contact_roles.csv'
};

function csv(records: readonly Record<string, string>[], options: { quoted?: boolean; record_delimiter?: string } = {}): string {
  return stringify([...records], { header: true, ...options });
}

/** Writes a world's files and names them as input. */
function filesOf(world: SmallWorld, kinds: readonly Kind[] = ['calls', 'sessions']): FilesInput {
  const paths = Object.fromEntries(kinds.map((kind) => [kind, folder.file(NAMES[kind], csv(world[kind]))]));
  return { calls: '', sessions: '', ...paths, out, threads: 1 };
}

/** Enough that they hold every outcome, which a test below shows. */
const WORLDS = 15;

function sizeOf(seed: number) {
  return seed % 5 === 0 ? { calls: 60, sessions: 200, visitors: 90 } : { calls: 1 + seed, sessions: seed * 3 };
}

const ALL: readonly Kind[] = ['calls', 'sessions', 'people', 'opportunities', 'contactRoles'];

describe('resolveFiles', () => {
  for (const [settings, kinds] of [
    [{}, ['calls', 'sessions']],
    [{ Window_Basis__c: 'lastActivity', Identity_Conflict__c: 'merge' }, ['calls', 'sessions']],
    [{}, ['calls', 'sessions', 'people']],
    [{ Window_Minutes__c: 90, Identity_Conflict__c: 'standalone' }, ALL],
    [{ Window_Basis__c: 'lastActivity', Account_Mapping__c: 'contactRoles', Time_Zone__c: 'Pacific/Auckland' }, ALL]
  ] as const) {
    test(`agrees with everything resolved at once: ${kinds.join(', ')}, ${JSON.stringify(settings)}`, async () => {
      for (let seed = 1; seed <= WORLDS; seed++) {
        const world = smallWorld(seed, sizeOf(seed));
        const settingsPath = folder.file('settings.json', JSON.stringify(settings));
        const report = await resolveFiles({ ...filesOf(world, kinds), settings: settingsPath });
        const shown = {
          ...world,
          opportunities: kinds === ALL ? world.opportunities : [],
          contactRoles: kinds === ALL ? world.contactRoles : []
        };
        const expected = resolveSimply(shown, await readRuleBook(settingsPath, undefined), kinds.includes('people' as never));
        assert.equal(report.rejected, 0);
        for (const name of ['touchpoints', 'tracked_calls', ...(kinds === ALL ? (['attribution_touchpoints'] as const) : [])] as const) {
          assert.deepEqual(folder.rowsOf(name), byKey(expected[name]), `seed ${seed}, ${name}`);
        }
      }
    });
  }

  test('says of evidence that is too long for its field what the engine says', async () => {
    const world = smallWorld(5, { calls: 20, sessions: 40 });
    for (const [at, session] of world.sessions.entries()) if (at % 2 === 0) session['Source__c'] = `${'x'.repeat(40_000)}, "${at}"`;
    await resolveFiles(filesOf(world));
    const expected = resolveSimply({ ...world, opportunities: [] }, await readRuleBook(undefined, undefined), false);
    assert.deepEqual(folder.rowsOf('tracked_calls'), byKey(expected.tracked_calls));
    assert.match(folder.output('tracked_calls'), /""cut"":\[""evidence""/);
  });

  test('writes the same bytes for any order of the rows, any number of threads, packed, quoted and in a namespace', async () => {
    const world = smallWorld(7, { calls: 4000, sessions: 9000, visitors: 1500 });
    const input = filesOf(world, ALL);
    await resolveFiles(input);
    const expected = ['touchpoints', 'tracked_calls', 'attribution_touchpoints'].map((name) => folder.output(name));
    const random = seededRandom(1);
    const shuffle = (records: Record<string, string>[]) =>
      records
        .map((record) => [random(), record] as const)
        .sort(([a], [b]) => a - b)
        .map(([, record]) => record);
    folder.file('calls.csv', csv(shuffle(world.calls), { quoted: true, record_delimiter: '\r\n' }));
    const sessions = folder.file('sessions.csv.gz', gzipSync(`\ufeff${csv(shuffle(world.sessions))}`));
    folder.file('people.csv', csv(shuffle(world.people)));
    await resolveFiles({ ...input, sessions, threads: 3 });
    assert.deepEqual(
      ['touchpoints', 'tracked_calls', 'attribution_touchpoints'].map((name) => folder.output(name)),
      expected
    );

    const headed = csv(world.sessions).replace(/^.*\n/, (header) => header.replaceAll(/\w+__c/g, 'touchline__$&'));
    await resolveFiles({ ...input, sessions: folder.file('sessions.csv', headed) });
    assert.match(folder.output('touchpoints'), /^touchline__Touchpoint_Key__c,.*,touchline__Web_Session__r\.touchline__Session_Key__c\n/);
    const plain = folder.output('touchpoints').replace(/^.*\n/, (header) => header.replaceAll('touchline__', ''));
    assert.equal(plain, expected[0]);
  });

  test('finds something of every kind in these worlds', async () => {
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= WORLDS; seed++) {
      const report = await resolveFiles(filesOf(smallWorld(seed, sizeOf(seed)), ALL));
      for (const { outcome, reason } of report.outcomes) outcomes.add(`${outcome} ${reason}`);
    }
    assert.deepEqual([...outcomes].sort(), [
      'held identityConflict',
      'held noPerson',
      'merged matched',
      'repeat sessionAlreadyCredited',
      'skipped noVisitorId',
      'skipped taskDeleted',
      'standalone noSession',
      'standalone sessionStartsLater',
      'standalone sessionTooOld'
    ]);
  });
});
