import { mergeProgress, writeProgress, type WizardProgress } from 'c/orgSetup';
import type { PageReader } from 'c/recordQuery';
import { RequestError } from 'c/requestError';
import { loadSetup } from './loadSetup';
import { writeSettings } from './writeChanges';

/**
 * Notes steps that were finished or skipped, for every admin; steps not named stay as others left them. Where no settings row
 * stands yet, it is made with nothing else in it: blank settings are the shipped ones.
 *
 * @throws RequestError where the org refuses
 * @example await saveProgress(this.refs.reader, { version: 1, steps: { access: 'done' }, choices: {} })
 */
export async function saveProgress(reader: PageReader, mine: WizardProgress): Promise<WizardProgress> {
  for (let tries = 2; ; tries--) {
    const { stored, progress } = await loadSetup(reader);
    const merged = mergeProgress(progress, mine);
    const wizardProgress = writeProgress(merged);
    if (wizardProgress === stored.wizardProgress) return merged;
    const id = stored.ids.settings.get('default');
    const error = await writeSettings(undefined, id, { wizardProgress });
    if (error === undefined) return merged;
    // Another admin may have made the row in between; then it is read, and both are noted.
    if (id !== undefined || tries === 0) throw new RequestError('refused', { details: [error] });
  }
}
