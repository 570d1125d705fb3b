import type { Instant } from './callTask';
import { compareByteOrder } from './compareByteOrder';
import type { TouchKind } from './touchpoint';

/** One touch of one person, as far as positions and credit depend on it: a session, whatever happened in it, or a standalone call. */
export interface Touch {
  readonly touchpointKey: string;
  readonly touchpointDate: Instant;
  readonly kind: TouchKind;
  readonly personKey: string;
  /** In it a form or chat gave this person's e-mail, or a call named them (R29). */
  readonly namesPerson: boolean;
}

/** Forms, chats and calls are form-type; a bare visit is not. */
export function isFormType(touch: { readonly kind: TouchKind }): boolean {
  return touch.kind !== 'visit';
}

/** The order of touches: date, then key in byte order (R20). "First", "latest" and "earlier" mean this order in every rule. */
export function compareTouches(
  left: Pick<Touch, 'touchpointDate' | 'touchpointKey'>,
  right: Pick<Touch, 'touchpointDate' | 'touchpointKey'>
): number {
  return left.touchpointDate - right.touchpointDate || compareByteOrder(left.touchpointKey, right.touchpointKey);
}
