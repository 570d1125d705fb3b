import Credit_Amount from '@salesforce/label/c.Credit_Amount';
import Credit_Amount_Help from '@salesforce/label/c.Credit_Amount_Help';
import Credit_Amount_Missing from '@salesforce/label/c.Credit_Amount_Missing';
import Credit_Amount_Not_Number from '@salesforce/label/c.Credit_Amount_Not_Number';
import Credit_Amount_Proved from '@salesforce/label/c.Credit_Amount_Proved';
import Credit_Asking from '@salesforce/label/c.Credit_Asking';
import Credit_Blank_Amount from '@salesforce/label/c.Credit_Blank_Amount';
import Credit_Close_Date from '@salesforce/label/c.Credit_Close_Date';
import Credit_Deal from '@salesforce/label/c.Credit_Deal';
import Credit_Deals from '@salesforce/label/c.Credit_Deals';
import Credit_Error from '@salesforce/label/c.Credit_Error';
import Credit_Heading from '@salesforce/label/c.Credit_Heading';
import Credit_No_Deals from '@salesforce/label/c.Credit_No_Deals';
import Credit_People from '@salesforce/label/c.Credit_People';
import Credit_People_Account from '@salesforce/label/c.Credit_People_Account';
import Credit_People_Primary from '@salesforce/label/c.Credit_People_Primary';
import Credit_People_Roles from '@salesforce/label/c.Credit_People_Roles';
import Credit_People_Why from '@salesforce/label/c.Credit_People_Why';
import Credit_Sum from '@salesforce/label/c.Credit_Sum';
import Credit_Why from '@salesforce/label/c.Credit_Why';
import Credit_Won from '@salesforce/label/c.Credit_Won';
import Credit_Won_Text from '@salesforce/label/c.Credit_Won_Text';
import Models_Half_Life from '@salesforce/label/c.Models_Half_Life';

export const LABELS = {
  heading: Credit_Heading,
  why: Credit_Why,
  people: Credit_People,
  peopleWhy: Credit_People_Why,
  amount: Credit_Amount,
  amountHelp: Credit_Amount_Help,
  won: Credit_Won,
  wonText: Credit_Won_Text,
  deals: Credit_Deals,
  noDeals: Credit_No_Deals,
  asking: Credit_Asking,
  error: Credit_Error
};

/** {0} is the field. */
export const AMOUNT_WORDS = { proved: Credit_Amount_Proved, missing: Credit_Amount_Missing, notNumber: Credit_Amount_Not_Number };
export const DEAL_COLUMNS = [Credit_Deal, Credit_Close_Date, Credit_Amount];
export const BLANK_AMOUNT = Credit_Blank_Amount;
/** {0} is the sum. */
export const SUM = Credit_Sum;
export const HALF_LIFE = Models_Half_Life;

export const MAPPINGS = [
  { value: 'account', label: Credit_People_Account },
  { value: 'contactRoles', label: Credit_People_Roles },
  { value: 'primaryContactRole', label: Credit_People_Primary }
];
