/** The permission set that only the admin can make: a package can grant nothing on standard objects and their details (P31). */
import { objectName } from 'c/ownFields';

export interface CompanionLine {
  readonly object: string;
  readonly mayEdit: boolean;
}

/** In the order Setup lists them. */
export function companionLines(): readonly CompanionLine[] {
  return [
    { object: 'Account', mayEdit: false },
    { object: 'Contact', mayEdit: false },
    { object: 'Lead', mayEdit: false },
    { object: 'Opportunity', mayEdit: false },
    { object: objectName('Attribution_Touchpoint__c'), mayEdit: true }
  ];
}

/** The API name of "View and Edit Converted Leads". View All Data is left to the admin: it brings dozens of others with it. */
const CONVERTED_LEADS = 'AllowViewEditConvertedLeads';

const objectXml = ({ object, mayEdit }: CompanionLine): string => `    <objectPermissions>
        <allowCreate>${String(mayEdit)}</allowCreate>
        <allowDelete>${String(mayEdit)}</allowDelete>
        <allowEdit>${String(mayEdit)}</allowEdit>
        <allowRead>true</allowRead>
        <modifyAllRecords>${String(mayEdit)}</modifyAllRecords>
        <object>${object}</object>
        <viewAllRecords>true</viewAllRecords>
    </objectPermissions>`;

/** The set as a file for `sf project deploy start`. */
export function companionXml(label: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">
    <label>${label}</label>
${companionLines().map(objectXml).join('\n')}
    <userPermissions>
        <enabled>true</enabled>
        <name>${CONVERTED_LEADS}</name>
    </userPermissions>
</PermissionSet>
`;
}

const FOLDER = 'force-app/main/default/permissionsets';

/** Where the file goes in an sf project, and how it gets into the org. */
export function deployCommand(alias: string): string {
  return `sf project deploy start --source-dir ${FOLDER}/Touchline_Companion.permissionset-meta.xml --target-org ${alias}`;
}
