/**
 * Key of a touchpoint that credits a session (R13). One session has one, so the unique key itself keeps a second
 * touchpoint away, also between two writers.
 *
 *     sessionTouchpointKey('S-1') // 'session:S-1'
 */
export function sessionTouchpointKey(sessionKey: string): string {
  return `session:${sessionKey}`;
}

/** Key of a touchpoint that a call has for itself: `call:` + Task Id (R13). */
export function callTouchpointKey(taskId: string): string {
  return `call:${taskId}`;
}
