/** Words of the step, in one place: it has many. */
import Access_Open_Sets from '@salesforce/label/c.Access_Open_Sets';
import Wizard_Back from '@salesforce/label/c.Wizard_Back';
import Wizard_Denied from '@salesforce/label/c.Wizard_Denied';
import Wizard_Denied_Text from '@salesforce/label/c.Wizard_Denied_Text';
import Wizard_Discard from '@salesforce/label/c.Wizard_Discard';
import Wizard_Discarded from '@salesforce/label/c.Wizard_Discarded';
import Wizard_Error_Read from '@salesforce/label/c.Wizard_Error_Read';
import Wizard_Error_Save from '@salesforce/label/c.Wizard_Error_Save';
import Wizard_Finish from '@salesforce/label/c.Wizard_Finish';
import Wizard_Finished from '@salesforce/label/c.Wizard_Finished';
import Wizard_Look_Only from '@salesforce/label/c.Wizard_Look_Only';
import Wizard_Next from '@salesforce/label/c.Wizard_Next';
import Wizard_Others from '@salesforce/label/c.Wizard_Others';
import Wizard_Problems from '@salesforce/label/c.Wizard_Problems';
import Wizard_Problems_Text from '@salesforce/label/c.Wizard_Problems_Text';
import Wizard_Reading from '@salesforce/label/c.Wizard_Reading';
import Wizard_Refused from '@salesforce/label/c.Wizard_Refused';
import Wizard_Save from '@salesforce/label/c.Wizard_Save';
import Wizard_Saved from '@salesforce/label/c.Wizard_Saved';
import Wizard_Saving from '@salesforce/label/c.Wizard_Saving';
import Wizard_Skip from '@salesforce/label/c.Wizard_Skip';
import Wizard_Step_Region from '@salesforce/label/c.Wizard_Step_Region';
import Wizard_Title from '@salesforce/label/c.Wizard_Title';
import Wizard_Unsaved from '@salesforce/label/c.Wizard_Unsaved';
import Wizard_Unsaved_Not_Kept from '@salesforce/label/c.Wizard_Unsaved_Not_Kept';

export const WIZARD_LABELS = {
  title: Wizard_Title,
  reading: Wizard_Reading,
  errorRead: Wizard_Error_Read,
  errorSave: Wizard_Error_Save,
  denied: Wizard_Denied,
  deniedText: Wizard_Denied_Text,
  lookOnly: Wizard_Look_Only,
  openSets: Access_Open_Sets,
  stepRegion: Wizard_Step_Region,
  back: Wizard_Back,
  skip: Wizard_Skip,
  next: Wizard_Next,
  save: Wizard_Save,
  finish: Wizard_Finish,
  discard: Wizard_Discard,
  discarded: Wizard_Discarded,
  saving: Wizard_Saving,
  saved: Wizard_Saved,
  finished: Wizard_Finished,
  unsaved: Wizard_Unsaved,
  unsavedNotKept: Wizard_Unsaved_Not_Kept,
  problems: Wizard_Problems,
  problemsText: Wizard_Problems_Text,
  refused: Wizard_Refused,
  others: Wizard_Others
};
