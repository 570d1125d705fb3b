/**
 * API names to the engine's types and back, once, for JSON, CSV and GraphQL. Nothing else spells a field's name.
 *
 * Our own objects go through the table generated from the package (`objectFields`, `recordRow`); standard objects through one
 * file each (`taskRecord`, `personRecord`, `opportunityRecord`); what an admin edits is checked row by row (`readSettings`,
 * `readRules`, `readSuppressionRules`). The namespace prefix is an argument everywhere (P27).
 */
export { chooseFields, type ChosenFields, type DescribedField, type DescribedObjects } from './chooseFields';
export { plainValue, type FieldProblem, type FieldValue } from './fieldValue';
export { formatInstant, parseInstant } from './instant';
export { OBJECT_FIELDS, type FieldFacts, type FieldKind, type ObjectName } from './objectFields';
export { CONTACT_ROLE_SELECT, opportunitySelect, readContactRole, readOpportunity, type OpportunityFields } from './opportunityRecord';
export { personSelect, readPerson } from './personRecord';
export { keyFieldOf, OBJECT_OF_KIND, plannedFields, storedForm, writePlanned } from './plannedRecords';
export { readModels, type ModelRefusalReason } from './readModels';
export { readChannelRuleBook, readChannelRules, readTrackingNumbers, type ReadRules } from './readRules';
export {
  readSettings,
  settingsRow,
  splitList,
  type FieldSettings,
  type OrgDefaults,
  type ReadSettings,
  type SettingsRow,
  type SetupProblem
} from './readSettings';
export { readSuppressionRules } from './readSuppressionRules';
export { RecordError } from './recordError';
export {
  fieldPath,
  fieldsOf,
  KEY_FIELDS,
  readRow,
  selectFields,
  storedRow,
  writeRow,
  type KeyedObject,
  type ReadRow,
  type Row,
  type SalesforceRecord
} from './recordRow';
export { KEY_PREFIX, toId18 } from './salesforceId';
export { readSession, readStoredSession, writeSession, type ReadSession } from './sessionRecord';
export { readTask, taskSelect, type TaskFields } from './taskRecord';
export { readAttributionTouchpoint, readTouchpoint, readTrackedCall, type StoredRecord } from './storedRecords';
export { callOfTrackedCall } from './trackedCallTask';
export { readVendorRules, writeVendorRules } from './vendorRules';
export { visitorSpellings } from './visitorSpellings';
