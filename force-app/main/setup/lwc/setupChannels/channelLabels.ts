import Channels_Add from '@salesforce/label/c.Channels_Add';
import Channels_Default from '@salesforce/label/c.Channels_Default';
import Channels_Empty from '@salesforce/label/c.Channels_Empty';
import Channels_Empty_Text from '@salesforce/label/c.Channels_Empty_Text';
import Channels_Export from '@salesforce/label/c.Channels_Export';
import Channels_File_Name from '@salesforce/label/c.Channels_File_Name';
import Channels_File_Too_Large from '@salesforce/label/c.Channels_File_Too_Large';
import Channels_Form_Open from '@salesforce/label/c.Channels_Form_Open';
import Channels_Heading from '@salesforce/label/c.Channels_Heading';
import Channels_Import from '@salesforce/label/c.Channels_Import';
import Channels_Import_Failed from '@salesforce/label/c.Channels_Import_Failed';
import Channels_Imported from '@salesforce/label/c.Channels_Imported';
import Channels_Imported_One from '@salesforce/label/c.Channels_Imported_One';
import Channels_Moved from '@salesforce/label/c.Channels_Moved';
import Channels_New_Rule from '@salesforce/label/c.Channels_New_Rule';
import Channels_Off from '@salesforce/label/c.Channels_Off';
import Channels_On from '@salesforce/label/c.Channels_On';
import Channels_Removed from '@salesforce/label/c.Channels_Removed';
import Channels_Rule_Title from '@salesforce/label/c.Channels_Rule_Title';
import Channels_Rules from '@salesforce/label/c.Channels_Rules';
import Channels_Rules_Why from '@salesforce/label/c.Channels_Rules_Why';
import Channels_Seeded from '@salesforce/label/c.Channels_Seeded';
import Channels_Taken from '@salesforce/label/c.Channels_Taken';
import Channels_Why from '@salesforce/label/c.Channels_Why';
import Rule_Active from '@salesforce/label/c.Rule_Active';
import Rule_Anything from '@salesforce/label/c.Rule_Anything';
import Rule_Campaign from '@salesforce/label/c.Rule_Campaign';
import Rule_Channel from '@salesforce/label/c.Rule_Channel';
import Rule_Click_Id from '@salesforce/label/c.Rule_Click_Id';
import Rule_Conditions from '@salesforce/label/c.Rule_Conditions';
import Rule_Landing_Page from '@salesforce/label/c.Rule_Landing_Page';
import Rule_Landing_Page_Help from '@salesforce/label/c.Rule_Landing_Page_Help';
import Rule_Medium from '@salesforce/label/c.Rule_Medium';
import Rule_Order from '@salesforce/label/c.Rule_Order';
import Rule_Order_Help from '@salesforce/label/c.Rule_Order_Help';
import Rule_Pattern_Help from '@salesforce/label/c.Rule_Pattern_Help';
import Rule_Referring_Website from '@salesforce/label/c.Rule_Referring_Website';
import Rule_Referring_Website_Help from '@salesforce/label/c.Rule_Referring_Website_Help';
import Rule_Source from '@salesforce/label/c.Rule_Source';
import Rule_Subchannel from '@salesforce/label/c.Rule_Subchannel';

export const LABELS = {
  heading: Channels_Heading,
  why: Channels_Why,
  rules: Channels_Rules,
  rulesWhy: Channels_Rules_Why,
  add: Channels_Add,
  default: Channels_Default,
  empty: Channels_Empty,
  emptyText: Channels_Empty_Text,
  export: Channels_Export,
  fileName: Channels_File_Name,
  fileTooLarge: Channels_File_Too_Large,
  formOpen: Channels_Form_Open,
  import: Channels_Import,
  importFailed: Channels_Import_Failed,
  imported: Channels_Imported,
  importedOne: Channels_Imported_One,
  moved: Channels_Moved,
  newRule: Channels_New_Rule,
  off: Channels_Off,
  on: Channels_On,
  removed: Channels_Removed,
  ruleTitle: Channels_Rule_Title,
  seeded: Channels_Seeded,
  taken: Channels_Taken
};

export interface InputFacts {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly isCheckbox?: boolean;
}

export const RULE_INPUTS: readonly InputFacts[] = [
  { name: 'order', label: Rule_Order, help: Rule_Order_Help },
  { name: 'channel', label: Rule_Channel },
  { name: 'subchannel', label: Rule_Subchannel },
  { name: 'medium', label: Rule_Medium, help: Rule_Pattern_Help },
  { name: 'source', label: Rule_Source, help: Rule_Pattern_Help },
  { name: 'campaign', label: Rule_Campaign, help: Rule_Pattern_Help },
  { name: 'clickId', label: Rule_Click_Id, help: Rule_Pattern_Help },
  { name: 'landingPage', label: Rule_Landing_Page, help: Rule_Landing_Page_Help },
  { name: 'referringWebsite', label: Rule_Referring_Website, help: Rule_Referring_Website_Help },
  { name: 'active', label: Rule_Active, isCheckbox: true }
];

export const RULE_COLUMNS = [Rule_Order, Rule_Channel, Rule_Conditions, Rule_Active];
export const ANYTHING = Rule_Anything;

/** The label of a property; one without input is called by its name. */
export function nameOf(property: string): string {
  return RULE_INPUTS.find(({ name }) => name === property)?.label ?? property;
}
