/** The labels of a call's story for the pages: each has to be imported by name, so that the org translates it. Node reads the same set from the package. */
import type { CallStoryLabels } from 'c/callStory';
import Outcome_Merged from '@salesforce/label/c.Outcome_Merged';
import Outcome_Standalone from '@salesforce/label/c.Outcome_Standalone';
import Outcome_Repeat from '@salesforce/label/c.Outcome_Repeat';
import Outcome_Skipped from '@salesforce/label/c.Outcome_Skipped';
import Outcome_Held from '@salesforce/label/c.Outcome_Held';
import Outcome_Pending from '@salesforce/label/c.Outcome_Pending';
import Reason_Matched from '@salesforce/label/c.Reason_Matched';
import Reason_No_Session from '@salesforce/label/c.Reason_No_Session';
import Reason_Session_Too_Old from '@salesforce/label/c.Reason_Session_Too_Old';
import Reason_Session_Starts_Later from '@salesforce/label/c.Reason_Session_Starts_Later';
import Reason_Session_Already_Credited from '@salesforce/label/c.Reason_Session_Already_Credited';
import Reason_No_Visitor_Id from '@salesforce/label/c.Reason_No_Visitor_Id';
import Reason_Excluded_By_Filter from '@salesforce/label/c.Reason_Excluded_By_Filter';
import Reason_Task_Deleted from '@salesforce/label/c.Reason_Task_Deleted';
import Reason_Suppressed from '@salesforce/label/c.Reason_Suppressed';
import Reason_No_Person from '@salesforce/label/c.Reason_No_Person';
import Reason_Identity_Conflict from '@salesforce/label/c.Reason_Identity_Conflict';
import Reason_Static_Number from '@salesforce/label/c.Reason_Static_Number';
import Story_Merged from '@salesforce/label/c.Story_Merged';
import Story_Merged_From_Before from '@salesforce/label/c.Story_Merged_From_Before';
import Story_Merged_From_Active from '@salesforce/label/c.Story_Merged_From_Active';
import Story_Merged_From_During from '@salesforce/label/c.Story_Merged_From_During';
import Story_Merged_Direct_Before from '@salesforce/label/c.Story_Merged_Direct_Before';
import Story_Merged_Direct_Active from '@salesforce/label/c.Story_Merged_Direct_Active';
import Story_Merged_Direct_During from '@salesforce/label/c.Story_Merged_Direct_During';
import Story_Merged_Visit_Before from '@salesforce/label/c.Story_Merged_Visit_Before';
import Story_Merged_Visit_Active from '@salesforce/label/c.Story_Merged_Visit_Active';
import Story_Merged_Visit_During from '@salesforce/label/c.Story_Merged_Visit_During';
import Story_Too_Old from '@salesforce/label/c.Story_Too_Old';
import Story_Too_Old_Before from '@salesforce/label/c.Story_Too_Old_Before';
import Story_Too_Old_Active from '@salesforce/label/c.Story_Too_Old_Active';
import Story_No_Session from '@salesforce/label/c.Story_No_Session';
import Story_Starts_Later from '@salesforce/label/c.Story_Starts_Later';
import Story_Starts_Later_After from '@salesforce/label/c.Story_Starts_Later_After';
import Story_Conflict_Standalone from '@salesforce/label/c.Story_Conflict_Standalone';
import Story_Static_Number from '@salesforce/label/c.Story_Static_Number';
import Story_Static_Number_Of from '@salesforce/label/c.Story_Static_Number_Of';
import Story_Repeat from '@salesforce/label/c.Story_Repeat';
import Story_No_Visitor_Id from '@salesforce/label/c.Story_No_Visitor_Id';
import Story_Excluded from '@salesforce/label/c.Story_Excluded';
import Story_Task_Deleted from '@salesforce/label/c.Story_Task_Deleted';
import Story_Suppressed from '@salesforce/label/c.Story_Suppressed';
import Story_No_Person from '@salesforce/label/c.Story_No_Person';
import Story_Conflict_Held from '@salesforce/label/c.Story_Conflict_Held';
import Story_Pending from '@salesforce/label/c.Story_Pending';
import Story_Unknown from '@salesforce/label/c.Story_Unknown';
import Story_Unknown_Reason from '@salesforce/label/c.Story_Unknown_Reason';
import Story_Campaign from '@salesforce/label/c.Story_Campaign';
import Story_Credit_With from '@salesforce/label/c.Story_Credit_With';
import Story_Call_Count_One from '@salesforce/label/c.Story_Call_Count_One';
import Story_Call_Count_Many from '@salesforce/label/c.Story_Call_Count_Many';
import Story_Suppressed_By from '@salesforce/label/c.Story_Suppressed_By';
import Story_Past_Window from '@salesforce/label/c.Story_Past_Window';
import Story_Past_Window_Exactly from '@salesforce/label/c.Story_Past_Window_Exactly';
import Story_No_Web_Data from '@salesforce/label/c.Story_No_Web_Data';
import Story_Conflict_Email from '@salesforce/label/c.Story_Conflict_Email';
import Story_Conflict_Interaction from '@salesforce/label/c.Story_Conflict_Interaction';
import Story_Conflict_Merged from '@salesforce/label/c.Story_Conflict_Merged';
import Story_Call_Time_Created from '@salesforce/label/c.Story_Call_Time_Created';
import Story_Cut from '@salesforce/label/c.Story_Cut';
import Story_Write_Error from '@salesforce/label/c.Story_Write_Error';
import Story_Evidence_Missing from '@salesforce/label/c.Story_Evidence_Missing';
import Story_Evidence_Broken from '@salesforce/label/c.Story_Evidence_Broken';
import Story_Evidence_Other_Version from '@salesforce/label/c.Story_Evidence_Other_Version';
import Story_Visits_None from '@salesforce/label/c.Story_Visits_None';
import Story_Visits_One from '@salesforce/label/c.Story_Visits_One';
import Story_Visits_Many from '@salesforce/label/c.Story_Visits_Many';
import Story_Visits_Nearest from '@salesforce/label/c.Story_Visits_Nearest';
import Story_Visit_Direct from '@salesforce/label/c.Story_Visit_Direct';
import Story_Visit_Unknown from '@salesforce/label/c.Story_Visit_Unknown';
import Story_Taken from '@salesforce/label/c.Story_Taken';
import Story_Taken_Active from '@salesforce/label/c.Story_Taken_Active';
import Story_Taken_During from '@salesforce/label/c.Story_Taken_During';
import Story_Taken_Credited from '@salesforce/label/c.Story_Taken_Credited';
import Story_Taken_Waiting from '@salesforce/label/c.Story_Taken_Waiting';
import Story_Taken_Conflict from '@salesforce/label/c.Story_Taken_Conflict';
import Story_Refused from '@salesforce/label/c.Story_Refused';
import Story_Refused_Too_Old from '@salesforce/label/c.Story_Refused_Too_Old';
import Story_Refused_Too_Old_Active from '@salesforce/label/c.Story_Refused_Too_Old_Active';
import Story_Refused_Starts_Later from '@salesforce/label/c.Story_Refused_Starts_Later';
import Story_Refused_Earlier_Start from '@salesforce/label/c.Story_Refused_Earlier_Start';
import Story_Refused_Greater_Key from '@salesforce/label/c.Story_Refused_Greater_Key';
import Story_Value_Type from '@salesforce/label/c.Story_Value_Type';
import Story_Value_Medium from '@salesforce/label/c.Story_Value_Medium';
import Story_Value_Channel from '@salesforce/label/c.Story_Value_Channel';
import Story_Value_Call_Time from '@salesforce/label/c.Story_Value_Call_Time';
import Story_From_Task_Type from '@salesforce/label/c.Story_From_Task_Type';
import Story_From_Blank_Type from '@salesforce/label/c.Story_From_Blank_Type';
import Story_From_Visit from '@salesforce/label/c.Story_From_Visit';
import Story_From_Nothing from '@salesforce/label/c.Story_From_Nothing';
import Story_From_Rule from '@salesforce/label/c.Story_From_Rule';
import Story_From_Built_In_Rule from '@salesforce/label/c.Story_From_Built_In_Rule';
import Story_From_Some_Rule from '@salesforce/label/c.Story_From_Some_Rule';
import Story_From_Number from '@salesforce/label/c.Story_From_Number';
import Story_From_Earlier_Visit from '@salesforce/label/c.Story_From_Earlier_Visit';
import Story_From_No_Rule from '@salesforce/label/c.Story_From_No_Rule';
import Story_From_No_Visit from '@salesforce/label/c.Story_From_No_Visit';
import Story_From_Vendor from '@salesforce/label/c.Story_From_Vendor';
import Story_From_Task_Created from '@salesforce/label/c.Story_From_Task_Created';
import Next_No_Session from '@salesforce/label/c.Next_No_Session';
import Next_Too_Old from '@salesforce/label/c.Next_Too_Old';
import Next_Too_Old_Active from '@salesforce/label/c.Next_Too_Old_Active';
import Next_Too_Old_Call_Time from '@salesforce/label/c.Next_Too_Old_Call_Time';
import Next_Starts_Later from '@salesforce/label/c.Next_Starts_Later';
import Next_Repeat from '@salesforce/label/c.Next_Repeat';
import Next_No_Visitor_Id from '@salesforce/label/c.Next_No_Visitor_Id';
import Next_No_Visitor_Id_Vendor from '@salesforce/label/c.Next_No_Visitor_Id_Vendor';
import Next_No_Visitor_Id_Copy from '@salesforce/label/c.Next_No_Visitor_Id_Copy';
import Next_Excluded from '@salesforce/label/c.Next_Excluded';
import Next_Task_Deleted from '@salesforce/label/c.Next_Task_Deleted';
import Next_Suppressed from '@salesforce/label/c.Next_Suppressed';
import Next_No_Person from '@salesforce/label/c.Next_No_Person';
import Next_Conflict_Email from '@salesforce/label/c.Next_Conflict_Email';
import Next_Conflict_Interaction from '@salesforce/label/c.Next_Conflict_Interaction';
import Next_Conflict_Standalone from '@salesforce/label/c.Next_Conflict_Standalone';
import Next_Pending from '@salesforce/label/c.Next_Pending';
import Next_Unknown from '@salesforce/label/c.Next_Unknown';

