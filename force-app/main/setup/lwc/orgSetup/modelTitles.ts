import type { ModelName } from 'c/attributionEngine';

/** What the models are called until an admin names them otherwise: data, as the reference's own names are. */
export const MODEL_TITLES: Readonly<Record<ModelName, string>> = {
  firstTouch: 'First Touch',
  leadCreation: 'Lead Creation',
  uShaped: 'U-Shaped',
  wShaped: 'W-Shaped',
  fullPath: 'Full Path',
  linear: 'Linear',
  lastTouch: 'Last Touch',
  timeDecay: 'Time Decay',
  custom: 'Custom'
};
