/**
 * What somebody looks at to mend it: the rows of a file, a file of settings, or the place that is written to, whether nothing was
 * written there or a part.
 */
export type FileSubject = 'rows' | 'settings' | 'output' | 'halfOutput';

interface FileErrorOptions extends ErrorOptions {
  readonly subject?: FileSubject;
}

/** A file as a whole can't be used; one bad row of it is a value (`BadRow`), not an error. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly path: string;
  readonly subject: FileSubject;

  constructor(path: string, message: string, { subject = 'rows', ...options }: FileErrorOptions = {}) {
    super(`${path}: ${message}`, options);
    this.path = path;
    this.subject = subject;
  }
}