export const CALL_STORY_LABELS: CallStoryLabels = {
  Outcome_Merged,
  Outcome_Standalone,
  Outcome_Repeat,
  Outcome_Skipped,
  Outcome_Held,
  Outcome_Pending,
  Reason_Matched,
  Reason_No_Session,
  Reason_Session_Too_Old,
  Reason_Session_Starts_Later,
  Reason_Session_Already_Credited,
  Reason_No_Visitor_Id,
  Reason_Excluded_By_Filter,
  Reason_Task_Deleted,
  Reason_Suppressed,
  Reason_No_Person,
  Reason_Identity_Conflict,
  Reason_Static_Number,
  Story_Merged,
  Story_Merged_From_Before,
  Story_Merged_From_Active,
  Story_Merged_From_During,
  Story_Merged_Direct_Before,
  Story_Merged_Direct_Active,
  Story_Merged_Direct_During,
  Story_Merged_Visit_Before,
  Story_Merged_Visit_Active,
  Story_Merged_Visit_During,
  Story_Too_Old,
  Story_Too_Old_Before,
  Story_Too_Old_Active,
  Story_No_Session,
  Story_Starts_Later,
  Story_Starts_Later_After,
  Story_Conflict_Standalone,
  Story_Static_Number,
  Story_Static_Number_Of,
  Story_Repeat,
  Story_No_Visitor_Id,
  Story_Excluded,
  Story_Task_Deleted,
  Story_Suppressed,
  Story_No_Person,
  Story_Conflict_Held,
  Story_Pending,
  Story_Unknown,
  Story_Unknown_Reason,
  Story_Campaign,
  Story_Credit_With,
  Story_Call_Count_One,
  Story_Call_Count_Many,
  Story_Suppressed_By,
  Story_Past_Window,
  Story_Past_Window_Exactly,
  Story_No_Web_Data,
  Story_Conflict_Email,
  Story_Conflict_Interaction,
  Story_Conflict_Merged,
  Story_Call_Time_Created,
  Story_Cut,
  Story_Write_Error,
  Story_Evidence_Missing,
  Story_Evidence_Broken,
  Story_Evidence_Other_Version,
  Story_Visits_None,
  Story_Visits_One,
  Story_Visits_Many,
  Story_Visits_Nearest,
  Story_Visit_Direct,
  Story_Visit_Unknown,
  Story_Taken,
  Story_Taken_Active,
  Story_Taken_During,
  Story_Taken_Credited,
  Story_Taken_Waiting,
  Story_Taken_Conflict,
  Story_Refused,
  Story_Refused_Too_Old,
  Story_Refused_Too_Old_Active,
  Story_Refused_Starts_Later,
  Story_Refused_Earlier_Start,
  Story_Refused_Greater_Key,
  Story_Value_Type,
  Story_Value_Medium,
  Story_Value_Channel,
  Story_Value_Call_Time,
  Story_From_Task_Type,
  Story_From_Blank_Type,
  Story_From_Visit,
  Story_From_Nothing,
  Story_From_Rule,
  Story_From_Built_In_Rule,
  Story_From_Some_Rule,
  Story_From_Number,
  Story_From_Earlier_Visit,
  Story_From_No_Rule,
  Story_From_No_Visit,
  Story_From_Vendor,
  Story_From_Task_Created,
  Next_No_Session,
  Next_Too_Old,
  Next_Too_Old_Active,
  Next_Too_Old_Call_Time,
  Next_Starts_Later,
  Next_Repeat,
  Next_No_Visitor_Id,
  Next_No_Visitor_Id_Vendor,
  Next_No_Visitor_Id_Copy,
  Next_Excluded,
  Next_Task_Deleted,
  Next_Suppressed,
  Next_No_Person,
  Next_Conflict_Email,
  Next_Conflict_Interaction,
  Next_Conflict_Standalone,
  Next_Pending,
  Next_Unknown
};
