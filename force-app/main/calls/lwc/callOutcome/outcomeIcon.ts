import type { Outcome } from 'c/attributionEngine';

export interface OutcomeIcon {
  readonly name: string;
  /** Colour goes with the icon and the word, it never stands alone. */
  readonly variant: '' | 'success' | 'warning';
}

const ICONS: Readonly<Record<Outcome, OutcomeIcon>> = {
  merged: { name: 'utility:success', variant: 'success' },
  standalone: { name: 'utility:unlinked', variant: '' },
  repeat: { name: 'utility:layers', variant: '' },
  skipped: { name: 'utility:ban', variant: '' },
  held: { name: 'utility:warning', variant: 'warning' },
  pending: { name: 'utility:clock', variant: '' }
};

/** Another icon for each outcome; a question mark for one of another version. */
export function outcomeIcon(code: string): OutcomeIcon {
  return Object.hasOwn(ICONS, code) ? ICONS[code as Outcome] : { name: 'utility:question', variant: '' };
}
