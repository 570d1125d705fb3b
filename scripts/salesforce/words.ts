import { Messages } from '@salesforce/core/messages';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);

/** The words of one file of `messages/`. */
export function loadWords(name: string): Messages<string> {
  return Messages.loadMessages('touchline', name);
}
