/** The stages of a proof as checks: what is done, what is next, and what to do when it doesn't come. */
import { fillLabel } from 'c/callStory';
import type { CheckState } from 'c/setupCheck';
import type { ProofState } from './judgeProof';
import { LABELS } from './proofLabels';

export interface Stage {
  readonly key: 'visit' | 'call' | 'decided';
  readonly state: CheckState;
  readonly text: string;
  readonly detail: string;
}

export interface ProofWords {
  readonly subject: string;
  readonly visitorIdField: string;
  /** The flow watches the package's own field only. */
  readonly isOwnField: boolean;
  readonly canDecide: boolean;
  /** The call's story, where there is one. */
  readonly sentence: string;
  readonly nextStep: string;
}

const DECIDED: ReadonlySet<ProofState> = new Set(['pending', 'notTied', 'proved']);

function callStage(state: ProofState, { subject, visitorIdField, isOwnField }: ProofWords): Stage {
  const to = (detail: string): Stage => ({
    key: 'call',
    state: 'todo',
    text: LABELS.call,
    detail: fillLabel(detail, subject, visitorIdField)
  });
  switch (state) {
    case 'noTask':
      return { ...to(LABELS.noTask), state: 'note' };
    case 'noTrace':
      return { ...to(LABELS.noTrace), state: 'note' };
    case 'capturing':
      return { ...to(LABELS.capturing), state: 'note' };
    case 'fieldEmpty':
      return to(LABELS.fieldEmpty);
    case 'fieldOther':
      return to(LABELS.fieldOther);
    case 'notCaptured':
      return to(isOwnField ? LABELS.notCaptured : LABELS.notCapturedOther);
    default:
      return { key: 'call', state: 'fine', text: LABELS.callDone, detail: '' };
  }
}

function decidedStage(state: ProofState, { canDecide, sentence, nextStep }: ProofWords): Stage {
  const key = 'decided';
  if (state === 'proved') return { key, state: 'fine', text: LABELS.decided, detail: sentence };
  if (state === 'notTied') return { key, state: 'todo', text: LABELS.decidedOther, detail: `${sentence} ${nextStep}`.trim() };
  return { key, state: 'note', text: LABELS.decide, detail: canDecide ? '' : LABELS.pendingOther };
}

/** @example stagesOf('fieldEmpty', words).map(({ key, state }) => [key, state]) // [['visit', 'fine'], ['call', 'todo']] */
export function stagesOf(state: ProofState, words: ProofWords): readonly Stage[] {
  if (state === 'noVisit') return [{ key: 'visit', state: 'todo', text: LABELS.visitGone, detail: '' }];
  const visit: Stage = { key: 'visit', state: 'fine', text: LABELS.visitDone, detail: '' };
  const call = callStage(state, words);
  return DECIDED.has(state) ? [visit, call, decidedStage(state, words)] : [visit, call];
}
