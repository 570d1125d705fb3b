import { FileError } from '../files/fileError.ts';
import { loadWords } from '../salesforce/words.ts';

const words = loadWords('touchline.sessions.files');

/**
 * A file that can't be used, in words that say what to do; any other error as it is.
 *
 * @example explainUnusableFile(new FileError('a.csv', 'is empty')).name // 'FileUnusableError'
 */
export function explainUnusableFile(error: Error): Error {
  if (!(error instanceof FileError)) return error;
  const explained = words.createError('fileUnusable', [error.message], [], error);
  explained.actions = words.getMessages(`fileUnusable.${error.subject}`);
  return explained;
}
