/** Whether the user who asks may do what resolving needs: what is refused here is refused by every run. */
import { say, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { AccessFacts, HealthFacts } from './healthFacts';

type YesNo = 'mayResolve' | 'seesAll';
type Closed = 'ownObjectsClosed' | 'creditClosed' | 'standardObjectsClosed' | 'taskFieldsClosed';
type Plain =
  'mayResolve' | 'mayNotResolve' | 'seesAll' | 'seesTooLittle' | 'ownObjectsOpen' | 'creditOpen' | 'standardObjectsOpen' | 'taskFieldsOpen';

function yesOrNo(fact: YesNo, yes: Plain, no: Plain): HealthCheck['judge'] {
  return ({ access }: HealthFacts): readonly Verdict[] => {
    const holds = access?.[fact];
    return holds === undefined ? [] : [say(holds ? yes : no, {})];
  };
}

function nothingMissing(fact: Exclude<keyof AccessFacts, YesNo>, open: Plain, closed: Closed): HealthCheck['judge'] {
  return ({ access }: HealthFacts): readonly Verdict[] => {
    const missing = access?.[fact];
    if (missing === undefined) return [];
    if (missing.length === 0) return [say(open, {})];
    return [
      say(
        closed,
        { missing: missing.length },
        missing.map((name) => ({ name }))
      )
    ];
  };
}

function check(key: string, judge: HealthCheck['judge']): HealthCheck {
  return { key, area: 'access', reads: ['access'], judge };
}

export const ACCESS_CHECKS: readonly HealthCheck[] = [
  check('mayResolve', yesOrNo('mayResolve', 'mayResolve', 'mayNotResolve')),
  check('sight', yesOrNo('seesAll', 'seesAll', 'seesTooLittle')),
  check('ownObjects', nothingMissing('ownMissing', 'ownObjectsOpen', 'ownObjectsClosed')),
  check('creditObject', nothingMissing('creditMissing', 'creditOpen', 'creditClosed')),
  check('standardObjects', nothingMissing('standardMissing', 'standardObjectsOpen', 'standardObjectsClosed')),
  check('taskFields', nothingMissing('taskFieldsMissing', 'taskFieldsOpen', 'taskFieldsClosed'))
];
