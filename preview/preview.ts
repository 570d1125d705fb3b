/** `npm start`'s pages: one public face of the folder. */
export { startPreview, type Preview, type PreviewOptions } from './server/startPreview.ts';
