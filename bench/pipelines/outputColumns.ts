/** The columns of the output files, spelled out here once more: the reference shares nothing with what it is held against. */
export const TRACKED_CALL_COLUMNS =
  'Task_Id__c,BizibleId__c,Call_Owner__c,Call_Time_Source__c,Call_Time__c,Caller_Number__c,Candidates__c,Contact__c,Dialled_Number__c,Direction__c,Disposition__c,Duration_Seconds__c,Evidence__c,Lead__c,Outcome__c,Reason__c,Rules_Version__c,Session_Age_Seconds__c,Subject__c,Task_Created_At__c,Task_Type__c,Touchpoint__r.Touchpoint_Key__c,Vendor_Call_Time__c,Vendor__c,Visitor_Key__c,Web_Session__r.Session_Key__c,What_Id__c'.split(
    ','
  );

export const TOUCHPOINT_COLUMNS =
  'Touchpoint_Key__c,Account__c,Ad_Campaign_Id__c,Ad_Content__c,Ad_Group_Id__c,Ad_Id__c,Browser__c,Call_Count__c,Call_Duration__c,Caller_Number__c,Campaign_Name__c,Channel_Path__c,Channel__c,Contact__c,Count_First_Touch__c,Count_Lead_Creation__c,Count_U_Shaped__c,Form_URL__c,Geo_City__c,Geo_Country__c,Geo_Region__c,Keyword__c,Kind__c,Landing_Page__c,Lead__c,Medium__c,Person_Key__c,Platform__c,Position__c,Referrer_Page__c,Search_Phrase__c,Session_Medium__c,Source__c,Subchannel__c,Task_Id__c,Touchpoint_Date__c,Touchpoint_Type__c,Visitor_Key__c,Web_Session__r.Session_Key__c'.split(
    ','
  );

/** What a touchpoint has from its session just as it is there (R18). */
export const COPIED_COLUMNS =
  'Ad_Campaign_Id__c,Ad_Content__c,Ad_Group_Id__c,Ad_Id__c,Browser__c,Campaign_Name__c,Geo_City__c,Geo_Country__c,Geo_Region__c,Keyword__c,Landing_Page__c,Platform__c,Referrer_Page__c,Search_Phrase__c,Source__c'.split(
    ','
  );
