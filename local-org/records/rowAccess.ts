import type { Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Row } from '../storage/database.ts';

/** Whether a user may change a record of an object they may edit: their own, or anyone's where sharing or Modify All allows it. */
export function mayChangeRow(session: Session, object: ObjectSchema, row: Row): boolean {
  const isShared = object.sharingModel !== 'Private' && object.sharingModel !== 'Read';
  return isShared || row['OwnerId'] === session.userId || session.access.modifiesAll(object);
}
