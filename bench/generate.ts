import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../scripts/files/bytes/oddCsv.ts';
import { CsvBytes } from '../scripts/files/resolving/csvBytes.ts';

/** How calls and sessions are spread. */
export const SHAPES = ['typical', 'busyVisitor', 'noMatch', 'uniqueVisitors'] as const;
export type Shape = (typeof SHAPES)[number];

export interface Size {
  readonly calls: number;
  readonly sessions: number;
  /** All fields of a session, not only those that the match needs. */
  readonly isWide?: boolean;
  readonly seed?: number;
}

export interface GeneratedFiles {
  readonly calls: string;
  readonly sessions: string;
}

const START = Date.parse('2026-01-01T00:00:00Z');
const DAYS_90 = 90 * 86_400;
const HOUR = 3600;
const BUSY = { sessions: 300_000, calls: 30_000 };
const NARROW = ['Session_Key__c', 'BizibleId__c', 'Started_At__c', 'Last_Activity_At__c'];
const WIDE =
  'Page_Views__c,Landing_Page__c,Landing_Page_Raw__c,Referrer_Page__c,Referrer_Page_Raw__c,Source__c,Medium__c,Campaign_Name__c,Ad_Content__c,Keyword__c,Search_Phrase__c,Click_Id__c,Click_Id_Type__c,Ad_Campaign_Id__c,Ad_Group_Id__c,Ad_Id__c,Email__c,Form_URL__c,Form_Submitted_At__c,Chat_Started_At__c,Browser__c,Platform__c,Geo_City__c,Geo_Region__c,Geo_Country__c';
const CALL_HEADER =
  'Id,WhoId,WhatId,Subject,Type,TaskSubtype,CallType,CallDurationInSeconds,CallDisposition,ActivityDate,CreatedDate,IsDeleted,BizibleId__c,Touchpoint_Date__c\n';

/**
 * Makes a file of calls and one of sessions, unordered; the same seed makes the same files. Half of the calls follow a
 * session within the hour. Typical: many visitors with few sessions, one in a thousand with thousands.
 *
 * @example
 * generate('typical', { calls: 100_000, sessions: 1_000_000 }, '/tmp/bench/typical')
 */
export function generate(shape: Shape, size: Size, folder: string): GeneratedFiles {
  mkdirSync(folder, { recursive: true });
  const files = { calls: join(folder, 'calls.csv'), sessions: join(folder, 'sessions.csv') };
  const random = seededRandom(size.seed ?? 1);
  const followed = writeSessions(shape, size, random, files.sessions);
  writeCalls(shape, size, random, followed, files.calls);
  return files;
}

/** Visitor and start of sessions that calls may follow, by turns. */
type Followed = Float64Array;

function writeSessions(shape: Shape, { sessions, calls, isWide = false }: Size, random: () => number, path: string): Followed {
  const below = (limit: number): number => Math.floor(random() * limit);
  const visitors = Math.max(1000, Math.floor(sessions * 0.4));
  const busy = Math.min(BUSY.sessions, sessions / 2);
  const visitorOf = (session: number): number => {
    if (shape === 'uniqueVisitors') return session;
    if (shape === 'busyVisitor' && session < busy) return 0;
    return random() < 0.1 ? below(visitors / 1000) : below(visitors);
  };
  const out = new CsvFile(path, `${isWide ? `${NARROW.join(',')},${WIDE}` : NARROW.join(',')}\n`);
  const followed = new Float64Array(calls * 2);
  // A step that shares no divisor with the count visits every session once, in no order.
  const step = coprimeStep(sessions);
  for (let at = 0, session = 0; at < sessions; at++, session = (session + step) % sessions) {
    const visitor = visitorOf(session);
    const start = START + below(DAYS_90) * 1000;
    if (at < calls || below(at + 1) < calls) {
      const slot = at < calls ? at : below(calls);
      followed[slot * 2] = visitor;
      followed[slot * 2 + 1] = start;
    }
    const { bytes } = out;
    bytes.text(`S-${session}`);
    bytes.comma();
    bytes.text(visitorId(visitor));
    bytes.comma();
    bytes.time(start);
    bytes.comma();
    bytes.time(start + below(900) * 1000);
    if (isWide) writeWide(bytes, session);
    out.endLine();
  }
  out.close();
  return followed.subarray(0, Math.min(calls, sessions) * 2);
}

