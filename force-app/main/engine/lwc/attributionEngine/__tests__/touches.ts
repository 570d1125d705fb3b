import type { CreditableTouch } from '../attributeOpportunity';

/** Milliseconds of a UTC day or time. */
export const at = (text: string): number => Date.parse(text.includes('T') ? text : `${text}T00:00:00Z`);

/** A touch written short: its key, when, its kind, and whether it names its person (forms and calls do unless said otherwise). */
export function touch(
  touchpointKey: string,
  when: string | number,
  kind: CreditableTouch['kind'] = 'form',
  rest: Partial<CreditableTouch> = {}
): CreditableTouch {
  return {
    touchpointKey,
    touchpointDate: typeof when === 'number' ? when : at(when),
    kind,
    personKey: '003A',
    namesPerson: kind !== 'visit',
    ...rest
  };
}

/** Days 1, 2, 3 … for journeys whose dates don't matter. */
export const day = (number: number): number => at('2026-01-01') + number * 86_400_000;

/** An anonymous form: form-type, but it does not name its person. */
export const anonymousForm = (key: string, when: string | number): CreditableTouch => touch(key, when, 'form', { namesPerson: false });
