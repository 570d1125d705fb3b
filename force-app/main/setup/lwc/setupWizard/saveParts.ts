/** Saves the parts a step changed, and words what came of it. */
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { fillLabel } from 'c/callStory';
import type { OrgSetup, SetupConflict, SetupPart } from 'c/orgSetup';
import type { PageReader } from 'c/recordQuery';
import type { WordedConflict } from 'c/setupConflict';
import { saveSetup, type LoadedSetup } from 'c/setupStore';
import { changesByOthers, settleConflicts, type ConflictChoice } from './settleConflicts';
import { WIZARD_LABELS as LABELS } from './wizardLabels';
import { ChangeWords } from './wordChanges';

/** The Record Reader, as the wizard uses it. */
export type WizardReader = PageReader & { describe(objectApiName: string): Promise<ObjectInfo> };

/** What two admins changed, and what is needed to go on once it is settled. */
export interface Dispute {
  readonly worded: readonly WordedConflict[];
  readonly conflicts: readonly SetupConflict[];
  /** Mine laid over theirs. */
  readonly merged: OrgSetup;
  readonly mine: Partial<OrgSetup>;
  /** The new base, so that only a third opinion would be a conflict again. */
  readonly theirs: OrgSetup;
}

export type SaveResult =
  | { readonly result: 'saved'; readonly loaded: LoadedSetup; readonly othersChanges: readonly string[] }
  | { readonly result: 'dispute'; readonly loaded: LoadedSetup; readonly dispute: Dispute }
  | { readonly result: 'problems'; readonly loaded: LoadedSetup; readonly problems: readonly string[] }
  | { readonly result: 'refused'; readonly loaded: LoadedSetup; readonly refusals: readonly string[] };

/** @throws RequestError where the org can't be asked */
export async function saveParts(reader: WizardReader, base: OrgSetup, mine: Partial<OrgSetup>): Promise<SaveResult> {
  const outcome = await saveSetup(reader, { base, mine });
  const { loaded } = outcome;
  const words = new ChangeWords();
  const learn = (changed: readonly { readonly part: SetupPart }[]): Promise<void> =>
    words.learn(reader, new Set(changed.map(({ part }) => part)));
  switch (outcome.outcome) {
    case 'saved': {
      const changes = changesByOthers(base, mine, loaded.setup);
      await learn(changes);
      return { result: 'saved', loaded, othersChanges: changes.map((one) => words.other(one)) };
    }
    case 'conflicts': {
      const { conflicts, merged } = outcome;
      await learn(conflicts);
      const worded = conflicts.map((one) => words.conflict(one));
      return { result: 'dispute', loaded, dispute: { worded, conflicts, merged, mine, theirs: loaded.setup } };
    }
    case 'problems': {
      const { problems } = outcome;
      await learn(problems);
      return { result: 'problems', loaded, problems: problems.map((one) => words.problem(one)) };
    }
    case 'refused':
      return {
        result: 'refused',
        loaded,
        refusals: outcome.refused.map(({ change: { key }, error }) => fillLabel(LABELS.refused, key, error))
      };
  }
}

/** Saves what was chosen, one choice for each conflict in its place. */
export function saveSettled(reader: WizardReader, dispute: Dispute, choices: readonly ConflictChoice[]): Promise<SaveResult> {
  const { conflicts, merged, mine, theirs } = dispute;
  const setup = settleConflicts(merged, conflicts, choices);
  const parts = Object.fromEntries(Object.keys(mine).map((part) => [part, setup[part as SetupPart]]));
  return saveParts(reader, theirs, parts);
}
