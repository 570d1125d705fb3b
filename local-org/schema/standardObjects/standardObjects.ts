import type { StandardObjectFacts } from '../standardObjectFacts.ts';
import { account } from './account.ts';
import { campaign } from './campaign.ts';
import { campaignMember } from './campaignMember.ts';
import { contact } from './contact.ts';
import { currencyType } from './currencyType.ts';
import { event } from './event.ts';
import { group } from './group.ts';
import { lead } from './lead.ts';
import { leadStatus } from './leadStatus.ts';
import { opportunity } from './opportunity.ts';
import { opportunityContactRole } from './opportunityContactRole.ts';
import { opportunityStage } from './opportunityStage.ts';
import { organization } from './organization.ts';
import { permissionSet } from './permissionSet.ts';
import { permissionSetAssignment } from './permissionSetAssignment.ts';
import { profile } from './profile.ts';
import { task } from './task.ts';
import { taskPriority } from './taskPriority.ts';
import { taskStatus } from './taskStatus.ts';
import { user } from './user.ts';
import { userPermissionAccess } from './userPermissionAccess.ts';
import { userRole } from './userRole.ts';

/** Facts of every standard object the local org has, from Salesforce's object reference (August 2026). */
export const STANDARD_OBJECTS: readonly StandardObjectFacts[] = [
  account,
  campaign,
  campaignMember,
  contact,
  currencyType,
  event,
  group,
  lead,
  leadStatus,
  opportunity,
  opportunityContactRole,
  opportunityStage,
  organization,
  permissionSet,
  permissionSetAssignment,
  profile,
  task,
  taskPriority,
  taskStatus,
  user,
  userPermissionAccess,
  userRole
];
