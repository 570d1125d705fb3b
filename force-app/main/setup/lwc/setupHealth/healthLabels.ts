import Health_Again from '@salesforce/label/c.Health_Again';
import Health_Attention from '@salesforce/label/c.Health_Attention';
import Health_Broken from '@salesforce/label/c.Health_Broken';
import Health_Checked_At from '@salesforce/label/c.Health_Checked_At';
import Health_Error from '@salesforce/label/c.Health_Error';
import Health_Fine from '@salesforce/label/c.Health_Fine';
import Health_Item_Blank from '@salesforce/label/c.Health_Item_Blank';
import Health_Item_Count from '@salesforce/label/c.Health_Item_Count';
import Health_Item_More from '@salesforce/label/c.Health_Item_More';
import Health_Item_Trend from '@salesforce/label/c.Health_Item_Trend';
import Health_Item_Value from '@salesforce/label/c.Health_Item_Value';
import Health_Reading from '@salesforce/label/c.Health_Reading';
import Health_Title from '@salesforce/label/c.Health_Title';
import Health_Unknown from '@salesforce/label/c.Health_Unknown';
import Health_Unknown_Text from '@salesforce/label/c.Health_Unknown_Text';
import Health_Verdict_Attention from '@salesforce/label/c.Health_Verdict_Attention';
import Health_Verdict_Attention_1 from '@salesforce/label/c.Health_Verdict_Attention_1';
import Health_Verdict_Broken from '@salesforce/label/c.Health_Verdict_Broken';
import Health_Verdict_Broken_1 from '@salesforce/label/c.Health_Verdict_Broken_1';
import Health_Verdict_Ok from '@salesforce/label/c.Health_Verdict_Ok';

/** The page's own words; those of findings and mends stand beside them. */
export const HEALTH_LABELS = {
  title: Health_Title,
  again: Health_Again,
  reading: Health_Reading,
  error: Health_Error,
  checkedAt: Health_Checked_At,
  broken: Health_Broken,
  attention: Health_Attention,
  unknown: Health_Unknown,
  unknownText: Health_Unknown_Text,
  fine: Health_Fine,
  verdictOk: Health_Verdict_Ok,
  verdictAttention: Health_Verdict_Attention,
  verdictAttention1: Health_Verdict_Attention_1,
  verdictBroken: Health_Verdict_Broken,
  verdictBroken1: Health_Verdict_Broken_1,
  itemBlank: Health_Item_Blank,
  itemValue: Health_Item_Value,
  itemCount: Health_Item_Count,
  itemTrend: Health_Item_Trend,
  itemMore: Health_Item_More
} as const;
