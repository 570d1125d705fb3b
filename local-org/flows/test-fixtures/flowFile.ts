import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE_PACKAGE } from '../../test-fixtures/testOrg.ts';

export interface FlowParts {
  /** Elements and anything else beside `start`. */
  readonly body?: string;
  readonly start?: string;
  readonly path?: string;
  /** `Create` unless said otherwise. */
  readonly trigger?: string;
  readonly status?: string;
  readonly processType?: string;
}

export const VISITOR_IS_THERE =
  '<filterLogic>and</filterLogic><filters><field>Visitor__c</field><operator>IsNull</operator><value><booleanValue>false</booleanValue></value></filters>';

/** A create of a Visit for each started record; `extra` goes into the element. */
export function createVisit(extra = '', field = 'Visitor__c', value = '<elementReference>$Record.Visitor__c</elementReference>'): string {
  return `<recordCreates><name>Make</name><label>Make</label><locationX>0</locationX><locationY>0</locationY>${extra}
    <inputAssignments><field>${field}</field><value>${value}</value></inputAssignments>
    <inputAssignments><field>Key__c</field><value><elementReference>$Record.Id</elementReference></value></inputAssignments>
    <object>Visit__c</object></recordCreates>`;
}

/** A copy of the fixture package with one flow on Task, as small as the parts allow. */
export function packageWithFlow(name: string, parts: FlowParts = {}): string {
  const root = mkdtempSync('/tmp/local-org-flow-');
  cpSync(FIXTURE_PACKAGE, root, { recursive: true });
  mkdirSync(join(root, 'flows'));
  const path =
    parts.path ??
    '<scheduledPaths><name>Later</name><connector><targetReference>Make</targetReference></connector><pathType>AsyncAfterCommit</pathType></scheduledPaths>';
  const start =
    parts.start ??
    `<locationX>0</locationX><locationY>0</locationY>${VISITOR_IS_THERE}<object>Task</object><recordTriggerType>${parts.trigger ?? 'Create'}</recordTriggerType>${path}<triggerType>RecordAfterSave</triggerType>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Flow xmlns="http://soap.sforce.com/2006/04/metadata">
  <apiVersion>67.0</apiVersion><label>${name}</label>
  <processType>${parts.processType ?? 'AutoLaunchedFlow'}</processType>
  ${parts.body ?? createVisit()}
  <start>${start}</start>
  <status>${parts.status ?? 'Active'}</status>
</Flow>`;
  writeFileSync(join(root, 'flows', `${name}.flow-meta.xml`), xml);
  return root;
}