function writeWide(bytes: CsvBytes, session: number): void {
  const item = session % 3001;
  const page = `www.example.com/products/line-${session % 977}/item-${item}`;
  const click = visitorId(session + 7);
  const values = [
    String(1 + (session % 9)),
    page,
    `https://${page}?utm_source=google&utm_medium=cpc&gclid=Cj0KCQ${click}`,
    'www.google.com/search',
    `https://www.google.com/search?q=buy+item+${item}`,
    'google',
    'cpc',
    `Spring, ${session % 50}`,
    `Ad ${session % 500}`,
    `keyword ${session % 800}`,
    '',
    `Cj0KCQ${click}`,
    'gclid',
    String(1_000_000 + (session % 50)),
    String(2_000_000 + (session % 400)),
    String(3_000_000 + (session % 900)),
    '',
    '',
    '',
    '',
    'Chrome 126',
    'Windows 11',
    'Berlin',
    'Berlin',
    'DE'
  ];
  for (const value of values) {
    bytes.comma();
    bytes.text(value);
  }
}

function writeCalls(shape: Shape, { calls, sessions }: Size, random: () => number, followed: Followed, path: string): void {
  const below = (limit: number): number => Math.floor(random() * limit);
  const busy = shape === 'busyVisitor' ? Math.min(BUSY.calls, calls / 2) : 0;
  const out = new CsvFile(path, CALL_HEADER);
  for (let call = 0; call < calls; call++) {
    const follows = random() < 0.5 && followed.length > 0;
    const pick = below(followed.length / 2) * 2;
    let visitor = follows ? (followed[pick] ?? 0) : below(sessions);
    let at = follows ? (followed[pick + 1] ?? START) + below(HOUR) * 1000 : START + below(DAYS_90) * 1000;
    if (call < busy) [visitor, at] = [0, START + below(DAYS_90) * 1000];
    if (shape === 'noMatch') visitor += 2 * sessions;
    writeCall(out.bytes, call, visitor, at);
    out.endLine();
  }
  out.close();
}

function writeCall(bytes: CsvBytes, call: number, visitor: number, at: number): void {
  const person = `00Q${String(visitor).padStart(12, '0')}EAA`;
  for (const value of [
    `00T${String(call).padStart(12, '0')}EAA`,
    person,
    '',
    `Call ${call}`,
    'Call',
    'Call',
    'Inbound',
    String(call % 600),
    'Answered',
    ''
  ]) {
    bytes.text(value);
    bytes.comma();
  }
  bytes.time(at + 60_000);
  bytes.comma();
  bytes.text('false');
  bytes.comma();
  bytes.text(visitorId(visitor));
  bytes.comma();
  bytes.time(at);
}

/** 32 hexadecimal digits that look like nothing in particular. */
export function visitorId(visitor: number): string {
  let hash = (visitor + 1) >>> 0;
  let id = '';
  for (let part = 0; part < 4; part++) {
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
    hash = (hash ^ (hash >>> 15) ^ part) >>> 0;
    id += hash.toString(16).padStart(8, '0');
  }
  return id;
}

function coprimeStep(count: number): number {
  const divisor = (left: number, right: number): number => (right === 0 ? left : divisor(right, left % right));
  let step = Math.floor(count * 0.618) | 1;
  while (divisor(count, step) !== 1) step += 2;
  return step;
}

/** Lines on their way to a file. */
class CsvFile {
  readonly bytes = new CsvBytes();
  private readonly file: number;
  private lines = 0;

  constructor(path: string, header: string) {
    this.file = openSync(path, 'w');
    writeSync(this.file, header);
  }

  endLine(): void {
    this.bytes.newLine();
    if (++this.lines % 4096 === 0) writeSync(this.file, this.bytes.take());
  }

  close(): void {
    writeSync(this.file, this.bytes.take());
    closeSync(this.file);
  }
}
