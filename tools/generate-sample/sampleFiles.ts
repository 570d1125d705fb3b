/** The sample's files: one CSV per object with the columns below, and stories.csv. */
import { stringify } from 'csv-stringify/sync';
import { addEverydayTraffic } from './everydayTraffic.ts';
import { addSetup } from './company.ts';
import { SAMPLE_OBJECTS, SampleBook, type SampleObject, type SampleRecord } from './sampleBook.ts';
import { SampleScript } from './sampleScript.ts';
import { tellCreditStories } from './stories/creditStories.ts';
import { tellIntakeStories } from './stories/intakeStories.ts';
import { tellJourneyStories } from './stories/journeyStories.ts';
import { tellReferenceStories } from './stories/referenceStories.ts';
import { tellWindowStories } from './stories/windowStories.ts';

/** In reading order. Standard objects begin with their Id, ours with their key. */
const COLUMNS: { readonly [name in SampleObject]: string } = {
  Account: 'Id,Name,Website,CreatedDate',
  Contact: 'Id,FirstName,LastName,AccountId,Email,Phone,CreatedDate',
  Lead: 'Id,FirstName,LastName,Company,Email,Phone,Status,CreatedDate',
  Opportunity: 'Id,Name,AccountId,StageName,IsClosed,IsWon,Amount,CloseDate,CreatedDate',
  OpportunityContactRole: 'Id,OpportunityId,ContactId,IsPrimary,Role',
  Touchline_Setting__c:
    'Key__c,Name,Window_Minutes__c,Window_Basis__c,Dialled_Number_Field__c,Minimum_Duration_Seconds__c,Identity_Conflict__c,Static_Numbers__c,Shared_Emails__c,Carryover__c,Own_Domains__c,Account_Mapping__c',
  Tracking_Number__c: 'Phone_E164__c,Name,Vendor__c,Pooled__c,Channel__c,Subchannel__c',
  Suppression_Rule__c: 'Rule_Key__c,Name,Applies_To__c,Group__c,Field__c,Operator__c,Value__c,Active__c',
  Web_Session__c:
    'Session_Key__c,BizibleId__c,Visitor_Key__c,Started_At__c,Last_Activity_At__c,Page_Views__c,Email__c,Landing_Page__c,Landing_Page_Raw__c,Referrer_Page__c,Referrer_Page_Raw__c,Form_URL__c,Form_Submitted_At__c,Chat_Started_At__c,Source__c,Medium__c,Campaign_Name__c,Ad_Content__c,Keyword__c,Click_Id__c,Click_Id_Type__c,Ad_Campaign_Id__c,Ad_Group_Id__c,Channel__c,Subchannel__c,Channel_Inherited__c,Browser__c,Platform__c,Geo_City__c,Geo_Region__c,Geo_Country__c',
  Task: 'Id,Subject,Type,TaskSubtype,CallType,CallDurationInSeconds,CallDisposition,CallObject,BizibleId__c,Touchpoint_Date__c,WhoId,WhatId,Status,ActivityDate,CreatedDate,IsDeleted',
  Tracked_Call__c:
    'Task_Id__c,BizibleId__c,Visitor_Key__c,Task_Type__c,Subject__c,Direction__c,Duration_Seconds__c,Disposition__c,Lead__c,Task_Created_At__c,Vendor_Call_Time__c,Outcome__c'
};

/** Builds the whole sample; the same text at every run. */
export function buildSample(): SampleBook {
  const book = new SampleBook();
  addSetup(book);
  const script = new SampleScript(book);
  tellReferenceStories(script);
  tellWindowStories(script);
  tellCreditStories(script);
  tellIntakeStories(script);
  tellJourneyStories(script);
  addEverydayTraffic(script);
  return book;
}

/** An org captures calls in the order in which they are loaded, and the inbox lists them by that. */
function inOrderOfCreation(tasks: readonly SampleRecord[]): readonly SampleRecord[] {
  const createdAt = ({ CreatedDate }: SampleRecord): string => String(CreatedDate);
  return [...tasks].sort((a, b) => createdAt(a).localeCompare(createdAt(b)));
}

/** File name to text. Throws where a record has a field without a column: it would be lost. */
export function sampleFiles(book: SampleBook): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const object of SAMPLE_OBJECTS) {
    const columns = COLUMNS[object].split(',');
    const records = object === 'Task' ? inOrderOfCreation(book.records(object)) : book.records(object);
    const stray = records.flatMap(Object.keys).find((field) => !columns.includes(field));
    if (stray) throw new Error(`${object}.csv has no column ${stray}`);
    files.set(`${object}.csv`, stringify([...records], { header: true, columns, cast: { boolean: String } }));
  }
  const captured = new Set(book.records('Tracked_Call__c').map((call) => call.Task_Id__c));
  const stories = book.stories.map(({ name, taskId, expected, reference, tells }) => ({
    Story: name,
    Task: taskId,
    Before: captured.has(taskId) ? 'pending' : '',
    Outcome: expected.outcome,
    Reason: expected.reason,
    Channel: expected.channel,
    Reference: reference.join(' '),
    Tells: tells
  }));
  files.set('stories.csv', stringify(stories, { header: true }));
  return files;
}
