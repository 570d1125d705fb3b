// Generated from force-app by `npm run generate`. Do not edit.

declare module '@salesforce/schema/Task.BizibleId__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Task.Touchpoint_Date__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Event.BizibleId__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Event.Touchpoint_Date__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Active__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Half_Life_Days__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Kind__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Model_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Weight_Closed__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Weight_FT__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Weight_LC__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Weight_Middle__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Model__c.Weight_OC__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Account__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Attribution_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Channel_Path__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Channel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Contact__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Custom_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Custom_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.First_Touch_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.First_Touch_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Full_Path_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Full_Path_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Kind__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Last_Touch_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Last_Touch_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Lead_Creation_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Lead_Creation_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Linear_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Linear_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Opportunity__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Position__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Subchannel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Time_Decay_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Time_Decay_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Touchpoint_Date__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.Touchpoint__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.U_Shaped_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.U_Shaped_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.W_Shaped_Credit__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Attribution_Touchpoint__c.W_Shaped_Revenue__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Active__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Campaign__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Channel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Click_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Landing_Page__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Medium__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Order__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Referring_Website__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Rule_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Source__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Channel_Rule__c.Subchannel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Erasure__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Erasure__c.Counts__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Erasure__c.Erased_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Erasure__c.Erasure_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Cursor__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Decided__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Ended_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Heartbeat_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Kind__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Message__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Read__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Replay_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Requests__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Retry_Ids__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Run_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Set_Aside__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Started_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Status__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Watermark__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Resolution_Run__c.Written__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c.Active__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c.Applies_To__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c.Field__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c.Group__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c.Operator__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c.Rule_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Suppression_Rule__c.Value__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Account_Mapping__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Amount_Field__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Call_Time_Field__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Call_Types__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Caller_Number_Field__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Carryover__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Dialled_Number_Field__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Filter_Call_Types__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Filter_Dispositions__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Filter_Types__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Identity_Conflict__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Ignored_Referrers__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Lookback_Days__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Minimum_Duration_Seconds__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Own_Domains__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Person_Visitor_Id_Field__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Phone_Country__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Retention_Days__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Rules_Version__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Shared_Emails__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Static_Numbers__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Time_Zone__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Vendor_Rules__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Visitor_Id_Field__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Window_Basis__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Window_Minutes__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Setting__c.Wizard_Progress__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Switch__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchline_Switch__c.Capture_Off__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Account__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Ad_Campaign_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Ad_Content__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Ad_Group_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Ad_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Browser__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Call_Count__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Call_Duration__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Call__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Caller_Number__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Campaign_Name__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Channel_Path__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Channel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Contact__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Count_First_Touch__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Count_Lead_Creation__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Count_U_Shaped__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Form_URL__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Geo_City__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Geo_Country__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Geo_Region__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Keyword__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Kind__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Landing_Page__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Lead__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Medium__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Person_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Platform__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Position__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Referrer_Page__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Search_Phrase__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Session_Medium__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Source__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Subchannel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Task_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Touchpoint_Date__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Touchpoint_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Touchpoint_Type__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Visitor_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Touchpoint__c.Web_Session__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Attempts__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.BizibleId__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Call_Owner__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Call_Time_Source__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Call_Time__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Call__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Caller_Number__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Candidates__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Contact__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Decided_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Dialled_Number__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Direction__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Disposition__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Duration_Seconds__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Evidence__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Lead__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Outcome_Word__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Outcome__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Reason_Word__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Reason__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Rules_Version__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Session_Age_Seconds__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Subject__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Task_Created_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Task_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Task_Type__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Touchpoint__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Vendor_Call_Time__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Vendor__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Visitor_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Web_Session__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.What_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracked_Call__c.Write_Error__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracking_Number__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracking_Number__c.Channel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracking_Number__c.Phone_E164__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracking_Number__c.Pooled__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracking_Number__c.Subchannel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Tracking_Number__c.Vendor__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c' {
  const reference: { readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Ad_Campaign_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Ad_Content__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Ad_Group_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Ad_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.BizibleId__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Browser__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Campaign_Name__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Channel_Inherited__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Channel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Chat_Started_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Click_Id_Type__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Click_Id__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Email__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Form_Submitted_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Form_URL__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Geo_City__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Geo_Country__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Geo_Region__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Keyword__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Landing_Page_Raw__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Landing_Page__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Last_Activity_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Medium__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Owner_Person_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Page_Views__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Platform__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Referrer_Page_Raw__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Referrer_Page__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Search_Phrase__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Session_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Source__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Started_At__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Subchannel__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/schema/Web_Session__c.Visitor_Key__c' {
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}
declare module '@salesforce/label/c.Access_Again' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Again_Note' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Ask' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Ask_Companion' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Ask_Head' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Ask_Package' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Attribution_Touchpoints' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Call_Attribution' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Call_Time_Field' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Capture' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Capture_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Capture_None_Detail' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Capture_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Capture_Some' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Capture_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Column_Object' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Column_Rights' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_App' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_Copy_Head' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_Deploy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_File' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_File_Note' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_Name' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_Readers' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_System' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Companion_Xml' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Create' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Credit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Delete' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Edit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Journey_Caption' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Journey_Pages' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Layout_Caption' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Mend_Companion' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Mend_Package' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Object_Account' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Object_Contact' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Object_Lead' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Object_Opportunity' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Account_Pages' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Contact_Pages' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Flows' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Layouts' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Lead_Pages' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Opportunity_Pages' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Sets' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Switch' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Open_Task_Pages' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Read' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Records' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Resolve' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Resolve_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Rights_All' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Rights_Read' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Settings' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Show' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Show_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Standard' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Switch_How' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Task_Caption' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Task_Pages' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Touchpoint_Journey' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Visitor_Id_Field' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Access_You' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Choose' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Client' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Client_1' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Client_2' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Client_3' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Client_4' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Client_5' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Clock' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Clock_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Column_File' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Column_Guide' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Column_Where' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Container' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Doctor_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Dry_Run_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Environment_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_In_App' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_In_App_Limits' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_In_App_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Key' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Key_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Key_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Login' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Login_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Login_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Open_Clients' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Open_Users' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Question' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Resolve_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Run' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Run_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Timer' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_User' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_User_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Watch_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Watch_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Automation_Workflow' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Back' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Campaign' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Cut' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Download' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_More' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Opportunity' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Outcome' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Person' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Position' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Reason' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Revenue' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Shown' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Source' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Type' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_Vendor' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Behind_When' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Decided' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Error_Read' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Error_Resolve' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Error_Set_Aside' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Missing_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_No_Touchpoint' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Not_Captured' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Not_Captured_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Open_Call' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Open_Credited' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Open_Task' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Open_Touchpoint' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Resolve' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Resolved_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Resolved_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Resolved_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Stage_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Stage_Writing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Call_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Asking' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Duration_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Empty_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Look_Again' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Seen_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Seen_Summary' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Seen_Summary_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Seen_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Calls_Without_Tasks' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_All_Tied' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Blank_Campaign' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Blank_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Blank_Source' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_By_Campaign' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_By_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_By_Source' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Callers' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Corporate_Currency' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Download' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Empty_Revenue' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Empty_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_First_Day' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_First_Touches' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Last_Day' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Left_Out' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_No_Touchpoint' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Origins' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Origins_By' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Others' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Outcomes' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Over_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Revenue' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_To_Do' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Untied' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_With_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Card_Without_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Ad' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Ad_When' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Carried' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Direct' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Late_When' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Paid_Search' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Soon_When' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Carryover_Typed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Change_Added' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Change_Blank' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Change_Deleted' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Change_Removed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Change_Row' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Change_To' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Change_Whole_Row' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Add' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Default' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Empty_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Export' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_File_Name' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_File_Too_Large' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Form_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Form_Open_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Import' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Import_Failed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Imported' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Imported_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Moved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_New_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_New_Rule' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Number_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Numbers' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Numbers_Add' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Numbers_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Numbers_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Off' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_On' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Removed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Rule_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Rules' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Rules_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Seeded' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Taken' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Channels_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Check_Fine' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Check_Note' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Check_To_Do' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Check_Unknown' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Conflict_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Conflict_Hidden' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Conflict_Task' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Conflict_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Copy_Button' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Amount' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Amount_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Amount_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Amount_Not_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Amount_Proved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Asking' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Blank_Amount' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Close_Date' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Deal' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Deals' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_No_Deals' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_People' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_People_Account' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_People_Primary' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_People_Roles' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_People_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Sum' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Won' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Credit_Won_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Calls_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Empty_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Less' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_More' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Point_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Points' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Refresh' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Revenue' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Revenue_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Revenue_Hidden' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Same' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Set_Up' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Tied' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Tied_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Waiting_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Waiting_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Dash_Waiting_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_After' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Before' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Button' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Counts' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Empty_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Examples' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_None_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Some' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Some_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Effect_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Closed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Hidden' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Icon' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Network' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_No_Access' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_No_Answer' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_No_Credit_Access' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_No_Parent' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Not_Found' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Retry' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Session' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Setup' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Too_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Unavailable' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Unknown' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Unrecorded' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Error_Unseen' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Evidence_Blank' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Evidence_Values' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Evidence_Visits' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Call' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Chat' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Credit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Day' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Form' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Middle' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Model' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Position' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Revenue' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Touch' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Example_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_All' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Call_Types' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Call_Types_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Dispositions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Duration' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Duration_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_List_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Looks' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Looks_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Static' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Static_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Types' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Calls_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Custom' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Days_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_First_Day' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Last_Day' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Last_Days' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Period' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Filter_Vendor' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Again' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Attention' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Automation_Never' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Automation_Runs' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Automation_Stale' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Broken' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Calls_Forgotten' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Calls_In_Conflict' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Calls_Match' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Calls_Of_Nobody' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Calls_Pending' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Calls_Set_Aside' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Capture_Flow_Inactive' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Capture_Of_Other_Field' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Capture_Off' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Capture_On' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Channel_Rules_All_Inactive' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Channel_Rules_Hold' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Channel_Rules_Repeated' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Channel_Rules_Unreachable' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Channel_Rules_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Capture' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Channel_Rules' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Credit_Object' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Field_Names' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Lease' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_May_Resolve' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Models' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Own_Objects' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Pending_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Requests' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Runs' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Sessions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Set_Aside_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Settings' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Sight' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Standard_Objects' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Storage' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Suppression_Rules' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Task_Fields' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Tracking_Numbers' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Unmatched_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Check_Visitor_Ids' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Checked_At' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Credit_Closed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Credit_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Dialled_Number_Not_Read' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Direction_Filter_Excludes_Inbound' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Duration_Filter_Huge' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Field_Names_Found' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Field_Names_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Fine' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Item_Blank' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Item_Count' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Item_More' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Item_Trend' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Item_Value' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Lease_Held' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Lease_Stale' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Lookback_Below_Window' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_May_Not_Resolve' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_May_Resolve' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Models_Hold' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Models_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_No_Default_Settings' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_No_Lease' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_No_Recent_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_No_Session_For_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_No_Sessions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_None_Pending' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_None_Set_Aside' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Not_Known' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Numbers_Hold' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Numbers_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Company' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Custom_Settings' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Flows' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Models' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Numbers' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Permission_Sets' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Rules' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Runs' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Sessions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Settings' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Step' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Open_Suppression' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Own_Objects_Closed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Own_Objects_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Requests_Left' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Requests_Short' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Requests_Spent' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Retention_Below_Lookback' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Retention_Unset' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Run_Failed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Run_Partial' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Run_Stopped' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sees_All' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sees_Too_Little' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sessions_After_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sessions_Arrive' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sessions_Past_Retention' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sessions_Stopped' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sessions_Too_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Sessions_Too_Old_For_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Settings_Hold' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Settings_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Shipped_Channel_Rules_Hold' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Shipped_Settings_Hold' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Standard_Objects_Closed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Standard_Objects_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Static_Numbers_Idle' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Static_Numbers_Without_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Storage_Fine' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Storage_Full' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Storage_Much' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Suppression_Holds' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Suppression_Wrong' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Task_Fields_Closed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Task_Fields_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Type_Filter_Excludes_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Unknown' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Unknown_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Vendor_Sends_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Verdict_Attention' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Verdict_Attention_1' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Verdict_Broken' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Verdict_Broken_1' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Verdict_Ok' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Visitor_Ids_Arrive' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Visitor_Ids_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Health_Window_Huge' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Boolean' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Cells' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Column' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Column_Twice' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_More' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Not_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Quote' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Rows' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Import_Rule' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Asking' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Automation' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Deciding' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Deciding_Here' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Empty_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Hidden' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Label' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Label_New' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_List' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_New' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Not_Decided' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Unknown_Caller' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Inbox_Watching' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_All' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Began' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Call_Length' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Calls_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Calls_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Calls_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Days_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Days_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Empty_Opportunity' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Empty_Person' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Hidden' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Kind_Call' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Kind_Chat' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Kind_Form' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Kind_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Legend' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Model' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_More' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_No_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Shortened' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Touch_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Journey_Touches' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Link_New_Tab' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Call_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Call_Time_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Caller' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Caller_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Dialled' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Dialled_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Field_Problem' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Found' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Found_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Not_Read' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Proof_Bad_Name' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Proof_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Proof_Not_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Proof_Not_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Proved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Unproved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Visitor_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Visitor_Id_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Map_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Activate_Flow' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Ask_Vendor' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Assign_Permission_Set' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Await_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Begin_Sessions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Bring_Sessions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Check_Call_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Check_Window' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Connect_People' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Edit_Channel_Rules' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Edit_Models' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Edit_Numbers' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Edit_Settings' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Edit_Suppression' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Grant_Sight' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Grant_Task_Fields' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Keep_Sessions_Outside' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Make_Own_Permission_Set' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Mend_Records' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Mend_Refusals' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Prune_Sessions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Read_Run_Message' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Review_Conflicts' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Run_Automation' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Save_Requests' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Set_Retention' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Turn_Capture_On' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Mend_Wait_For_Lease' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_Custom' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_First_Touch' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_Full_Path' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_Last_Touch' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_Lead_Creation' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_Linear' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_Time_Decay' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_U_Shaped' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Model_W_Shaped' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Custom' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Half_Life' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Half_Life_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Offer' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Weight_Closed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Weight_FT' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Weight_LC' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Weight_Middle' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Weight_OC' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Models_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Conflict_Email' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Conflict_Interaction' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Conflict_Standalone' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Copied' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Copy_By_Hand' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Excluded' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Message' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_No_Person' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_No_Session' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_No_Visitor_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_No_Visitor_Id_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_No_Visitor_Id_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_No_Visitor_Id_Vendor' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Pending' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Pending_Reader' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Repeat' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Starts_Later' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Suppressed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Task_Deleted' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Too_Old' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Too_Old_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Too_Old_Call_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Next_Unknown' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Number_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Number_Phone' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Number_Phone_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Number_Pooled' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Number_Pooled_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Number_Subchannel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Number_Vendor' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Outcome_Held' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Outcome_Merged' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Outcome_Pending' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Outcome_Repeat' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Outcome_Skipped' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Outcome_Standalone' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Path_Attention' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Path_Done' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Path_Now' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Path_Place' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Path_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Path_To_Do' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Path_Unsaved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Actions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Builder' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Buttons' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Components' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Details' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Fields' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Highlights' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Layout' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Other_Component' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Other_Field' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Picture_Section' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Position_Closed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Position_FT' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Position_LC' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Position_OC' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Position_Pending' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Position_PostLC' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Decimals' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Email' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Field_Name' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Filled' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Fixed_Weights' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Host' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Length' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Not_Negative' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_One_Of' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Other' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Pattern' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Phone' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Positive' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Range' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Rows' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Unique' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Problem_Weights' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Again' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Begin' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Call' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Call_Done' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Capturing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Clean' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Cleaned' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Decide' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Decided' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Decided_Other' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Field_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Field_Other' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Fields' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Flows' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Left' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Left_Done' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Left_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Look' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Looked' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Looking' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_No_Task' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_No_Trace' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Not_Captured' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Not_Captured_Other' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Not_Done' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Open' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Pending_Other' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Proved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Stopped' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Subject' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Touchpoint' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Visit_Done' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Visit_Gone' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Proof_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Excluded_By_Filter' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Identity_Conflict' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Matched' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_No_Person' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_No_Session' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_No_Visitor_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Session_Already_Credited' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Session_Starts_Later' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Session_Too_Old' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Static_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Suppressed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Reason_Task_Deleted' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Retention_Count' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Retention_For_Ever' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Retention_Keep' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Retention_Today' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Row_Cancel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Row_Done' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Anything' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Campaign' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Click_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Conditions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Landing_Page' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Landing_Page_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Medium' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Order' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Order_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Pattern_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Referring_Website' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Referring_Website_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Source' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Rule_Subchannel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Again' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Column_Decided' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Column_Requests' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Column_Set_Aside' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Column_Started' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Column_Status' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Column_Written' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Complete' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Failed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Fresh' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Never' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Old' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Old_Detail' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Partial' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Running' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Stopped' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Table' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Run_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Call_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Caller' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Counts' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Created' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Dialled' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Table' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Task' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Seen_Visitor_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Again' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Age_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Arrive' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Arrive_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Basis' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Basis_Activity' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Basis_Start' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Build' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Build_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Build_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Carryover' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Carryover_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Carryover_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Ignored' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Ignored_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Import' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Import_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Import_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Kept' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Login' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Lookback' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Lookback_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Other' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Other_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Other_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Own_Domains' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Own_Domains_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Retention' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Retention_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Retention_Short' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Retention_Short_Detail' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_None_Detail' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_Old' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_Old_Detail' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_There_Some' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Warehouse_Copy' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Warehouse_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Window' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sessions_Window_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_All_Mine' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_All_Theirs' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Cancel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Choose' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Mine' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Save' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Theirs' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Setup_Conflict_Was' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Button' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Deciding' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Made' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Making' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Outcome' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Remove' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Removed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Removing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Subject' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Sim_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.State_Loading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Access' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Automation' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Calls' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Channels' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Credit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Health' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Proof' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Step_Sessions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Call_Count_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Call_Count_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Call_Time_Created' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Campaign' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Conflict_Email' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Conflict_Held' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Conflict_Interaction' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Conflict_Merged' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Conflict_Standalone' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Credit_With' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Cut' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Evidence_Broken' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Evidence_Missing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Evidence_Other_Version' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Excluded' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Blank_Type' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Built_In_Rule' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Earlier_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_No_Rule' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_No_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Nothing' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Rule' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Some_Rule' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Task_Created' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Task_Type' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Vendor' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_From_Visit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_Direct_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_Direct_Before' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_Direct_During' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_From_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_From_Before' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_From_During' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_Visit_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_Visit_Before' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Merged_Visit_During' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_No_Person' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_No_Session' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_No_Visitor_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_No_Web_Data' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Past_Window' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Past_Window_Exactly' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Pending' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Refused' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Refused_Earlier_Start' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Refused_Greater_Key' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Refused_Starts_Later' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Refused_Too_Old' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Refused_Too_Old_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Repeat' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Starts_Later' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Starts_Later_After' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Static_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Static_Number_Of' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Suppressed' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Suppressed_By' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Taken' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Taken_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Taken_Conflict' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Taken_Credited' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Taken_During' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Taken_Waiting' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Task_Deleted' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Too_Old' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Too_Old_Active' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Too_Old_Before' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Unknown' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Unknown_Reason' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Value_Call_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Value_Channel' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Value_Medium' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Value_Type' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Visit_Direct' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Visit_Unknown' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Visits_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Visits_Nearest' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Visits_None' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Visits_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Story_Write_Error' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Actions' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Delete' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Down' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Edit' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Next' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Page' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Previous' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Table_Up' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Any' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Bad_Referrer' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Bad_Url' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Built_In' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_By' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Column' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Empty' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Medium' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Medium_Help' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_No_Rule' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Pattern' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Referrer' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Seen' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Url' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Tester_Why' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Age' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Call' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Early' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Form' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Inside' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Late' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Late_Exactly' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Look_Back' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Outside' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Pages_Many' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Pages_One' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Timeline_Window' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_CTM_Cookie' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_CTM_Map' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_CTM_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_CallRail_Cookie' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_CallRail_Late' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_CallRail_Map' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Choose' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Choose_First' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Copy_Call_Time' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Copy_Cookie' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Copy_Letter' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Copy_Script' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Copy_Visitor_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_DialogTech_Ask' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_DialogTech_Direction' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Heading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Invoca_Cookie' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Invoca_Map' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Invoca_Number' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Letter' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Name_Other' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Other_Cookie' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Other_Map' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Step_Layout' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Vendor_Step_Test' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Call_Type' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Counts' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Deleted' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Disposition' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Duration' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_No_Visitor_Id' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Not_Recorded' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Static' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Verdict_Type' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Window_First_Page' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Window_Last_Page' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Window_Not_Tied' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Window_Tied' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Back' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Denied' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Denied_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Discard' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Discarded' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Error_Read' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Error_Save' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Finish' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Finished' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Look_Only' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Next' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Others' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Problems' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Problems_Text' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Reading' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Refused' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Save' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Saved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Saving' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Skip' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Step_Region' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Title' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Unsaved' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Wizard_Unsaved_Not_Kept' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Word_No' {
  const value: string;
  export default value;
}
declare module '@salesforce/label/c.Word_Yes' {
  const value: string;
  export default value;
}
declare module '@salesforce/customPermission/Resolve_Calls' {
  const value: boolean | undefined;
  export default value;
}
