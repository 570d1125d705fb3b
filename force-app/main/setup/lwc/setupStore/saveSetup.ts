import {
  applyChanges,
  checkSetup,
  mergeSetup,
  planSetup,
  rulesVersionOf,
  type OrgSetup,
  type SetupChange,
  type SetupConflict,
  type SetupPart,
  type SetupProblem
} from 'c/orgSetup';
import type { PageReader } from 'c/recordQuery';
import { loadSetup, type LoadedSetup } from './loadSetup';
import { writeChanges, writeSettings, type Refusal } from './writeChanges';

export interface SaveRequest {
  /** What the org held when the admin began to change it. */
  readonly base: OrgSetup;
  /** The parts that the admin changed, whole. */
  readonly mine: Partial<OrgSetup>;
  /** The admin has seen what others changed, and wants theirs overwritten. */
  readonly overwrite?: boolean;
}

/**
 * - `saved`: the org holds it, with what others saved in between; `written` says how many records it took
 * - `conflicts`: others changed the same: nothing was written. `merged` is mine laid over theirs
 * - `problems`: it can't hold, alone or with what others saved: nothing was written
 * - `refused`: the org did not take some records; the others are saved, and saving again tries what is left
 *
 * `loaded` is what the org holds now, in each case: the next base.
 */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly loaded: LoadedSetup; readonly written: number }
  | { readonly outcome: 'conflicts'; readonly loaded: LoadedSetup; readonly conflicts: readonly SetupConflict[]; readonly merged: OrgSetup }
  | { readonly outcome: 'problems'; readonly loaded: LoadedSetup; readonly problems: readonly SetupProblem[] }
  | {
      readonly outcome: 'refused';
      readonly loaded: LoadedSetup;
      readonly refused: readonly Refusal[];
      readonly kept: readonly SetupChange[];
    };

/** Only what is mine is written, so only that can be refused: an odd rule made elsewhere doesn't keep the window from being saved. */
function partsOf(setup: OrgSetup, mine: Partial<OrgSetup>): Partial<OrgSetup> {
  const parts = (Object.keys(mine) as SetupPart[]).filter((part) => mine[part] !== undefined);
  return Object.fromEntries(parts.map((part) => [part, setup[part]]));
}

/** Who is faster makes the settings row; the other finds it when reading again. */
const MOST_TRIES = 3;

/**
 * Saves what an admin changed. Reads the org afresh, puts both together, and writes the records that differ; the settings and
 * the version of the rules come last, and the version names what really stands.
 *
 * @throws RequestError where the org can't be asked: what was written until then stands, and saving again does the rest
 * @example
 * await saveSetup(this.refs.reader, { base: loaded.setup, mine: { settings: { ...loaded.setup.settings, windowMinutes: 45 } } })
 * // { outcome: 'saved', written: 1, loaded: { … } }
 */
export async function saveSetup(reader: PageReader, request: SaveRequest, tries = MOST_TRIES): Promise<SaveOutcome> {
  const { base, mine, overwrite = false } = request;
  const theirs = await loadSetup(reader);
  const { setup: merged, conflicts } = mergeSetup(base, mine, theirs.setup);
  if (conflicts.length > 0 && !overwrite) return { outcome: 'conflicts', loaded: theirs, conflicts, merged };
  const desired = partsOf(merged, mine);
  const problems = checkSetup(desired);
  if (problems.length > 0) return { outcome: 'problems', loaded: theirs, problems };

  const plan = planSetup(desired, theirs.stored);
  const settings = plan.find(({ part }) => part === 'settings');
  const { done, refused, kept } = await writeChanges(plan.filter(({ part }) => part !== 'settings'));
  const standing = applyChanges(theirs.stored, settings ? [...done, settings] : done);
  const rulesVersion = rulesVersionOf(standing);
  const settingsId = theirs.stored.ids.settings.get('default');
  const stamped = settings !== undefined || rulesVersion !== theirs.stored.rulesVersion;
  const error = stamped ? await writeSettings(settings, settingsId, { rulesVersion }) : undefined;

  const loaded = await loadSetup(reader);
  if (error !== undefined) {
    const isThereNow = settingsId === undefined && loaded.stored.ids.settings.has('default');
    if (isThereNow && tries > 1) return saveSetup(reader, request, tries - 1);
    const change = settings ?? { action: 'update', part: 'settings', key: 'default', id: settingsId ?? '', values: { rulesVersion } };
    return { outcome: 'refused', loaded, refused: [...refused, { change, error }], kept };
  }
  if (refused.length > 0) return { outcome: 'refused', loaded, refused, kept };
  return { outcome: 'saved', loaded, written: done.length + (stamped ? 1 : 0) };
}
